package vn.quyhoach.nomination;

import java.util.List;

/** The review of everybody in the current plan: carried over, or removed with a reason (S1, R50-REM-4). */
public record RecordPlanReview(List<Entry> entries) {

  /** The outcome for one entry of the current plan; {@code entry} is its number within the unit. */
  public record Entry(String entry, Outcome outcome, String reason) {}

  /** What becomes of an entry. */
  public enum Outcome { CARRY_OVER, REMOVE }
}
