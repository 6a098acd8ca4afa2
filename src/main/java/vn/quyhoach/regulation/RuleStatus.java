package vn.quyhoach.regulation;

/** Whether the source of a rule was seen. Shown beside the clause, so that nobody takes a default for law. */
public enum RuleStatus {
  /** The text that carries the rule was seen. */
  VERIFIED,
  /** A default: known at second hand, from another place or regime, or from practice only. */
  TO_BE_CONFIRMED;

  /** The clause with a reservation where its text was not seen, as every screen and document quotes it. */
  public String basis(String clause) {
    return this == VERIFIED ? clause : clause + "; cần đối chiếu văn bản gốc";
  }

  /** A sentence with its clause in brackets before the full stop. */
  public String cited(String sentence, String clause) {
    return (sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence) + " (căn cứ: " + basis(clause) + ").";
  }
}
