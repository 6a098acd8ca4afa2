package vn.quyhoach.regulation;

/**
 * What one thing known about a unit counts.
 *
 * @param points added to the unit's points of risk
 * @param reason a sentence without a full stop that people are shown
 */
public record RiskScore(int points, String reason, String clause, RuleStatus status) {

  /** The sentence with its points. */
  public String sentence() {
    return reason + ": " + points + " điểm";
  }
}
