package vn.quyhoach.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.workflow.decision.DecisionTablesFixture.QD377;
import static vn.quyhoach.workflow.decision.DecisionTablesFixture.QD50;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.quyhoach.workflow.decision.DecisionTablesFixture;

/** The points of risk by which units are proposed for an inspection, as people read them. */
class RiskScoresTest {

  private final RiskScores scores = new RiskScores(DecisionTablesFixture.tables(), DecisionTablesFixture.rows());

  /** The sentence stands beside the threshold in the table; whoever changes the one has to change the other. */
  @Test
  void everySentenceNamesTheThresholdOfItsRow() {
    for (TableRow row : DecisionTablesFixture.rows().rowsOf(RuleTable.INSPECTION_RISK, QD50)) {
      assertThat(numbers(row.value("reason"))).as(row.id()).isEqualTo(numbers(row.question().get("value")));
    }
  }

  @Test
  void moreOfTheSameNeverCountsLess() {
    for (RiskFactor factor : RiskFactor.values()) {
      int before = 0;
      for (int value = 0; value <= 30; value++) {
        int points = scores.of(QD50, factor, value).stream().mapToInt(RiskScore::points).sum();
        assertThat(points).as(factor + " " + value).isGreaterThanOrEqualTo(before);
        before = points;
      }
      assertThat(before).as(factor + " counts at some time").isPositive();
    }
  }

  @Test
  void everyRowIsADefaultThatSaysSo() {
    assertThat(scores.all(QD50)).isNotEmpty().isEqualTo(scores.all(QD377))
        .allSatisfy(score -> assertThat(score.status()).isEqualTo(RuleStatus.TO_BE_CONFIRMED));
    assertThat(scores.of(QD50, RiskFactor.LATE, 7)).singleElement().extracting(RiskScore::sentence)
        .isEqualTo("Chậm tiến độ từ 5 ngày làm việc trở lên: 4 điểm");
  }

  private static List<String> numbers(String text) {
    return Pattern.compile("\\d+").matcher(text).results().map(MatchResult::group).toList();
  }
}
