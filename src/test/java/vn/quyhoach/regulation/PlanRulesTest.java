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
    "qd50,  PROVINCE,          CENTRAL,  COMMITTEE, CENTRAL,  TO_BE_CONFIRMED",
    "qd50,  DISTRICT,          PROVINCE, COMMITTEE, PROVINCE, VERIFIED",
    "qd50,  COMMUNE,           DISTRICT, COMMITTEE, DISTRICT, TO_BE_CONFIRMED",
    "qd50,  COMMUNE,           PROVINCE, COMMITTEE, PROVINCE, TO_BE_CONFIRMED",
    "qd50,  DEPARTMENT,        PROVINCE, AGENCY,    PROVINCE, VERIFIED",
    "qd50,  PARTY_COMMISSION,  PROVINCE, AGENCY,    PROVINCE, VERIFIED",
    "qd50,  FRONT,             PROVINCE, AGENCY,    PROVINCE, VERIFIED",
    "qd50,  MASS_ORGANISATION, PROVINCE, AGENCY,    PROVINCE, VERIFIED",
    "qd377, PROVINCE,          CENTRAL,  COMMITTEE, CENTRAL,  TO_BE_CONFIRMED",
    "qd377, COMMUNE,           PROVINCE, COMMITTEE, PROVINCE, TO_BE_CONFIRMED",
    "qd377, DEPARTMENT,        PROVINCE, AGENCY,    PROVINCE, TO_BE_CONFIRMED",
    "qd377, PARTY_COMMISSION,  PROVINCE, AGENCY,    PROVINCE, TO_BE_CONFIRMED",
    "qd377, FRONT,             PROVINCE, AGENCY,    PROVINCE, TO_BE_CONFIRMED",
    "qd377, MASS_ORGANISATION, PROVINCE, AGENCY,    PROVINCE, TO_BE_CONFIRMED",
  })
  void sendsThePlanOfEachTierUpwards(String pack, String tier, String parentTier, Procedure procedure, String approvingTier,
      RuleStatus status) {
    ApprovalRoute route = approvalAuthority.of(RulePin.current(pack), tier, parentTier);

    assertThat(route.procedure()).isEqualTo(procedure);
    assertThat(route.approvingTier()).isEqualTo(approvingTier);
    assertThat(route.status()).isEqualTo(status);
    assertThat(route.appraisedBy()).isNotBlank();
    assertThat(route.clause()).isNotBlank();
  }

  @Test
  void decidesFromTheBottomUp() {
    assertThat(approvalAuthority.of(QD50, "COMMUNE", "DISTRICT").lowerTiers()).isEmpty();
    assertThat(approvalAuthority.of(QD50, "FRONT", "PROVINCE").lowerTiers()).isEmpty();
    assertThat(approvalAuthority.of(QD50, "DISTRICT", "PROVINCE").lowerTiers()).containsExactly("COMMUNE");
    assertThat(approvalAuthority.of(QD50, "PROVINCE", "CENTRAL").lowerTiers())
        .containsExactly("DISTRICT", "COMMUNE", "DEPARTMENT", "PARTY_COMMISSION", "FRONT", "MASS_ORGANISATION");
    assertThat(approvalAuthority.of(RulePin.current("qd377"), "PROVINCE", "CENTRAL").lowerTiers())
        .containsExactly("COMMUNE", "DEPARTMENT", "PARTY_COMMISSION", "FRONT", "MASS_ORGANISATION");
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

    assertThat(spaced.of(QD50, "PROVINCE", "CENTRAL").lowerTiers()).isEqualTo(List.of("DISTRICT", "FRONT"));
  }

  @Test
  void hasNoRouteForTheCentralLevelNorForADistrictAfterTheDistrictsEnded() {
    assertThatThrownBy(() -> approvalAuthority.of(QD50, "CENTRAL", null))
        .isInstanceOf(RuleTableException.class)
        .hasMessageContaining("approval-authority")
        .hasMessageContaining("CENTRAL");
    assertThatThrownBy(() -> approvalAuthority.of(RulePin.current("qd377"), "DISTRICT", "PROVINCE"))
        .isInstanceOf(RuleTableException.class)
        .hasMessageContaining("DISTRICT");
  }

  @Test
  void allowsThreeNamesForAPostAndThreePostsForAPerson() {
    Map<LimitKind, PlanBound> limits = new PlanLimits(tables).boundsOf(QD50);

    assertThat(limits.get(LimitKind.CANDIDATES_PER_POST).maximum()).isEqualTo(3);
    assertThat(limits.get(LimitKind.POSTS_PER_PERSON).maximum()).isEqualTo(3);
    assertThat(List.of(limits.get(LimitKind.CANDIDATES_PER_POST), limits.get(LimitKind.POSTS_PER_PERSON))).allSatisfy(limit -> {
      assertThat(limit.clause()).isNotBlank();
      assertThat(limit.status()).isEqualTo(RuleStatus.TO_BE_CONFIRMED);
    });
  }

  @Test
  void aPackWithoutALimitThatEveryPlanIsHeldToIsAFaultAndNotAFreePass() {
    assertThatThrownBy(() -> new PlanLimits(tables).boundsOf(RulePin.current("qd-none")))
        .isInstanceOf(RuleTableException.class)
        .hasMessageContaining("plan-limits")
        .hasMessageContaining("CANDIDATES_PER_POST");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PROVINCE", "DISTRICT", "COMMUNE", "DEPARTMENT", "PARTY_COMMISSION", "FRONT", "MASS_ORGANISATION"
      })
  void remindsEveryTierBeforeItsDeadline(String tier) {
    List<DeadlineRung> rungs = new DeadlineRungs(tables).of(QD50, "SUBMISSION", tier);

    assertThat(rungs).extracting(DeadlineRung::workingDays).containsExactly(-5, -1, 0, 2, 3, 5);
    assertThat(rungs).allSatisfy(rung -> {
      assertThat(rung.warns()).isEqualTo(rung.workingDays() < 0);
      assertThat(rung.clause()).isNotBlank();
      assertThat(rung.status()).isEqualTo(RuleStatus.TO_BE_CONFIRMED);
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"SUBMISSION", "APPRAISAL", "OPINION", "DIFFICULTY", "REMEDY", "ACTION"})
  void asksTheHeadToExplainWhenADateHasPassedAndTellsTheLevelAboveOfSilence(String kind) {
    List<DeadlineRung> rungs = new DeadlineRungs(tables).of(QD50, kind, "DISTRICT");

    DeadlineRung passed = rungs.stream().filter(rung -> !rung.warns()).findFirst().orElseThrow();
    assertThat(passed.recipient()).isEqualTo(RungRecipient.HEAD);
    assertThat(passed.answer()).isEqualTo(RungAnswer.EXPLANATION);
    assertThat(passed.nextRecipients()).isNotEmpty();
    assertThat(rungs.get(rungs.indexOf(passed) + 1).onlyWhenSilent()).isTrue();
  }

  @Test
  void refusesALadderOnWhichTwoRungsCannotBeToldApartOrNobodyStands() {
    Map<String, Object> row = Map.ofEntries(Map.entry("rung", "A"), Map.entry("workingDays", 1), Map.entry("hour", "OPENING"),
        Map.entry("recipient", "HEAD"), Map.entry("nextRecipients", ""), Map.entry("name", "Mốc"), Map.entry("text", "Báo."),
        Map.entry("answer", "NONE"), Map.entry("onlyWhenSilent", false), Map.entry("clause", "Căn cứ"), Map.entry("status", "VERIFIED"));
    DecisionTables twice = new OneRow(row) {
      @Override
      public List<Map<String, Object>> evaluate(String table, RulePin pin, Map<String, Object> inputs) {
        return List.of(row, row);
      }
    };
    assertThat(new DeadlineRungs(new OneRow(row)).of(QD50, "SUBMISSION", "COMMUNE")).singleElement()
        .satisfies(rung -> assertThat(rung.nextRecipients()).isEmpty());
    assertThatThrownBy(() -> new DeadlineRungs(twice).of(QD50, "SUBMISSION", "COMMUNE")).isInstanceOf(RuleTableException.class)
        .hasMessageContaining("[A, A]");
    assertThatThrownBy(() -> new DeadlineRungs(tables).of(QD50, "NOTHING", "COMMUNE")).isInstanceOf(RuleTableException.class);
  }

  /** A table that answers every question with the same row. */
  private static class OneRow implements DecisionTables {

    private final Map<String, Object> row;

    OneRow(Map<String, Object> row) {
      this.row = row;
    }

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
