package vn.quyhoach.conference;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** Why a locked ballot is counted anew, and by which document. */
@Embeddable
class RecountCause {

  @Column(name = "recount_reason")
  private String reason;

  @Column(name = "recount_basis_number")
  private String basisNumber;

  @Column(name = "recount_basis_date")
  private LocalDate basisDate;

  protected RecountCause() {}

  RecountCause(String reason, String basisNumber, LocalDate basisDate) {
    this.reason = reason;
    this.basisNumber = basisNumber;
    this.basisDate = basisDate;
  }

  String reason() {
    return reason;
  }

  String basisNumber() {
    return basisNumber;
  }

  LocalDate basisDate() {
    return basisDate;
  }
}
