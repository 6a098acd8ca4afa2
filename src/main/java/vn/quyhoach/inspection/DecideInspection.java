package vn.quyhoach.inspection;

import java.time.LocalDate;

/** What the Standing Committee decided about a proposed team. */
public record DecideInspection(Decision decision, String number, LocalDate decidedOn, String signer, String reason) {

  /** Whether the team is set up as proposed. */
  public enum Decision {
    ESTABLISH,
    RETURN
  }
}
