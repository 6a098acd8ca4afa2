package vn.quyhoach.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.quyhoach.regulation.RegulationFixture.blameless;
import static vn.quyhoach.workflow.decision.DecisionTablesFixture.QD50;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quyhoach.workflow.decision.DecisionTablesFixture;

class EligibilityTest {

  private final Eligibility eligibility = new Eligibility(DecisionTablesFixture.tables());

  @Test
  void acceptsABlamelessPerson() {
    EligibilityVerdict verdict = eligibility.check(QD50, blameless().build());

    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.refused()).isFalse();
    assertThat(verdict.retirementMonth()).isEqualTo(YearMonth.of(2042, 3));
    assertThat(verdict.remainingMonths()).isEqualTo(199);
  }

  /** A man born in May 1968 retires in May 2030, so the reference month alone decides. */
  @ParameterizedTest
  @CsvSource({
    "2030-06-01, -1, R50-AGE-2, true",
    "2025-06-30, 59, R50-AGE-2, true",
    "2025-05-31, 60, R50-AGE-1, false",
    "2025-05-01, 60, R50-AGE-1, false",
    "2020-06-01, 119, R50-AGE-1, false",
    "2020-05-31, 120, , false",
  })
  void countsRemainingServiceFromMonthToMonth(LocalDate reference, int months, String ruleId, boolean refused) {
    EligibilityVerdict verdict = eligibility.check(
        QD50, blameless().birthDate(LocalDate.of(1968, 5, 19)).ageReferenceDate(reference).build());

    assertThat(verdict.remainingMonths()).isEqualTo(months);
    assertThat(verdict.refused()).isEqualTo(refused);
    assertThat(verdict.findings()).extracting(RuleFinding::ruleId)
        .isEqualTo(ruleId == null ? List.of() : List.of(ruleId));
  }

  @Test
  void separatesRefusalsFromWarnings() {
    EligibilityVerdict verdict = eligibility.check(
        QD50, blameless().plannedRank(3).politicalStandard(PoliticalStandard.UNKNOWN).build());

    assertThat(verdict.refusals()).containsExactly(new RuleFinding(
        "R50-P7",
        Severity.REFUSE,
        "Chức danh dự kiến quy hoạch không cao hơn chức vụ đang giữ.",
        "Hướng dẫn 16-HD/BTCTW, mục II.3",
        RuleStatus.VERIFIED));
    assertThat(verdict.warnings()).extracting(RuleFinding::ruleId).containsExactly("S43");
  }

  @ParameterizedTest
  @CsvSource({"2022-07-03, false", "2022-07-04, true", "2022-07-05, true", ", true"})
  void countsTheLastDayOfAMeasureAsInForce(LocalDate effectiveUntil, boolean refused) {
    EligibilityVerdict verdict = eligibility.check(
        QD50,
        blameless().disciplineLevel(DisciplineLevel.REPRIMAND).disciplineEffectiveUntil(effectiveUntil).build());

    assertThat(verdict.refused()).isEqualTo(refused);
  }

  @ParameterizedTest
  @CsvSource({
    "2005-02-03, 2005-02-02, S45-DATES, trước ngày vào Đảng",
    ",           2006-02-03, S45-DATES, thiếu ngày vào Đảng",
    "2022-07-05, 2023-07-05, S45-DATES, sau ngày kiểm tra",
    "2022-01-05, ,           S45-MEMBER, đảng viên dự bị",
    "2022-01-05, 2023-01-05, S45-MEMBER, đảng viên dự bị",
    ",           ,           S45-MEMBER, không có ngày vào Đảng",
  })
  void refusesPartyDatesThatCannotBeTrueOrDoNotSuffice(
      LocalDate admission, LocalDate official, String ruleId, String words) {
    EligibilityVerdict verdict = eligibility.check(
        QD50, blameless().partyAdmissionDate(admission).partyOfficialDate(official).build());

    assertThat(verdict.refusals()).anySatisfy(refusal -> {
      assertThat(refusal.ruleId()).isEqualTo(ruleId);
      assertThat(refusal.message()).contains(words);
    });
  }

  @ParameterizedTest
  @CsvSource({
    "2005-02-03, 2006-02-02, chưa đủ 12 tháng dự bị",
    "1998-03-14, 1999-03-14, khi mới 17 tuổi",
  })
  void warnsOfAShortProbationAndOfAnEarlyAdmission(LocalDate admission, LocalDate official, String words) {
    EligibilityVerdict verdict = eligibility.check(
        QD50, blameless().partyAdmissionDate(admission).partyOfficialDate(official).build());

    assertThat(verdict.refused()).isFalse();
    assertThat(verdict.warnings()).singleElement().satisfies(warning -> {
      assertThat(warning.ruleId()).isEqualTo("S45-DATES");
      assertThat(warning.message()).contains(words);
    });
  }

  @Test
  void acceptsAnAdmissionOnTheEighteenthBirthdayAndExactlyTwelveMonthsOfProbation() {
    EligibilityFacts facts = blameless()
        .partyAdmissionDate(LocalDate.of(1998, 3, 15))
        .partyOfficialDate(LocalDate.of(1999, 3, 15))
        .build();

    assertThat(eligibility.check(QD50, facts).findings()).isEmpty();
  }

  @Test
  void startsFromNothingHavingBeenChecked() {
    EligibilityFacts facts = blameless().build();

    assertThat(facts.degreeVerdict()).isEqualTo(VettingVerdict.NOT_CHECKED);
    assertThat(facts.partyDatesVerdict()).isEqualTo(VettingVerdict.NOT_CHECKED);
  }

  @Test
  void refusesToBuildFactsWithAHole() {
    EligibilityFacts.Builder withoutRank = EligibilityFacts.builder().campaignKind(CampaignKind.REVIEW);

    assertThatThrownBy(withoutRank::build).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> blameless().birthDate(null).build())
        .isInstanceOf(NullPointerException.class)
        .hasMessage("birthDate");
  }

  @Test
  void clearsNobodyUnderAPackWithoutRules() {
    assertThatThrownBy(() -> eligibility.check(RulePin.current("qd999"), blameless().build()))
        .isInstanceOf(RuleTableException.class)
        .hasMessageContaining("retirement-age")
        .hasMessageContaining("qd999");
  }

  @Test
  void refusesToGuessAMisspeltCell() {
    Eligibility misspelt = new Eligibility(new DecisionTables() {
      @Override
      public List<Map<String, Object>> evaluate(String table, RulePin pin, Map<String, Object> inputs) {
        return table.equals(RuleTable.ELIGIBILITY.key())
            ? List.of(Map.of("ruleId", "R50-P7", "severity", "refuse", "message", "", "clause", "", "status", ""))
            : DecisionTablesFixture.tables().evaluate(table, pin, inputs);
      }

      @Override
      public Map<String, Integer> currentVersions() {
        return Map.of();
      }
    });

    assertThatThrownBy(() -> misspelt.check(QD50, blameless().build()))
        .isInstanceOf(RuleTableException.class)
        .hasMessageContaining("severity");
  }
}
