package vn.quyhoach.inspection;

import java.util.List;
import java.util.stream.Collectors;
import vn.quyhoach.regulation.RiskScore;

/**
 * What speaks for a visit to a unit.
 *
 * @param scores what counts, in the order of the factors; empty when nothing does
 */
public record UnitRisk(String unitCode, String planId, List<RiskScore> scores) {

  public UnitRisk {
    scores = List.copyOf(scores);
  }

  /** The sum of points. */
  public int points() {
    return scores.stream().mapToInt(RiskScore::points).sum();
  }

  /** The reasons in one line, a dash without any. */
  public String reasons() {
    return scores.isEmpty() ? "–" : scores.stream().map(RiskScore::sentence).collect(Collectors.joining("; "));
  }
}
