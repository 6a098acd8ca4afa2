package vn.quyhoach.approval;

import java.util.List;

/**
 * The appraiser's opinion: forward with a proposal for each name, return with numbered defects, or have facts vetted once more (S48).
 *
 * @param warningReason why the list goes on in spite of remarks on number and structure; null without any
 */
public record ConcludeAppraisal(String opinion, Conclusion conclusion, List<Proposal> proposals, List<DefectLine> defects,
    List<Recheck> rechecks, List<SilentBody> opinions, String warningReason) {

  /** What happens to the dossier. */
  public enum Conclusion { FORWARD, RETURN, RECHECK }

  /** What is proposed for one name. */
  public enum Choice { APPROVE, REJECT }

  /** The proposal for one name; {@code nomination} is its number within the plan. */
  public record Proposal(String nomination, Choice proposal, String note) {}

  /**
   * One defect, tied to a name by its number or general when {@code nomination} is empty; of a name also to one fact by its key, or to
   * a paper by its code.
   */
  public record DefectLine(String nomination, String fact, String document, String text) {}

  /** A name, or one fact of it, that is to be vetted once more before the board concludes. */
  public record Recheck(String nomination, String fact, String reason) {}

  /** Why the board concludes without the body that a request, by its number, went to. */
  public record SilentBody(String number, String reason) {}
}
