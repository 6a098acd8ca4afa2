package vn.quyhoach.regulation;

/** What a bound of the table {@code plan-limits} counts. */
public enum LimitKind {
  /** People planned for one post (R50-QTY-1). */
  CANDIDATES_PER_POST,
  /** Posts of one level for which one person is planned, over all units of a campaign (R50-QTY-2). */
  POSTS_PER_PERSON,
  /** Names for posts that the unit does not have (S33). */
  POST_OUTSIDE_ROSTER,
  /** Names of people who hold the very post already (R50-REM-5). */
  POST_ALREADY_HELD,
  /** People planned for each post of the unit (S32). */
  CANDIDATE_FOR_EVERY_POST,
  /** People planned for each post whose holder retires within the term (S32). */
  SUCCESSOR_OF_RETIRING,
  /** People planned for the executive committee against its approved size (R50-QTY-3). */
  EXECUTIVE_COMMITTEE_COEFFICIENT,
  /** People planned for the standing committee against its approved size (R50-QTY-3). */
  STANDING_COMMITTEE_COEFFICIENT
}
