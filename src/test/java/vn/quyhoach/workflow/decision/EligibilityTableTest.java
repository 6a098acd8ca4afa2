package vn.quyhoach.workflow.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows and limits of the eligibility table, each varied on a person to whom no rule applies. */
class EligibilityTableTest {

  private static final Map<String, Object> BLAMELESS = Map.ofEntries(
      Map.entry("pack", "qd50"),
      Map.entry("campaignKind", "NEXT_TERM"),
      Map.entry("tier", "DISTRICT"),
      Map.entry("postGroup", "PARTY_COMMITTEE"),
      Map.entry("centrallyManaged", false),
      Map.entry("gender", "MALE"),
      Map.entry("remainingMonths", 120),
      Map.entry("retirementMonth", "08/2035"),
      Map.entry("ageReferenceMonth", "08/2025"),
      Map.entry("currentRank", 3),
      Map.entry("plannedRank", 4),
      Map.entry("disciplineLevel", "NONE"),
      Map.entry("discipline", "NONE"),
      Map.entry("disciplineGround", "NONE"),
      Map.entry("inquiry", "NONE"),
      Map.entry("appointmentProposal", "NONE"),
      Map.entry("politicalStandard", "MET"),
      Map.entry("qualificationLevel", 3),
      Map.entry("requiredQualification", 3),
      Map.entry("theoryLevel", 3),
      Map.entry("requiredTheory", 3),
      Map.entry("latestGrades", List.of("GOOD", "EXCELLENT", "COMPLETED")),
      Map.entry("partyMembership", "FULL"),
      Map.entry("partyDates", "CONSISTENT"),
      Map.entry("partyAdmission", "03/02/2005"),
      Map.entry("partyOfficial", "03/02/2006"),
      Map.entry("partyAdmissionAge", 25),
      Map.entry("partyProbationMonths", 12),
      Map.entry("sourceEvaluation", "QUALIFIED"),
      Map.entry("degreeVerdict", "NOT_CHECKED"),
      Map.entry("partyDatesVerdict", "NOT_CHECKED"));

  @Test
  void findsNothingAboutABlamelessPerson() {
    assertThat(findings(Map.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "NEXT_TERM,  -1, R50-AGE-2, REFUSE, VERIFIED",
    "NEXT_TERM,   0, R50-AGE-2, REFUSE, VERIFIED",
    "NEXT_TERM,  59, R50-AGE-2, REFUSE, VERIFIED",
    "NEXT_TERM,  60, R50-AGE-1, WARN,   VERIFIED",
    "NEXT_TERM, 119, R50-AGE-1, WARN,   VERIFIED",
    "REVIEW,     59, R50-AGE-3, REFUSE, TO_BE_CONFIRMED",
  })
  void measuresRemainingService(String kind, int months, String ruleId, String severity, String status) {
    assertOnly(Map.of("campaignKind", kind, "remainingMonths", months), ruleId, severity, status);
  }

  @ParameterizedTest
  @CsvSource({"NEXT_TERM, 120", "REVIEW, 60", "REVIEW, 119"})
  void acceptsEnoughRemainingService(String kind, int months) {
    assertThat(findings(Map.of("campaignKind", kind, "remainingMonths", months))).isEmpty();
  }

  @Test
  void saysInTheMessageWhatWasMeasured() {
    assertThat(message(Map.of("remainingMonths", 45)))
        .isEqualTo("Tính từ tháng 08/2025 chỉ còn 45 tháng công tác (đủ tuổi nghỉ hưu tháng 08/2035), "
            + "chưa đủ 60 tháng, tức trọn một nhiệm kỳ.");
    assertThat(message(Map.of("remainingMonths", 0)))
        .isEqualTo("Đến tháng 08/2025 đã đủ tuổi nghỉ hưu (từ tháng 08/2035).");
    assertThat(message(Map.of("remainingMonths", 60))).contains("còn 60 tháng").contains("120 tháng");
  }

  @ParameterizedTest
  @CsvSource({"4, 4", "5, 4"})
  void refusesAPostThatIsNotHigher(int currentRank, int plannedRank) {
    assertOnly(
        Map.of("currentRank", currentRank, "plannedRank", plannedRank), "R50-P7", "REFUSE", "VERIFIED");
  }

  @ParameterizedTest
  @CsvSource({"REPRIMAND, khiển trách", "WARNING, cảnh cáo", "DISMISSAL, cách chức"})
  void refusesWhileAMeasureIsInForce(String level, String words) {
    Map<String, Object> change =
        Map.of("disciplineLevel", level, "discipline", "IN_FORCE", "disciplineEnd", "01/09/2025");
    assertOnly(change, "R50-DIS-1", "REFUSE", "VERIFIED");
    assertThat(message(change)).contains(words).contains("01/09/2025");
  }

  @Test
  void refusesAMeasureWhoseEndNobodyRecorded() {
    assertOnly(
        Map.of("disciplineLevel", "WARNING", "discipline", "END_UNKNOWN"),
        "R50-DIS-1", "REFUSE", "TO_BE_CONFIRMED");
  }

  @Test
  void namesTheGroundOnWhichALapsedMeasureIsNoHindrance() {
    Map<String, Object> change = Map.of("disciplineLevel", "WARNING", "discipline", "LAPSED", "disciplineEnd", "01/09/2021");
    assertOnly(change, "R50-DIS-1", "EXCEPTION", "VERIFIED");
    assertThat(message(change)).contains("cảnh cáo").contains("01/09/2021");
  }

  @ParameterizedTest
  @CsvSource({"NOT_MET, R50-REM-3, REFUSE, VERIFIED", "UNKNOWN, S43, WARN, TO_BE_CONFIRMED"})
  void looksAtThePoliticalStandard(String standard, String ruleId, String severity, String status) {
    assertOnly(Map.of("politicalStandard", standard), ruleId, severity, status);
  }

  @Test
  void refusesAQualificationBelowThePost() {
    assertOnly(Map.of("qualificationLevel", 2), "R50-STD-1", "REFUSE", "VERIFIED");
    assertThat(findings(Map.of("qualificationLevel", 4))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true, R50-STD-2, REFUSE", "false, R50-STD-3, WARN"})
  void asksForPoliticalTheoryAtOnceOnlyForCentralPosts(boolean central, String ruleId, String severity) {
    assertOnly(Map.of("theoryLevel", 2, "centrallyManaged", central), ruleId, severity, "VERIFIED");
    assertThat(findings(Map.of("theoryLevel", 4, "centrallyManaged", central))).isEmpty();
  }

  @Test
  void refusesAYearNotCompletedAmongTheLatestThree() {
    Map<String, Object> change = Map.of("latestGrades", List.of("GOOD", "NOT_COMPLETED", "NOT_COMPLETED"));
    assertOnly(change, "R50-STD-4", "REFUSE", "TO_BE_CONFIRMED");
    assertThat(message(change)).contains("có 2 năm");
    assertThat(findings(Map.of("latestGrades", List.of("GOOD", "GOOD", "GOOD", "NOT_COMPLETED"))))
        .as("a fourth year is no longer looked at")
        .isEmpty();
  }

  @Test
  void warnsOfMissingGrades() {
    assertOnly(Map.of("latestGrades", List.of()), "R50-STD-4", "WARN", "TO_BE_CONFIRMED");
    assertOnly(Map.of("latestGrades", List.of("GOOD", "GOOD")), "R50-STD-4", "WARN", "TO_BE_CONFIRMED");
    assertThat(message(Map.of("latestGrades", List.of("GOOD", "GOOD")))).contains("2/3 năm");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PROBATIONARY", "NONE"})
  void wantsFullMembersInPartyCommittees(String membership) {
    assertOnly(Map.of("partyMembership", membership), "S45-MEMBER", "REFUSE", "TO_BE_CONFIRMED");
    assertThat(findings(Map.of("partyMembership", membership, "postGroup", "LEADERSHIP"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"OFFICIAL_BEFORE_ADMISSION", "OFFICIAL_WITHOUT_ADMISSION", "ADMISSION_IN_FUTURE"})
  void refusesPartyDatesThatCannotBeTrue(String dates) {
    assertOnly(Map.of("partyDates", dates), "S45-DATES", "REFUSE", "TO_BE_CONFIRMED");
  }

  @ParameterizedTest
  @CsvSource({"partyAdmissionAge, 17, 18", "partyProbationMonths, 11, 12"})
  void warnsOfPartyDatesThatLookWrong(String measure, int odd, int usual) {
    assertOnly(Map.of(measure, odd), "S45-DATES", "WARN", "TO_BE_CONFIRMED");
    assertThat(findings(Map.of(measure, usual))).isEmpty();
  }

  @Test
  void measuresNoPartyDatesOfAPersonOutsideTheParty() {
    Map<String, Object> change = new HashMap<>(Map.of("partyMembership", "NONE", "postGroup", "LEADERSHIP"));
    change.put("partyAdmission", null);
    change.put("partyOfficial", null);
    change.put("partyAdmissionAge", null);
    change.put("partyProbationMonths", null);
    assertThat(findings(change)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"MISSING", "NOT_QUALIFIED"})
  void wantsTheSourceEvaluatedFirst(String evaluation) {
    assertOnly(Map.of("sourceEvaluation", evaluation), "R50-P6", "REFUSE", "TO_BE_CONFIRMED");
  }

  @ParameterizedTest
  @CsvSource({
    "degreeVerdict,     DIFFERS,     S44, REFUSE",
    "degreeVerdict,     UNCONFIRMED, S44, WARN",
    "partyDatesVerdict, DIFFERS,     S45, REFUSE",
    "partyDatesVerdict, UNCONFIRMED, S45, WARN",
  })
  void takesOverWhatVettingFound(String check, String verdict, String ruleId, String severity) {
    assertOnly(Map.of(check, verdict), ruleId, severity, "TO_BE_CONFIRMED");
    assertThat(findings(Map.of(check, "MATCHES"))).isEmpty();
  }

  @Test
  void collectsEveryRuleThatApplies() {
    assertThat(findings(Map.of("remainingMonths", 10, "plannedRank", 1, "politicalStandard", "NOT_MET")))
        .extracting(finding -> finding.get("ruleId"))
        .containsExactly("R50-AGE-2", "R50-P7", "R50-REM-3");
  }

  private static void assertOnly(Map<String, Object> change, String ruleId, String severity, String status) {
    assertThat(findings(change)).hasSize(1);
    Map<String, Object> finding = findings(change).get(0);
    assertThat(finding).containsEntry("ruleId", ruleId)
        .containsEntry("severity", severity)
        .containsEntry("status", status);
    assertThat(List.of(finding.get("message"), finding.get("clause")))
        .allSatisfy(text -> assertThat((String) text).isNotBlank().doesNotContain("null"));
  }

  private static String message(Map<String, Object> change) {
    return (String) findings(change).get(0).get("message");
  }

  private static List<Map<String, Object>> findings(Map<String, Object> change) {
    Map<String, Object> inputs = new HashMap<>(BLAMELESS);
    inputs.put("disciplineEnd", null);
    inputs.putAll(change);
    return DecisionTablesFixture.tables().evaluate("eligibility", DecisionTablesFixture.QD50, inputs);
  }
}
