package vn.quyhoach.approval;

import java.time.LocalDate;

/** The head's signature under a proposal to take people out of the plan, or their refusal with its reason. */
public record SignRequest(Choice decision, String number, LocalDate signedOn, String reason) {

  /** What the head does. */
  public enum Choice { SIGN, DROP }
}
