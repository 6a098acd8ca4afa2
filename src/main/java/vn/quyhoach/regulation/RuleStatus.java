package vn.quyhoach.regulation;

/** Whether the source of a rule was seen. Shown beside the clause, so that nobody takes a default for law. */
public enum RuleStatus {
  /** The text that carries the rule was seen. */
  VERIFIED,
  /** A default: known at second hand, from another place or regime, or from practice only. */
  TO_BE_CONFIRMED;

  /** The clause as every screen and document quotes it, such as {@code căn cứ: Quy định 50-QĐ/TW; cần đối chiếu văn bản gốc}. */
  public String citing(String clause) {
    return "căn cứ: " + clause + (this == VERIFIED ? "" : "; cần đối chiếu văn bản gốc");
  }
}
