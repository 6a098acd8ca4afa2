package vn.quyhoach.followup;

import java.time.LocalDate;

/**
 * What whoever gave the task says about the report.
 *
 * @param reason why it is not accepted; otherwise a remark or null
 * @param due the new date when it is not accepted
 */
public record ReviewFollowUp(Verdict verdict, String reason, LocalDate due) {

  /** Whether the report will do. */
  public enum Verdict {
    ACCEPTED("Chấp nhận"),
    NOT_ACCEPTED("Chưa chấp nhận");

    private final String label;

    Verdict(String label) {
      this.label = label;
    }

    /** The Vietnamese name shown to officials. */
    public String label() {
      return label;
    }
  }
}
