package vn.quyhoach.regulation;

/** Whether the source of a rule was seen. Shown to officials beside the clause, so that nobody takes a default for law. */
public enum RuleStatus {
  /** The text that carries the rule was seen. */
  VERIFIED,
  /** A default: known at second hand, from another place or regime, or from practice; to be confirmed by the domain owner. */
  TO_BE_CONFIRMED
}
