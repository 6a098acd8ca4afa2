package vn.quyhoach.conference;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** Minutes signed on paper and the seal on the ballots, of a meeting or of a new count. */
@Embeddable
class Minutes {

  @Column(name = "minutes_number")
  private String number;

  @Column(name = "minutes_signed_on")
  private LocalDate signedOn;

  @Column(name = "note")
  private String note;

  @Column(name = "seal_number")
  private String sealNumber;

  @Column(name = "seal_place")
  private String sealPlace;

  @Column(name = "seal_custodian")
  private String sealCustodian;

  @Column(name = "seal_destruction_on")
  private LocalDate destructionOn;

  protected Minutes() {}

  Minutes(SignMinutes signing) {
    this.number = signing.minutesNumber();
    this.signedOn = signing.signedOn();
    this.note = signing.note();
    this.sealNumber = signing.sealNumber();
    this.sealPlace = signing.sealPlace();
    this.sealCustodian = signing.sealCustodian();
    this.destructionOn = signing.destructionOn();
  }

  SignMinutes signing() {
    return new SignMinutes(number, signedOn, note, sealNumber, sealPlace, sealCustodian, destructionOn);
  }
}
