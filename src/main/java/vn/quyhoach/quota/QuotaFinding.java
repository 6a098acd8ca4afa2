package vn.quyhoach.quota;

import vn.quyhoach.regulation.RuleStatus;
import vn.quyhoach.regulation.Severity;

/**
 * One thing that a list does not keep to.
 *
 * @param key rule and what it was applied to; equal keys are the same remark, though its numbers may have changed
 * @param nominationId the name concerned; null when the list as a whole is
 * @param message Vietnamese sentence with the numbers of the case
 * @param clause the document and clause the rule comes from, in Vietnamese
 */
public record QuotaFinding(String key, String ruleId, Severity severity, String nominationId, String message, String clause,
    RuleStatus status) {

  /** Whether the list may not go on with it. */
  public boolean refuses() {
    return severity == Severity.REFUSE;
  }

  /** The clause with a reservation where its text was not seen. */
  public String basis() {
    return status.basis(clause);
  }
}
