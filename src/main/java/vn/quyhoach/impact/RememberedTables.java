package vn.quyhoach.impact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.quyhoach.regulation.DecisionTables;
import vn.quyhoach.regulation.RulePin;

/**
 * Tables that answer the same question once. A province asks for the age of retirement in the same years thousands of times. Lives as
 * long as one run; not safe for use by several threads.
 */
class RememberedTables implements DecisionTables {

  private final DecisionTables tables;
  private final Map<Question, List<Map<String, Object>>> answers = new HashMap<>();

  RememberedTables(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public List<Map<String, Object>> evaluate(String table, RulePin pin, Map<String, Object> inputs) {
    // The pack is among the inputs, so the version is all that the pin adds.
    return answers.computeIfAbsent(new Question(table, pin.versionOf(table).orElse(0), inputs),
        question -> tables.evaluate(table, pin, inputs));
  }

  @Override
  public Map<String, Integer> currentVersions() {
    return tables.currentVersions();
  }

  private record Question(String table, int version, Map<String, Object> inputs) {}
}
