package vn.quyhoach.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.regulation.RegulationFixture.blameless;
import static vn.quyhoach.workflow.decision.DecisionTablesFixture.QD50;
import static vn.quyhoach.workflow.decision.DecisionTablesFixture.QD50_WITH_PROVINCE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quyhoach.workflow.decision.DecisionTablesFixture;

/** A province tightens, is shown with its own clause, and never loosens. */
class ProvinceLayerTest {

  private final DecisionTables tables = DecisionTablesFixture.tables();
  private final TableRows rows = DecisionTablesFixture.rows();

  @Test
  void findsNothingLooseInTheLayerThatIsDelivered() {
    assertThat(new ProvinceLayer(rows).looseCells(QD50_WITH_PROVINCE)).isEmpty();
    assertThat(new ProvinceLayer(rows).looseCells(QD50)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "deadline-rungs, SUBMISSION/COMMUNE/FIRST_REMINDER, workingDays, -4, (-4), (-5)",
    "deadline-rungs, SUBMISSION/COMMUNE/REPORT_TO_UPPER_LEVEL, workingDays, 3, (3), (2)",
    "plan-limits,    POSTS_PER_PERSON,   maximum,                  4,     (4),   (3)",
    "eligibility,    R50-AGE-2,          severity,                 WARN,  (WARN), (REFUSE)",
    "dossier-items,  EVALUATION,         required,                 false, (false), (true)",
    "dossier-items,  HEALTH_CERTIFICATE, maximumAgeMonths,         12,    (12),  (6)",
    "dossier-items,  HEALTH_CERTIFICATE, maximumAgeMonths,         0,     (0),   (6)",
    "vetting-bodies, DISCIPLINE/INSPECTION_COMMISSION, mandatory,  false, (false), (true)",
  })
  void namesTableRowAndBothValuesWhereItLoosens(
      String table, String row, String column, String value, String ofTheProvince, String ofTheCentre) {
    assertThat(new ProvinceLayer(withLayer(table, row, column, value)).looseCells(QD50_WITH_PROVINCE)).singleElement().satisfies(cell -> {
      assertThat(cell.reason()).contains(table, row, column, ofTheProvince, ofTheCentre, "nới lỏng");
      assertThat(cell.clause()).isEqualTo("Quy định của tỉnh");
    });
  }

  @ParameterizedTest
  @CsvSource({
    "deadline-rungs, SUBMISSION/COMMUNE/FIRST_REMINDER, workingDays, -5",
    "deadline-rungs, SUBMISSION/COMMUNE/FIRST_REMINDER, workingDays, -9",
    "plan-limits,    CANDIDATES_PER_POST, maximum,                 1",
    "eligibility,    R50-STD-3,          severity,                 REFUSE",
    "dossier-items,  BIRTH_CERTIFICATE,  required,                 true",
    "dossier-items,  SELF_REVIEW,        maximumAgeMonths,         24",
  })
  void letsEqualAndStricterCellsPass(String table, String row, String column, String value) {
    assertThat(new ProvinceLayer(withLayer(table, row, column, value)).looseCells(QD50_WITH_PROVINCE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "retirement-age, MALE,             ageInMonths, 700, không phải mức",
    "no-such-table,  MALE,             ageInMonths, 700, không phải mức",
    "plan-limits,    POSTS_PER_PERSON, clause,      x,   không phải mức",
    "plan-limits,    NO_SUCH_LIMIT,    maximum,     1,   không có dòng này",
    "plan-limits,    POSTS_PER_PERSON, maximum,     hai, không cùng loại",
    "eligibility,    R50-AGE-2,        severity,    NO,  không cùng loại",
  })
  void namesWhatCannotBeTightened(String table, String row, String column, String value, String words) {
    assertThat(new ProvinceLayer(withLayer(table, row, column, value)).looseCells(QD50_WITH_PROVINCE)).singleElement()
        .satisfies(cell -> assertThat(cell.reason()).contains(table, row, column, words));
  }

  @Test
  void answersWithTheStricterCellAndItsOwnClause() {
    DeadlineRung base = firstReminder(tables, QD50, "COMMUNE");
    DeadlineRung layered = firstReminder(tables, QD50_WITH_PROVINCE, "COMMUNE");

    assertThat(layered.workingDays()).as("an earlier reminder").isLessThan(base.workingDays());
    assertThat(layered.text()).isEqualTo(base.text());
    assertThat(layered.clause()).contains("1020");
    assertThat(layered.status()).isEqualTo(RuleStatus.TO_BE_CONFIRMED);
    assertThat(firstReminder(tables, QD50_WITH_PROVINCE, "FRONT")).isEqualTo(firstReminder(tables, QD50, "FRONT"));
  }

  private static DeadlineRung firstReminder(DecisionTables tables, RulePin pin, String tier) {
    return new DeadlineRungs(tables).of(pin, "SUBMISSION", tier).get(0);
  }

  @Test
  void keepsTheCentresCellWhateverALooseLayerSays() {
    DecisionTables loose = new DecisionTables() {
      @Override
      public List<Map<String, Object>> evaluate(String table, RulePin pin, Map<String, Object> inputs) {
        return table.equals("province-layer")
            ? List.of(Map.of("table", "deadline-rungs", "row", "SUBMISSION/COMMUNE/FIRST_REMINDER", "column", "workingDays", "value", "-1",
                "clause", "Quy định của tỉnh", "status", "VERIFIED"))
            : tables.evaluate(table, pin, inputs);
      }

      @Override
      public Map<String, Integer> currentVersions() {
        return Map.of();
      }
    };

    assertThat(firstReminder(loose, QD50_WITH_PROVINCE, "COMMUNE")).isEqualTo(firstReminder(tables, QD50, "COMMUNE"));
  }

  @Test
  void makesAConditionOfTheCentreHarderAndAddsItsOwn() {
    EligibilityFacts facts = blameless().theoryLevel(2).ageReferenceDate(LocalDate.of(2035, 1, 1)).build();
    Eligibility eligibility = new Eligibility(tables);

    assertThat(eligibility.check(QD50, facts).refused()).isFalse();
    assertThat(eligibility.check(QD50_WITH_PROVINCE, facts).refusals()).extracting(RuleFinding::ruleId)
        .containsExactly("R50-AGE-1", "QD1020-STD-1");
    assertThat(eligibility.check(QD50_WITH_PROVINCE, facts).warnings()).extracting(RuleFinding::ruleId).containsExactly("R50-STD-3");
  }

  @Test
  void shortensTheTimeForWhichAPaperCanBeUsed() {
    assertThat(conclusion(QD50).usableUntil(LocalDate.of(2022, 7, 4))).contains(LocalDate.of(2023, 1, 4));
    assertThat(conclusion(QD50_WITH_PROVINCE).usableUntil(LocalDate.of(2022, 7, 4))).contains(LocalDate.of(2022, 10, 4));
  }

  @Test
  void tellsJuristsEveryColumnThatMayBeTightened() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("src/docs/regulation-change.md"));
    for (RuleTable table : RuleTable.values()) {
      for (String column : table.tightenable().keySet()) {
        assertThat(lines).as("%s of %s", column, table.key()).anySatisfy(line ->
            assertThat(line.strip()).startsWith("| `" + table.key() + "` |").contains("`" + column + "`"));
      }
    }
  }

  private DossierItem conclusion(RulePin pin) {
    return new DossierItems(tables).politicalStandardConclusion(pin, "DISTRICT", PostGroup.LEADERSHIP);
  }

  /** The delivered tables with one row as the whole layer of the province. */
  private TableRows withLayer(String table, String row, String column, String value) {
    TableRow layer = new TableRow("rule_tried", Map.of("pack", "\"qd50+38\""), Map.of("table", quoted(table), "row", quoted(row),
        "column", quoted(column), "value", quoted(value), "clause", "\"Quy định của tỉnh\"", "status", "\"VERIFIED\""));
    return (wanted, pin) -> wanted == RuleTable.PROVINCE_LAYER ? List.of(layer) : rows.rowsOf(wanted, pin);
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
