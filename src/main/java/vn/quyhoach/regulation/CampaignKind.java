package vn.quyhoach.regulation;

/** What a campaign is for. */
public enum CampaignKind {
  /** Reviews and supplements the plan of the current term (S1). */
  REVIEW,
  /** Builds the plan of the next term (S2). */
  NEXT_TERM
}
