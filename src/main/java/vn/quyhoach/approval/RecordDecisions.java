package vn.quyhoach.approval;

import java.util.List;

/**
 * The committee's decision on every person and post of the agenda.
 *
 * @param recusals who stepped aside while which name was considered
 * @param warningReason why lists are approved in spite of remarks on number and structure; null without any
 */
public record RecordDecisions(List<Line> decisions, List<Recusal> recusals, String warningReason) {

  /**
   * The decision on one name; {@code nomination} is unit code, slash, number within the plan. The votes are null where the pack asks for
   * none.
   */
  public record Line(String nomination, Integer inFavour, Integer against, Integer abstained, Decision decision, String reason) {}

  /** One member who stepped aside; {@code member} is the number at the roll. */
  public record Recusal(String nomination, String member, String reason) {}

  /** What the committee can decide. */
  public enum Decision { APPROVED, NOT_APPROVED, DEFERRED }
}
