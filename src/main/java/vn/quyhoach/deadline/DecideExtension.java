package vn.quyhoach.deadline;

import java.time.LocalDate;

/** What the level above decides on a request for more time. */
public record DecideExtension(Choice decision, LocalDate grantedDue, String opinion) {

  /** Whether more time is given. */
  public enum Choice {
    GRANT,
    REFUSE
  }
}
