package vn.quyhoach.workflow.decision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import vn.quyhoach.regulation.DecisionTables;
import vn.quyhoach.regulation.RulePin;
import vn.quyhoach.regulation.RuleTable;
import vn.quyhoach.regulation.RuleTableException;
import vn.quyhoach.regulation.TableRow;
import vn.quyhoach.regulation.TableRows;

/**
 * The real decision tables without a process engine and without Spring, for tests that need the rules:
 * {@code new Eligibility(DecisionTablesFixture.tables())}. Every table is in version 1.
 */
public final class DecisionTablesFixture implements DecisionTables, TableRows {

  /** A pin to the pack of the campaign of 2022. */
  public static final RulePin QD50 = RulePin.current("qd50");

  /** A pin to the pack in force since 8-10-2025. */
  public static final RulePin QD377 = RulePin.current("qd377");

  /** A pin to the pack of 2022 with the layer of the province over it. */
  public static final RulePin QD50_WITH_PROVINCE = RulePin.current("qd50+38");

  private static final DecisionTablesFixture TABLES = new DecisionTablesFixture(cachingEngine());

  private final DmnEngine engine;
  private final Map<String, DmnDecision> decisions = new ConcurrentHashMap<>();

  DecisionTablesFixture(DmnEngine engine) {
    this.engine = engine;
  }

  /** The tables with the FEEL engine of the application; shared, since it holds nothing but parsed tables. */
  public static DecisionTables tables() {
    return TABLES;
  }

  /** The rows of the same tables as they are written. */
  public static TableRows rows() {
    return TABLES;
  }

  static DmnEngine stockEngine() {
    return DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  }

  static DmnEngine cachingEngine() {
    var configuration =
        (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration.setFeelEngineFactory(new CachingFeelEngineFactory(List.of()));
    return configuration.buildEngine();
  }

  @Override
  public List<Map<String, Object>> evaluate(String table, RulePin pin, Map<String, Object> inputs) {
    if (pin.versionOf(table).orElse(1) != 1) {
      throw new RuleTableException("Decision table " + table + " has only version 1 here, not " + pin);
    }
    DmnDecision decision = decisions.computeIfAbsent(table, this::parse);
    return engine.evaluateDecisionTable(decision, inputs).getResultList();
  }

  @Override
  public List<TableRow> rowsOf(RuleTable table, RulePin pin) {
    return WrittenRows.of(decisions.computeIfAbsent(table.key(), this::parse));
  }

  @Override
  public Map<String, Integer> currentVersions() {
    return Arrays.stream(RuleTable.values()).collect(Collectors.toMap(RuleTable::key, table -> 1));
  }

  private DmnDecision parse(String table) {
    try (InputStream file = open(table)) {
      return engine.parseDecision(table, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputStream open(String table) {
    InputStream file = DecisionTablesFixture.class.getResourceAsStream("/processes/" + table + ".dmn");
    if (file == null) {
      throw new RuleTableException("Decision table " + table + " is not deployed");
    }
    return file;
  }
}
