package vn.quyhoach.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.regulation.RegulationFixture.blameless;
import static vn.quyhoach.workflow.decision.DecisionTablesFixture.QD377;
import static vn.quyhoach.workflow.decision.DecisionTablesFixture.QD50;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.quyhoach.workflow.decision.DecisionTablesFixture;

/** What the two packs answer about the same person and the same dossier. */
class PackQuestionsTest {

  private static final LocalDate BEFORE_THE_CHECK = LocalDate.of(2021, 9, 1);

  private final DecisionTables tables = DecisionTablesFixture.tables();
  private final Eligibility eligibility = new Eligibility(tables);
  private final RemovalReasons removals = new RemovalReasons(tables, DecisionTablesFixture.rows());

  static Stream<RulePin> packs() {
    return Stream.of(QD50, QD377);
  }

  @ParameterizedTest
  @MethodSource("packs")
  void findNothingAboutABlamelessPerson(RulePin pin) {
    assertThat(eligibility.check(pin, blameless().build()).findings()).isEmpty();
    assertThat(eligibility.check(pin, blameless().build()).text()).isEqualTo("Đủ điều kiện");
  }

  @Test
  void letAReprimandedPersonPassOnlyWhenItHasLapsedAndSayWhy() {
    EligibilityFacts lapsed = blameless().disciplineLevel(DisciplineLevel.REPRIMAND).disciplineEffectiveUntil(BEFORE_THE_CHECK).build();
    EligibilityVerdict verdict = eligibility.check(QD377, lapsed);

    assertThat(verdict.refused()).isFalse();
    assertThat(verdict.exceptions()).singleElement().satisfies(exception -> {
      assertThat(exception.ruleId()).isEqualTo("R377-DIS-3");
      assertThat(exception.text()).startsWith("TRƯỜNG HỢP ĐƯỢC XEM XÉT: ").contains("khiển trách", "01/09/2021")
          .endsWith(" (căn cứ: Quy định 377-QĐ/TW (chưa rõ điều, khoản)).");
    });
    EligibilityFacts inForce = blameless().disciplineLevel(DisciplineLevel.REPRIMAND)
        .disciplineEffectiveUntil(LocalDate.of(2022, 7, 4)).build();
    assertThat(packs().map(pin -> eligibility.check(pin, inForce).refused())).containsOnly(true);
  }

  @Test
  void partOverDismissalThatHasLapsed() {
    EligibilityFacts facts = blameless().disciplineLevel(DisciplineLevel.DISMISSAL).disciplineEffectiveUntil(BEFORE_THE_CHECK).build();

    assertThat(eligibility.check(QD50, facts).refused()).isFalse();
    assertThat(eligibility.check(QD377, facts).refusals()).extracting(RuleFinding::ruleId).containsExactly("R377-DIS-3");
  }

  @ParameterizedTest
  @CsvSource({"REMEDIED, EXCEPTION", "LIMITATION_EXPIRED, WARN", "JOINT_RESPONSIBILITY, WARN"})
  void openTheGatewayForAMeasureThatWasNotImposed(DisciplineGround ground, Severity severity) {
    EligibilityFacts facts = blameless().disciplineGround(ground).build();

    assertThat(eligibility.check(QD377, facts).findings()).singleElement().satisfies(finding -> {
      assertThat(finding.ruleId()).isEqualTo("R377-DIS-2");
      assertThat(finding.severity()).isEqualTo(severity);
    });
  }

  @ParameterizedTest
  @EnumSource(DisciplineGround.class)
  void letNoGroundTakeThePlaceOfAMeasureInForce(DisciplineGround ground) {
    EligibilityFacts facts = blameless().disciplineLevel(DisciplineLevel.REPRIMAND)
        .disciplineEffectiveUntil(LocalDate.of(2023, 1, 1)).disciplineGround(ground).build();

    assertThat(packs().map(pin -> eligibility.check(pin, facts).refused())).containsOnly(true);
  }

  @Test
  void takeNothingUnrecordedForHarmless() {
    EligibilityFacts facts = blameless().disciplineGround(DisciplineGround.UNKNOWN).inquiry(Inquiry.UNKNOWN)
        .appointmentProposal(AppointmentProposal.UNKNOWN).build();

    assertThat(eligibility.check(QD377, facts).refused()).isFalse();
    assertThat(eligibility.check(QD377, facts).warnings()).extracting(RuleFinding::ruleId)
        .containsExactlyInAnyOrder("R377-DIS-1", "R377-INV-1", "R377-SEP-1");
    assertThat(eligibility.check(QD50, facts).findings()).as("Regulation 50 asks none of it").isEmpty();
  }

  @Test
  void sayTheStrictestFirst() {
    EligibilityFacts facts = blameless().theoryLevel(2).plannedRank(3).disciplineGround(DisciplineGround.BELOW_DISCIPLINE).build();

    assertThat(eligibility.check(QD377, facts).text()).matches("KHÔNG ĐẠT: .* Lưu ý: .* TRƯỜNG HỢP ĐƯỢC XEM XÉT: .*")
        .contains("cần đối chiếu văn bản gốc");
  }

  @Test
  void offerTheSameReasonsForRemovalUnderTheirOwnClauses() {
    assertThat(removals.of(QD377)).extracting(RemovalReason::code)
        .containsExactlyElementsOf(removals.of(QD50).stream().map(RemovalReason::code).toList())
        .doesNotHaveDuplicates();
    assertThat(removals.of(QD50)).filteredOn(reason -> reason.mode() == RemovalMode.AUTOMATIC).extracting(RemovalReason::ruleId)
        .containsExactly("R50-REM-1", "R50-REM-2", "R50-REM-3");
    assertThat(removals.of(QD377)).filteredOn(reason -> reason.code().equals("DISCIPLINED"))
        .singleElement().satisfies(reason -> assertThat(reason.mode()).isEqualTo(RemovalMode.AT_REVIEW));
  }

  @Test
  void takeAReprimandedPersonOutByItselfOnlyUnderRegulation50() {
    RemovalFacts facts = planned(LocalDate.of(1980, 3, 15), DisciplineLevel.REPRIMAND, Optional.empty());

    assertThat(removals.applying(QD50, facts)).singleElement().satisfies(finding -> {
      assertThat(finding.reason().mode()).isEqualTo(RemovalMode.AUTOMATIC);
      assertThat(finding.text()).startsWith("Đương nhiên ra khỏi quy hoạch: Đang bị kỷ luật khiển trách (căn cứ: Quy định 50");
    });
    assertThat(removals.applying(QD377, facts)).singleElement().satisfies(finding ->
        assertThat(finding.reason().mode()).isEqualTo(RemovalMode.AT_REVIEW));
  }

  @Test
  void findTheReasonThatTheUnitStatesBesideWhatTheFactsSay() {
    RemovalFacts facts = planned(LocalDate.of(1964, 3, 15), DisciplineLevel.NONE, Optional.of("VOLUNTARY"));

    assertThat(removals.applying(QD50, facts)).extracting(finding -> finding.reason().code())
        .containsExactly("OVER_AGE", "VOLUNTARY");
    assertThat(removals.applying(QD50, planned(LocalDate.of(1980, 3, 15), DisciplineLevel.NONE, Optional.empty()))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(PostGroup.class)
  void askABodyAboutEveryFactThatHasToBeVetted(PostGroup group) {
    for (RulePin pin : List.of(QD50, QD377)) {
      List<VettingBody> bodies = new VettingBodies(tables).of(pin, "DISTRICT", group);
      assertThat(bodies).filteredOn(VettingBody::mandatory).extracting(VettingBody::fact).contains(VettingFact.POLITICAL_STANDARD,
          VettingFact.DEGREES, VettingFact.PARTY_DATES, VettingFact.DISCIPLINE, VettingFact.RESIDENCE, VettingFact.WORK_EVALUATION);
      assertThat(bodies).allSatisfy(body -> assertThat(body.name()).isNotBlank());
    }
  }

  @Test
  void wantPartyPapersOfCommitteeMembersOnly() {
    DossierItems items = new DossierItems(tables);

    assertThat(items.of(QD50, "COMMUNE", PostGroup.PARTY_COMMITTEE)).filteredOn(DossierItem::required)
        .extracting(DossierItem::code).contains("PARTY_ADMISSION_PAPERS");
    assertThat(items.of(QD50, "COMMUNE", PostGroup.LEADERSHIP)).filteredOn(DossierItem::required)
        .extracting(DossierItem::code).doesNotContain("PARTY_ADMISSION_PAPERS").contains("CURRICULUM_VITAE");
    assertThat(items.of(QD377, "COMMUNE", PostGroup.LEADERSHIP)).extracting(DossierItem::code).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"2022-12-05, VALID", "2022-12-06, EXPIRING", "2023-01-04, EXPIRING", "2023-01-05, EXPIRED"})
  void warnBeforeAConclusionOnThePoliticalStandardExpires(LocalDate day, DossierItem.Validity validity) {
    DossierItem conclusion = new DossierItems(tables).politicalStandardConclusion(QD50, "DISTRICT", PostGroup.LEADERSHIP);

    assertThat(conclusion.on(day, LocalDate.of(2022, 7, 4))).isEqualTo(validity);
    assertThat(new DossierItems(tables).of(QD50, "DISTRICT", PostGroup.LEADERSHIP))
        .filteredOn(item -> item.code().equals("SELF_REVIEW")).singleElement()
        .satisfies(item -> assertThat(item.on(day, LocalDate.of(1999, 1, 1))).isEqualTo(DossierItem.Validity.VALID));
  }

  private static RemovalFacts planned(LocalDate birthDate, DisciplineLevel level, Optional<String> statedReason) {
    return new RemovalFacts(Gender.MALE, birthDate, LocalDate.of(2025, 8, 1), LocalDate.of(2022, 7, 4), level,
        Optional.of(LocalDate.of(2023, 7, 4)), DisciplineGround.NONE, PoliticalStandard.MET, Optional.of(AnnualGrade.GOOD), 3, Optional.of(4), 1, statedReason);
  }
}
