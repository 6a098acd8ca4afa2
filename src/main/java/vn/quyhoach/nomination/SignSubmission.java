package vn.quyhoach.nomination;

import java.time.LocalDate;

/** The head's decision on the compiled list: signed with number and date, or given back with a reason. */
public record SignSubmission(Choice decision, String number, LocalDate signedOn, String reason) {

  /** What the head decided. */
  public enum Choice { SIGN, REWORK }
}
