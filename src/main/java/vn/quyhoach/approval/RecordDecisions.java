package vn.quyhoach.approval;

import java.util.List;

/**
 * The committee's decision on every person and post of the agenda.
 *
 * @param warningReason why lists are approved in spite of remarks on number and structure; null without any
 */
public record RecordDecisions(List<Line> decisions, String warningReason) {

  /** The decision on one name; {@code nomination} is unit code, slash, number within the plan. */
  public record Line(String nomination, Decision decision, String reason) {}

  /** What the committee can decide. */
  public enum Decision { APPROVED, NOT_APPROVED, DEFERRED }
}
