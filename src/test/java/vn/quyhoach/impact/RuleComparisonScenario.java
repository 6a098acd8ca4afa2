package vn.quyhoach.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.refusal.Refusal;
import vn.quyhoach.regulation.RuleFinding;
import vn.quyhoach.regulation.RulePin;
import vn.quyhoach.regulation.RuleStatus;
import vn.quyhoach.regulation.Severity;

/** The people of {@link SmallCampaign} under other rules, against lists worked out by hand; the same on both databases. */
@Import(SmallCampaign.class)
abstract class RuleComparisonScenario {

  @Autowired SmallCampaign small;
  @Autowired RuleComparisons comparisons;
  @Autowired Campaigns campaigns;
  @Autowired Units units;
  @Autowired DecisionRecord record;
  @Autowired RepositoryService repository;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void loadOnce() {
    if (campaigns.byCode(SmallCampaign.CODE).isEmpty()) {
      small.load();
    }
  }

  Comparison compare(CompareRules wanted, String scope) {
    String id = comparisons.run(wanted, scope, "campaign." + scope);
    return comparisons.comparison(id, scope).orElseThrow();
  }

  List<ComparisonRow> rows(Comparison run, RowChoice wanted) {
    return comparisons.rows(run, wanted, 0, 100);
  }

  static String table(String name) {
    try (InputStream file = RuleComparisonScenario.class.getResourceAsStream("/processes/" + name + ".dmn")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /** A table in which the cell with the given id says something else. */
  static String edited(String name, String cell, String text) {
    String table = table(name);
    String changed = table.replaceFirst("(id=\"" + cell + "\">\\s*<text>)[^<]*(</text>)",
        "$1" + java.util.regex.Matcher.quoteReplacement(text) + "$2");
    assertThat(changed).as("cell " + cell + " of " + name + " is there to be edited").isNotEqualTo(table);
    return changed;
  }

  static CompareRules file(String content) {
    return CompareRules.withFile(SmallCampaign.CODE, "", "bang-thu.dmn", content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void regulationThreeSevenSevenStopsDismissedPeopleAndLeavesTheDisciplinedInForceToTheReview() {
    Comparison run = compare(CompareRules.withPack(SmallCampaign.CODE, "qd377"), "38");

    // Newly failing: the dismissed, whose measure has lapsed, were a case to be considered, and 377 opens no gateway for dismissal;
    // who is being proposed for appointment. 90101-05 was withdrawn; 90201-05 is to be considered under both;
    // 90201-01 is asked about once although the plan in force names the same post.
    assertThat(rows(run, RowChoice.NEWLY_FAILING)).extracting(ComparisonRow::cadreCode, RuleComparisonScenario::reasons)
        .containsExactly(
            tuple("90101-02", "R377-DIS-3 REFUSE TO_BE_CONFIRMED"),
            tuple("90102-01", "R377-DIS-3 REFUSE TO_BE_CONFIRMED"),
            tuple("90201-03", "R377-SEP-1 REFUSE VERIFIED"),
            tuple("90201-01", "R377-DIS-3 REFUSE TO_BE_CONFIRMED"));
    assertThat(rows(run, RowChoice.NEWLY_FAILING)).allSatisfy(row -> {
      assertThat(row.subject()).isEqualTo(Subject.NOMINATION);
      assertThat(row.decisive().get(0).clause()).contains("377-QĐ/TW");
    });
    // Below the level of discipline is a gateway that 50 does not know, and no reason to fail.
    assertThat(rows(run, RowChoice.OTHER_WARNINGS)).filteredOn(row -> row.cadreCode().equals("90201-04"))
        .singleElement().satisfies(row -> assertThat(row.added()).extracting(RuleFinding::ruleId, RuleFinding::severity)
            .contains(tuple("R377-DIS-1", Severity.EXCEPTION)));
    // Newly passing: whom 50 takes out of the plan in force by itself for a measure that still has effect, 377 leaves to the review.
    // 90202 has the like, but takes no part. 90102-02 is nominated and stays refused; 90102-05 stays too old.
    assertThat(rows(run, RowChoice.NEWLY_PASSING)).extracting(ComparisonRow::cadreCode, ComparisonRow::subject)
        .containsExactly(tuple("90102-04", Subject.CURRENT_PLAN));
    assertThat(rows(run, RowChoice.NEWLY_PASSING).get(0).dropped()).extracting(RuleFinding::ruleId).containsExactly("R50-REM-2");
    assertThat(rows(run, RowChoice.OTHER_REASONS)).isEmpty();
    assertThat(List.of(run.newlyFailing(), run.newlyPassing())).containsExactly(4, 1);
    assertThat(run.people()).as("eleven names without the withdrawn one, three entries without the one that is nominated as well")
        .isEqualTo(14);
  }

  private static String reasons(ComparisonRow row) {
    return row.decisive().stream().map(finding -> finding.ruleId() + " " + finding.severity() + " " + finding.status())
        .collect(Collectors.joining(", "));
  }

  @Test
  void aLongerRemainingServiceStopsWhoHasSixtyOneMonthsLeft() {
    Comparison run = compare(file(edited("eligibility", "inputEntry_nextTermBelowOneTerm_remainingMonths", "&lt; 72")), "38");

    assertThat(rows(run, RowChoice.VERDICTS)).extracting(ComparisonRow::cadreCode, ComparisonRow::change, ComparisonRow::standing)
        .containsExactly(tuple("90101-04", Change.NEWLY_FAILING, "Đang giới thiệu"));
    assertThat(rows(run, RowChoice.ALL).get(0).added()).extracting(RuleFinding::ruleId).containsExactly("R50-AGE-2");
    assertThat(run.unchanged()).isEqualTo(run.people() + run.quantities() - 1);
  }

  @Test
  void aSmallerNumberOfNamesStopsThePostWithThreeListedPeople() {
    Comparison run = compare(file(edited("plan-limits", "outputEntry_candidatesPerPost_maximum", "2")), "38");

    // 90101-PBT and 90201-BT have three listed names, 90102-BT two approved ones; names on the ballot do not count yet.
    assertThat(rows(run, RowChoice.ALL)).extracting(ComparisonRow::postCode, ComparisonRow::subject, ComparisonRow::change)
        .containsExactly(tuple("90101-PBT", Subject.NAMES_OF_POST, Change.NEWLY_FAILING),
            tuple("90201-BT", Subject.NAMES_OF_POST, Change.NEWLY_FAILING));
    assertThat(rows(run, RowChoice.ALL).get(0).decisive()).extracting(RuleFinding::message)
        .containsExactly("Chức danh «Phó Bí thư Đảng ủy xã» có 3 nhân sự, tối đa 2.");
  }

  @Test
  void aStricterVettingRuleAndALooserOneAreSeenOnWhatTheVettingFound() {
    String looser = edited("eligibility", "outputEntry_degreeDiffers_severity", "\"WARN\"");
    Comparison run = compare(file(looser), "38");

    assertThat(rows(run, RowChoice.ALL)).extracting(ComparisonRow::cadreCode, ComparisonRow::change)
        .containsExactly(tuple("90102-03", Change.NEWLY_PASSING));
  }

  @Test
  void aNewerVersionIsComparedWhileTheCampaignKeepsItsOwn() {
    RulePin pinned = campaigns.byCode(SmallCampaign.CODE).orElseThrow().rules();
    String deployment = repository.createDeployment()
        .addString("processes/plan-limits.dmn", edited("plan-limits", "outputEntry_candidatesPerPost_maximum", "2")).deploy().getId();
    try {
      int newest = comparisons.versions().entrySet().stream().filter(each -> each.getKey().key().equals("plan-limits"))
          .findFirst().orElseThrow().getValue().get(0).number();
      Comparison run = compare(CompareRules.withVersion(SmallCampaign.CODE, "", "plan-limits", newest), "38");

      assertThat(newest).isEqualTo(pinned.versionOf("plan-limits").orElseThrow() + 1);
      assertThat(rows(run, RowChoice.ALL)).extracting(ComparisonRow::postCode).containsExactly("90101-PBT", "90201-BT");
      assertThat(rows(run, RowChoice.ALL).get(0).present()).as("by the version of the campaign, three names are allowed").isEmpty();
      assertThat(campaigns.byCode(SmallCampaign.CODE).orElseThrow().rules()).isEqualTo(pinned);
    } finally {
      repository.deleteDeployment(deployment, true);
    }
  }

  @Test
  void aRunIsOnTheRecordAndChangesNothingElse() {
    List<Map<String, Object>> before = stored();
    String id = comparisons.run(CompareRules.withPack(SmallCampaign.CODE, "qd377"), "38", "campaign.38");

    String campaign = campaigns.byCode(SmallCampaign.CODE).orElseThrow().id();
    assertThat(stored()).isEqualTo(before);
    assertThat(jdbc.sql("select action || ' ' || actor from decision_record where subject = ?").param(id).query(String.class).list())
        .containsExactly("RULES_COMPARED campaign.38");
    assertThat(record.faultsOf(campaign)).isEmpty();
  }

  private List<Map<String, Object>> stored() {
    return Stream.of("nomination", "unit_plan", "campaign", "campaign_pinned_table", "cadre", "current_plan_entry", "vetting_finding")
        .flatMap(table -> jdbc.sql("select * from " + table + " order by 1, 2").query().listOfRows().stream()).toList();
  }

  @Test
  void aDistrictSeesOnlyItsOwnCommunesAndNoRunOfOthers() {
    Comparison whole = compare(CompareRules.withPack(SmallCampaign.CODE, "qd377"), "38");
    Comparison district = compare(CompareRules.withPack(SmallCampaign.CODE, "qd377"), "902");

    assertThat(rows(district, RowChoice.ALL)).extracting(ComparisonRow::unitCode).containsOnly("90201");
    assertThat(district.people()).as("four names and one entry in force").isEqualTo(5);
    assertThat(comparisons.comparison(whole.id(), "902")).isEmpty();
    assertThat(comparisons.comparison(district.id(), "901")).isEmpty();
    assertThat(comparisons.within("901")).extracting(Comparison::scopeUnit).doesNotContain("38", "902");
    assertThat(comparisons.comparison(district.id(), "38")).isPresent();
  }

  @Test
  void onlyTheNewestRunsOfAPersonAreKept() {
    String first = comparisons.run(CompareRules.withPack(SmallCampaign.CODE, "qd377"), "901", "supervisor.901");
    for (int more = 0; more < 10; more++) {
      comparisons.run(CompareRules.withPack(SmallCampaign.CODE, "qd377"), "901", "supervisor.901");
    }
    assertThat(comparisons.comparison(first, "901")).isEmpty();
    assertThat(comparisons.within("901")).hasSize(10);
  }

  @Test
  void theExcelFileSaysWhatThePageSays() throws IOException {
    Comparison run = compare(CompareRules.withPack(SmallCampaign.CODE, "qd377"), "38");
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    comparisons.export(run, RowChoice.NEWLY_FAILING, "campaign.38", file);

    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
      List<List<String>> numbers = cells(workbook.getSheet("Tổng hợp"));
      assertThat(numbers).contains(List.of("Sẽ không đạt", "4"), List.of("Lượt nhân sự – chức danh đã đối chiếu", "14"));
      List<List<String>> changes = cells(workbook.getSheet("Thay đổi"));
      List<ComparisonRow> rows = rows(run, RowChoice.NEWLY_FAILING);
      assertThat(changes).filteredOn(line -> line.size() > 5 && line.get(2).startsWith("90")).hasSameSizeAs(rows).zipSatisfy(rows,
          (line, row) -> assertThat(line).contains(row.fullName(), row.cadreCode(), row.postTitle(), row.standing(), "Sẽ không đạt",
              row.decisive().get(0).clause(), row.decisive().get(0).ruleId(),
              row.decisive().get(0).status() == RuleStatus.VERIFIED ? "" : "Cần đối chiếu"));
      assertThat(changes).as("grouped by unit").extracting(line -> line.get(0)).contains("Xã An", "Xã Bình", "Xã Cẩm");
    }
    assertThat(jdbc.sql("select count(*) from decision_record where subject = ? and action = 'RULE_COMPARISON_EXPORTED'")
        .param(run.id()).query(Integer.class).single()).isEqualTo(1);
  }

  private static List<List<String>> cells(XSSFSheet sheet) {
    DataFormatter formatter = new DataFormatter();
    return StreamSupport.stream(sheet.spliterator(), false).map(row -> texts(row, formatter)).toList();
  }

  private static List<String> texts(Row row, DataFormatter formatter) {
    return StreamSupport.stream(row.spliterator(), false).map((Cell cell) -> formatter.formatCellValue(cell)).toList();
  }

  @Test
  void theCampaignsOwnRulesAreNothingToCompareWith() {
    Refusal refusal = catchThrowableOfType(Refusal.class,
        () -> comparisons.run(CompareRules.withPack(SmallCampaign.CODE, "qd50"), "38", "campaign.38"));
    assertThat(refusal.fields()).extracting("field").containsExactly("pack");
    assertThat(refusal).hasMessageContaining("trùng");
  }

  static Stream<Arguments> badFiles() {
    return Stream.of(
        bad("empty", text -> "", "Tệp trống"),
        bad("five megabytes", text -> text + "<!--" + "x".repeat(5_000_000) + "-->", "1000 KB"),
        bad("no XML", text -> "Xin chào", "không phải XML"),
        bad("cut off", text -> text.substring(0, text.length() / 2), "dòng"),
        bad("external entity", text -> text.replaceFirst("(?s)<definitions",
            "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]><definitions"), "DOCTYPE"),
        bad("bomb of entities", text -> text.replaceFirst("<definitions",
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><definitions"), "DOCTYPE"),
        bad("a process", text -> "<definitions><process id='eligibility'/></definitions>", "đúng một bảng"),
        bad("two tables", text -> text.replace("</decision>", "</decision><decision id=\"other\"/>"), "đúng một bảng"),
        bad("another key", text -> text.replace("<decision id=\"eligibility\"", "<decision id=\"invented\""), "«invented»"),
        bad("a table that is not asked", text -> table("deadline-rungs"), "deadline-rungs"),
        bad("a script", text -> text.replaceFirst("<inputEntry ", "<inputEntry expressionLanguage=\"javascript\" "), "FEEL"),
        bad("Java in FEEL", text -> edited("eligibility", "outputEntry_postNotHigher_message",
            "function() external { java: { class: \"java.lang.Runtime\", method signature: \"exec()\" } }"), "FEEL"),
        bad("an endless loop", text -> edited("eligibility", "outputEntry_postNotHigher_message",
            "string(count(for i in 1..1000000000 return i))"), "vòng lặp"),
        bad("a cell that is no FEEL", text -> edited("eligibility", "inputEntry_nextTermBelowOneTerm_remainingMonths", "&lt; ("),
            "Dòng 1, cột «Số tháng công tác còn lại»"),
        bad("a question left out", text -> text.replace("<text>plannedRank - currentRank</text>", "<text>0</text>"),
            "plannedRank - currentRank"),
        bad("another way to choose rows", text -> text.replace("hitPolicy=\"COLLECT\"", "hitPolicy=\"FIRST\""), "FIRST"),
        bad("an answer that is empty", text -> edited("eligibility", "outputEntry_postNotHigher_clause", ""), "ô trống"),
        bad("an answer of the wrong kind", text -> edited("eligibility", "outputEntry_disciplineLapsed_severity", "12"), "REFUSE"));
  }

  private static Arguments bad(String what, UnaryOperator<String> damage, String said) {
    return Arguments.of(what, damage.apply(table("eligibility")), said);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badFiles")
  void aBadFileIsRefusedWithItsReason(String what, String content, String said) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> comparisons.run(file(content), "38", "campaign.38"));

    assertThat(refusal).as(what).isNotNull();
    assertThat(refusal.fields()).extracting("field").containsOnly("file");
    assertThat(refusal).hasMessageContaining(said);
  }

  @Test
  void everyTableThatCanBeTriedIsAcceptedAsItIs() {
    comparisons.versions().keySet().forEach(table -> {
      Comparison run = compare(file(table(table.key())), "38");
      assertThat(run.changed()).as(table.key()).isZero();
    });
  }
}
