package vn.quyhoach.nomination;

import java.time.LocalDate;

/**
 * The head's decision on the compiled list: signed with number and date, or given back with a reason.
 *
 * @param warningReason why it is signed in spite of remarks that the list gave no reason for; null without any
 */
public record SignSubmission(Choice decision, String number, LocalDate signedOn, String reason, String warningReason) {

  /** What the head decided. */
  public enum Choice { SIGN, REWORK }
}
