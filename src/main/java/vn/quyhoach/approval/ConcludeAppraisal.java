package vn.quyhoach.approval;

import java.util.List;

/**
 * The appraiser's opinion: forward with a proposal for each name, or return with numbered defects (S48).
 *
 * @param warningReason why the list goes on in spite of remarks on number and structure; null without any
 */
public record ConcludeAppraisal(String opinion, Conclusion conclusion, List<Proposal> proposals, List<DefectLine> defects,
    String warningReason) {

  /** What happens to the dossier. */
  public enum Conclusion { FORWARD, RETURN }

  /** What is proposed for one name. */
  public enum Choice { APPROVE, REJECT }

  /** The proposal for one name; {@code nomination} is its number within the plan. */
  public record Proposal(String nomination, Choice proposal, String note) {}

  /** One defect, tied to a name by its number or general when {@code nomination} is empty. */
  public record DefectLine(String nomination, String text) {}
}
