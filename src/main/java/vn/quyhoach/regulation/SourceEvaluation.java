package vn.quyhoach.regulation;

/** Result of the evaluation that comes before any nomination (S11). */
public enum SourceEvaluation {
  QUALIFIED,
  NOT_QUALIFIED,
  /** The person has not been evaluated in this campaign. */
  MISSING
}
