package vn.quyhoach.regulation;

/**
 * One row of the eligibility table that applies to a person.
 *
 * @param ruleId number of the rule in the regulation reference, such as {@code R50-AGE-2}, or of the requirement
 *     ({@code S45}) where no rule is known
 * @param message Vietnamese sentence for the official, with the figures of the case
 * @param clause the document and clause the rule comes from, in Vietnamese
 */
public record RuleFinding(String ruleId, Severity severity, String message, String clause, RuleStatus status) {

  /** The finding as officials read it everywhere: what it does, the sentence, the clause and whether that clause was seen. */
  public String text() {
    return switch (severity) {
      case REFUSE -> "KHÔNG ĐẠT: ";
      case WARN -> "Lưu ý: ";
      case EXCEPTION -> "TRƯỜNG HỢP ĐƯỢC XEM XÉT: ";
    } + cited();
  }

  /** The sentence with its clause. */
  public String cited() {
    return status.cited(message, clause);
  }

  /** The clause with a reservation where its text was not seen. */
  public String basis() {
    return status.basis(clause);
  }
}
