package vn.quyhoach.workflow.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cached FEEL engine against the stock one: the same answers and the same complaints, only sooner. */
class CachingFeelEngineTest {

  private static final int ROUNDS = 200;

  /** Values a column of some table may meet, sensible or not; a variable that is not listed is left out. */
  private static final Map<String, List<Object>> VALUES = Map.ofEntries(
      Map.entry("pack", Arrays.asList("qd50", "qd50", "qd377", "qd377", "qd50+38", null)),
      Map.entry("birthMonth", Arrays.asList(195001, 196101, 196604, 196905, 197504, 197505, 199002, null)),
      Map.entry("gender", Arrays.asList("MALE", "FEMALE", "", null)),
      Map.entry("limit", Arrays.asList("CANDIDATES_PER_POST", "POSTS_PER_PERSON", "OTHER", null)),
      Map.entry("tier", Arrays.asList("PROVINCE", "DISTRICT", "COMMUNE", "DEPARTMENT", "FRONT", "CENTRAL", null)),
      Map.entry("procedure", Arrays.asList("COMMITTEE", "AGENCY", null)),
      Map.entry("meeting", Arrays.asList("KEY_CADRES", "STANDING_COMMITTEE_FIRST", "LEADERSHIP_SECOND", null)),
      Map.entry("campaignKind", Arrays.asList("REVIEW", "NEXT_TERM", null)),
      Map.entry("postGroup", Arrays.asList("PARTY_COMMITTEE", "LEADERSHIP", null)),
      Map.entry("centrallyManaged", Arrays.asList(true, false, null)),
      Map.entry("remainingMonths", Arrays.asList(-1, 0, 59, 60, 119, 120, null)),
      Map.entry("retirementMonth", Arrays.asList("05/2030", null)),
      Map.entry("ageReferenceMonth", Arrays.asList("06/2025", null)),
      Map.entry("currentRank", Arrays.asList(0, 3, 4, null)),
      Map.entry("plannedRank", Arrays.asList(3, 4, null)),
      Map.entry("disciplineLevel", Arrays.asList("NONE", "REPRIMAND", "WARNING", "DISMISSAL", null)),
      Map.entry("discipline", Arrays.asList("NONE", "IN_FORCE", "END_UNKNOWN", "LAPSED", null)),
      Map.entry("disciplineGround", Arrays.asList("NONE", "BELOW_DISCIPLINE", "REMEDIED", "UNKNOWN", null)),
      Map.entry("inquiry", Arrays.asList("NONE", "UNDER_WAY", "UNKNOWN", null)),
      Map.entry("appointmentProposal", Arrays.asList("NONE", "PROPOSED", "UNKNOWN", null)),
      Map.entry("latestGrade", Arrays.asList("GOOD", "NOT_COMPLETED", null)),
      Map.entry("plannedPosts", Arrays.asList(1, 3, 4, null)),
      Map.entry("statedReason", Arrays.asList("VOLUNTARY", "OTHER", null)),
      Map.entry("disciplineEnd", Arrays.asList("01/09/2025", null)),
      Map.entry("politicalStandard", Arrays.asList("MET", "NOT_MET", "UNKNOWN", null)),
      Map.entry("qualificationLevel", Arrays.asList(2, 3, null)),
      Map.entry("requiredQualification", Arrays.asList(2, 3, null)),
      Map.entry("theoryLevel", Arrays.asList(2, 3, null)),
      Map.entry("requiredTheory", Arrays.asList(2, 3, null)),
      Map.entry(
          "latestGrades",
          Arrays.asList(
              List.of(), List.of("GOOD"), List.of("GOOD", "NOT_COMPLETED", "EXCELLENT"),
              List.of("GOOD", "GOOD", "GOOD", "NOT_COMPLETED"), null)),
      Map.entry("partyMembership", Arrays.asList("FULL", "PROBATIONARY", "NONE", null)),
      Map.entry("partyDates", Arrays.asList("CONSISTENT", "OFFICIAL_BEFORE_ADMISSION", "ADMISSION_IN_FUTURE", null)),
      Map.entry("partyAdmission", Arrays.asList("03/02/2005", null)),
      Map.entry("partyOfficial", Arrays.asList("03/02/2006", null)),
      Map.entry("partyAdmissionAge", Arrays.asList(17, 18, null)),
      Map.entry("partyProbationMonths", Arrays.asList(-1, 0, 11, 12, null)),
      Map.entry("sourceEvaluation", Arrays.asList("QUALIFIED", "NOT_QUALIFIED", "MISSING", null)),
      Map.entry("degreeVerdict", Arrays.asList("MATCHES", "DIFFERS", "UNCONFIRMED", "NOT_CHECKED", null)),
      Map.entry("partyDatesVerdict", Arrays.asList("MATCHES", "DIFFERS", "UNCONFIRMED", "NOT_CHECKED", null)));

  private final FeelEngine stockFeel = new ScalaFeelEngineFactory(List.of()).createInstance();
  private final FeelEngine cachingFeel = new CachingFeelEngineFactory(List.of()).createInstance();

  /** Every table that is deployed, also one that a designer adds later. */
  static List<String> deployedTables() throws Exception {
    Path folder = Path.of(CachingFeelEngineTest.class.getResource("/processes").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      List<String> tables = files.map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".dmn"))
          .map(name -> name.substring(0, name.length() - ".dmn".length()))
          .sorted()
          .toList();
      assertThat(tables).contains("eligibility", "retirement-age");
      return tables;
    }
  }

  @ParameterizedTest
  @MethodSource("deployedTables")
  void answersLikeTheStockEngineOnEveryTable(String table) throws Exception {
    DmnEngine stock = DecisionTablesFixture.stockEngine();
    DmnEngine caching = DecisionTablesFixture.cachingEngine();
    DmnDecision stockDecision = parse(stock, table);
    DmnDecision cachedDecision = parse(caching, table);
    Random random = new Random(table.hashCode());
    List<TableCase> cases = TableCase.of(table);

    int answered = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, Object> inputs = draw(random);
      if (round % 2 == 0 && !cases.isEmpty()) {
        // Values drawn at random seldom match a row with many conditions; the cases of the table do.
        inputs.putAll(cases.get(random.nextInt(cases.size())).question());
      }
      String expected = outcome(() -> stock.evaluateDecisionTable(stockDecision, inputs).getResultList());
      assertThat(outcome(() -> caching.evaluateDecisionTable(cachedDecision, inputs).getResultList()))
          .as("%s for %s", table, inputs)
          .isEqualTo(expected);
      answered += expected.contains("clause=") ? 1 : 0;
    }
    assertThat(answered).as("rounds in which a row of %s matched", table).isGreaterThan(ROUNDS / 50);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 + 2", "amount", "amount * 2", "missing", "missing.part", "1 + \"a\"", "\"a\" + \"b\"", "1 +", "",
        "if amount > 3 then \"over\" else \"under\"", "count([1, 2, 3][item > 1])", "unknownFunction(1)",
        "assert(amount, amount > 100)", "assert(amount, amount > 1)", "date(\"1968-05-19\")",
        "date(\"1968-05-19\") + duration(\"P62Y\")", "{a: 1, b: a + 1}.b", "for x in 1..3 return x * x",
        "some x in names satisfies x = \"Lê\"", "names[1]", "null", "amount / 0", "string(amount)",
        "names[item != null]",
      })
  void evaluatesExpressionsLikeTheStockEngine(String expression) {
    var variables = Variables.createVariables().putValue("amount", 5).putValue("names", List.of("Lê", "Trịnh"));
    String expected = outcome(() -> stockFeel.evaluateSimpleExpression(expression, variables.asVariableContext()));

    for (int time = 0; time < 2; time++) {
      assertThat(outcome(() -> cachingFeel.evaluateSimpleExpression(expression, variables.asVariableContext())))
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5", "< 6", "> 6", "[1..5]", "(1..5)", "not(5)", "\"5\"", "-", "missing", "< missing", "? > 3", "amount > 3",
        "1, 5", "[", "< \"a\"", "null", "not(null)", "assert(?, ? > 100) > 1", "date(\"1968-05-19\")",
      })
  void testsCellsLikeTheStockEngine(String cell) {
    for (Object value : Arrays.asList(5, "5", true, null)) {
      var variables = Variables.createVariables().putValue("amount", 5).putValue("input", value);
      String expected =
          outcome(() -> stockFeel.evaluateSimpleUnaryTests(cell, "input", variables.asVariableContext()));

      for (int time = 0; time < 2; time++) {
        assertThat(outcome(() ->
                cachingFeel.evaluateSimpleUnaryTests(cell, "input", variables.asVariableContext())))
            .as("%s against %s", cell, value)
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void keepsTheVariablesOfThreadsApart() {
    assertThat(IntStream.range(0, 20_000).parallel().filter(number -> {
      var variables = Variables.createVariables().putValue("number", number);
      Number twice = cachingFeel.evaluateSimpleExpression("number + number", variables.asVariableContext());
      return twice.intValue() != 2 * number;
    })).isEmpty();
  }

  /** Were the shortcut never taken, every other test here would pass; only the time would tell. */
  @Test
  void isSeveralTimesFasterThanTheStockEngine() {
    var variables = Variables.createVariables().putValue("amount", 5);
    Supplier<Long> stock = () -> duration(stockFeel, variables);
    Supplier<Long> caching = () -> duration(cachingFeel, variables);
    stock.get();
    caching.get();

    long stockBest = Stream.generate(stock).limit(5).min(Long::compare).orElseThrow();
    long cachingBest = Stream.generate(caching).limit(5).min(Long::compare).orElseThrow();

    assertThat(stockBest).as("best of five, nanoseconds").isGreaterThan(4 * cachingBest);
  }

  private static long duration(FeelEngine feel, VariableMap variables) {
    long start = System.nanoTime();
    for (int time = 0; time < 1_000; time++) {
      feel.evaluateSimpleUnaryTests("< 6", "amount", variables.asVariableContext());
    }
    return System.nanoTime() - start;
  }

  private static Map<String, Object> draw(Random random) {
    Map<String, Object> inputs = new HashMap<>();
    VALUES.forEach((name, values) -> inputs.put(name, values.get(random.nextInt(values.size()))));
    return inputs;
  }

  /** The answer with its type, or the whole complaint. */
  private static String outcome(Callable<Object> evaluation) {
    try {
      Object answer = evaluation.call();
      return answer == null ? "null" : answer.getClass().getSimpleName() + " " + answer;
    } catch (Exception e) {
      return e.getClass().getSimpleName() + " " + e.getMessage()
          + (e.getCause() == null ? "" : " because " + e.getCause().getMessage());
    }
  }

  private static DmnDecision parse(DmnEngine engine, String table) throws IOException {
    try (InputStream file = DecisionTablesFixture.open(table)) {
      return engine.parseDecision(table, file);
    }
  }
}
