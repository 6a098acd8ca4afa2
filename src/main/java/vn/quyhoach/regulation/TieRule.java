package vn.quyhoach.regulation;

/** What happens when more names pass than may be taken for a post. Nothing is ever drawn by lot. */
public enum TieRule {
  /** Every excess stops the procedure until the decision of the competent body is recorded. */
  COMPETENT_BODY,
  /** Those with the most votes are taken; only equal votes at the cut stop the procedure. */
  HIGHEST_VOTES
}
