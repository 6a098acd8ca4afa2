package vn.quyhoach.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.quyhoach.workflow.decision.DecisionTablesFixture.QD50;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quyhoach.workflow.decision.DecisionTablesFixture;

/** Approval, limits and deadlines: what the tables say for every tier. */
class PlanRulesTest {

  private final DecisionTables tables = DecisionTablesFixture.tables();
  private final ApprovalAuthority approvalAuthority = new ApprovalAuthority(tables);

  @ParameterizedTest
  @CsvSource({
    "PROVINCE,          COMMITTEE, CENTRAL,  TO_BE_CONFIRMED",
    "DISTRICT,          COMMITTEE, PROVINCE, VERIFIED",
    "COMMUNE,           COMMITTEE, DISTRICT, TO_BE_CONFIRMED",
    "DEPARTMENT,        AGENCY,    PROVINCE, VERIFIED",
    "PARTY_COMMISSION,  AGENCY,    PROVINCE, VERIFIED",
    "FRONT,             AGENCY,    PROVINCE, VERIFIED",
    "MASS_ORGANISATION, AGENCY,    PROVINCE, VERIFIED",
  })
  void sendsThePlanOfEachTierUpwards(String tier, Procedure procedure, String approvingTier, RuleStatus status) {
    ApprovalRoute route = approvalAuthority.of(QD50, tier);

    assertThat(route.procedure()).isEqualTo(procedure);
    assertThat(route.approvingTier()).isEqualTo(approvingTier);
    assertThat(route.status()).isEqualTo(status);
    assertThat(route.appraisedBy()).isNotBlank();
    assertThat(route.clause()).isNotBlank();
  }

  @Test
  void decidesFromTheBottomUp() {
    assertThat(approvalAuthority.of(QD50, "COMMUNE").lowerTiers()).isEmpty();
    assertThat(approvalAuthority.of(QD50, "FRONT").lowerTiers()).isEmpty();
    assertThat(approvalAuthority.of(QD50, "DISTRICT").lowerTiers()).containsExactly("COMMUNE");
    assertThat(approvalAuthority.of(QD50, "PROVINCE").lowerTiers())
        .containsExactly("DISTRICT", "DEPARTMENT", "PARTY_COMMISSION", "FRONT", "MASS_ORGANISATION");
  }

  @Test
  void readsAListOfTiersHoweverItIsSpaced() {
    ApprovalAuthority spaced = new ApprovalAuthority(new OneRow(Map.of(
        "procedure", "COMMITTEE",
        "approvingTier", "CENTRAL",
        "appraisedBy", "",
        "lowerTiers", " DISTRICT , FRONT,",
        "clause", "",
        "status", "VERIFIED")));

    assertThat(spaced.of(QD50, "PROVINCE").lowerTiers()).isEqualTo(List.of("DISTRICT", "FRONT"));
  }

  @Test
  void hasNoRouteForTheCentralLevel() {
    assertThatThrownBy(() -> approvalAuthority.of(QD50, "CENTRAL"))
        .isInstanceOf(RuleTableException.class)
        .hasMessageContaining("approval-authority")
        .hasMessageContaining("CENTRAL");
  }

  @Test
  void allowsThreeNamesForAPostAndThreePostsForAPerson() {
    PlanLimitSet limits = new PlanLimits(tables).of(QD50);

    assertThat(limits.candidatesPerPost().maximum()).isEqualTo(3);
    assertThat(limits.postsPerPerson().maximum()).isEqualTo(3);
    assertThat(List.of(limits.candidatesPerPost(), limits.postsPerPerson())).allSatisfy(limit -> {
      assertThat(limit.clause()).isNotBlank();
      assertThat(limit.status()).isEqualTo(RuleStatus.TO_BE_CONFIRMED);
    });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PROVINCE", "DISTRICT", "COMMUNE", "DEPARTMENT", "PARTY_COMMISSION", "FRONT", "MASS_ORGANISATION"
      })
  void remindsEveryTierBeforeItsDeadline(String tier) {
    DeadlineRung rung = new DeadlineRungs(tables).of(QD50, tier);

    assertThat(rung.firstReminderWorkingDays()).isEqualTo(5);
    assertThat(rung.lastReminderWorkingDays()).isEqualTo(1);
    assertThat(rung.explanationWorkingDays()).isEqualTo(2);
    assertThat(rung.clause()).isNotBlank();
    assertThat(rung.status()).isEqualTo(RuleStatus.TO_BE_CONFIRMED);
  }

  /** A table that answers every question with the same row. */
  private record OneRow(Map<String, Object> row) implements DecisionTables {

    @Override
    public List<Map<String, Object>> evaluate(
        String table, RulePin pin, Map<String, Object> inputs) {
      return List.of(row);
    }

    @Override
    public Map<String, Integer> currentVersions() {
      return Map.of();
    }
  }
}
