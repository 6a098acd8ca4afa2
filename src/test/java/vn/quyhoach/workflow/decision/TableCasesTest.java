package vn.quyhoach.workflow.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.quyhoach.regulation.RegulationPack;
import vn.quyhoach.regulation.RegulationPacks;
import vn.quyhoach.regulation.RulePin;
import vn.quyhoach.regulation.RuleTable;
import vn.quyhoach.regulation.TableRow;

/** Every row of every decision table against cases that a jurist can read, and the tables against one another. */
class TableCasesTest {

  private static final String ROW = "rule_";
  private static final List<String> MATCHED = new ArrayList<>();
  private static final DmnEngine ENGINE = engine();
  private static final Map<String, DmnDecision> DECISIONS = new HashMap<>();

  static Stream<TableCase> cases() {
    return TableCase.tables().stream().flatMap(table -> TableCase.of(table).stream());
  }

  static Stream<RuleTable> singleAnswerTables() {
    return Stream.of(RuleTable.values()).filter(table -> !table.collecting());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isDecidedByTheRowsItNames(TableCase example) throws IOException {
    DmnDecisionTableResult result = ask(example.table(), example.question());

    assertThat(matched()).as("rows of %s that match", example.table()).isEqualTo(example.rows());
    example.answer().forEach((column, expected) -> assertThat(result.getResultList())
        .extracting(row -> String.valueOf(row.get(column)))
        .as("column %s", column)
        .containsOnly(expected));
    assertThat(result.getResultList()).allSatisfy(row ->
        assertThat(List.of("clause", "status")).allSatisfy(column -> assertThat(row.get(column)).isInstanceOf(String.class)));
  }

  @Test
  void leavesNoRowOfAnyTableWithoutACase() throws IOException {
    Map<String, Set<String>> named = cases().collect(
        Collectors.groupingBy(TableCase::table, Collectors.flatMapping(example -> example.rows().stream(), Collectors.toSet())));
    List<String> without = new ArrayList<>();
    for (RuleTable table : RuleTable.values()) {
      for (TableRow row : rows(table)) {
        if (!named.getOrDefault(table.key(), Set.of()).contains(row.id().substring(ROW.length()))) {
          without.add(table.key() + ".dmn: " + row.id().substring(ROW.length()));
        }
      }
    }
    assertThat(without).as("rows without a case in src/test/resources/regulation/cases/<table>.csv").isEmpty();
  }

  @Test
  void knowsEveryTableThatIsDeployed() throws Exception {
    try (Stream<Path> files = Files.list(Path.of(TableCasesTest.class.getResource("/processes").toURI()))) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".dmn")))
          .containsExactlyInAnyOrderElementsOf(Stream.of(RuleTable.values()).map(table -> table.key() + ".dmn").toList());
    }
  }

  /** The engine finds two rows for one question only when somebody asks it; here the cells are compared. */
  @ParameterizedTest
  @MethodSource("singleAnswerTables")
  void hasNoTwoRowsForOneQuestion(RuleTable table) {
    List<TableRow> rows = rows(table);
    List<String> overlapping = new ArrayList<>();
    for (int first = 0; first < rows.size(); first++) {
      for (int second = first + 1; second < rows.size(); second++) {
        Map<String, String> one = rows.get(first).question();
        Map<String, String> other = rows.get(second).question();
        if (one.keySet().stream().noneMatch(column -> CellValues.of(one.get(column)).excludes(CellValues.of(other.get(column))))) {
          overlapping.add(rows.get(first).id() + " and " + rows.get(second).id());
        }
      }
    }
    assertThat(overlapping).isEmpty();
  }

  /** What one pack of the Centre answers, every other one answers too; only the district left with 1-7-2025. */
  @ParameterizedTest
  @MethodSource("singleAnswerTables")
  void answersUnderEveryPackWhatItAnswersUnderOne(RuleTable table) throws IOException {
    if (table.besideThePacks()) {
      return;
    }
    List<String> unanswered = new ArrayList<>();
    for (TableCase example : TableCase.of(table.key()).stream().filter(written -> !written.rows().isEmpty()).toList()) {
      for (String pack : packsOfTheCentre()) {
        Map<String, Object> question = new HashMap<>(example.question());
        question.put("pack", pack);
        boolean gone = pack.equals("qd377") && question.containsValue("DISTRICT");
        if (ask(table.key(), question).getResultList().size() != 1 && !gone) {
          unanswered.add(pack + ", " + example.name());
        }
      }
    }
    assertThat(unanswered).as("questions to %s without an answer", table.key()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("packTables")
  void hasRowsForEveryPackOfTheCentreAndForNoOther(RuleTable table) {
    assertThat(rows(table).stream().flatMap(row -> row.named("pack").stream()).collect(Collectors.toSet()))
        .as("packs of %s", table.key())
        .isEqualTo(packsOfTheCentre());
  }

  static Stream<RuleTable> packTables() {
    return Stream.of(RuleTable.values()).filter(table -> !table.besideThePacks());
  }

  @Test
  void keepsTheLayersOfProvincesToPacksThatExist() {
    Set<String> layered = new HashSet<>(packs());
    layered.removeAll(packsOfTheCentre());
    for (RuleTable table : List.of(RuleTable.PROVINCE_LAYER, RuleTable.PROVINCE_ELIGIBILITY)) {
      assertThat(rows(table)).allSatisfy(row -> assertThat(layered).containsAll(row.named("pack")));
    }
    assertThat(layered).allSatisfy(pack -> assertThat(packsOfTheCentre()).contains(RulePin.current(pack).basePack()));
  }

  private static Set<String> packs() {
    return new RegulationPacks(DecisionTablesFixture.tables(), DecisionTablesFixture.rows()).all().stream()
        .map(RegulationPack::code).collect(Collectors.toSet());
  }

  private static Set<String> packsOfTheCentre() {
    return packs().stream().filter(pack -> !RulePin.current(pack).layered()).collect(Collectors.toSet());
  }

  private static List<TableRow> rows(RuleTable table) {
    return DecisionTablesFixture.rows().rowsOf(table, DecisionTablesFixture.QD50);
  }

  private static Set<String> matched() {
    return MATCHED.stream().map(row -> row.substring(ROW.length())).collect(Collectors.toCollection(TreeSet::new));
  }

  private static DmnDecisionTableResult ask(String table, Map<String, Object> question) throws IOException {
    if (!DECISIONS.containsKey(table)) {
      try (InputStream file = DecisionTablesFixture.open(table)) {
        DECISIONS.put(table, ENGINE.parseDecision(table, file));
      }
    }
    MATCHED.clear();
    return ENGINE.evaluateDecisionTable(DECISIONS.get(table), question);
  }

  private static DmnEngine engine() {
    var configuration = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration.setFeelEngineFactory(new CachingFeelEngineFactory(List.of()));
    configuration.getCustomPostDecisionTableEvaluationListeners().add(TableCasesTest::remember);
    return configuration.buildEngine();
  }

  private static void remember(DmnDecisionTableEvaluationEvent event) {
    event.getMatchingRules().forEach(rule -> MATCHED.add(rule.getId()));
  }
}
