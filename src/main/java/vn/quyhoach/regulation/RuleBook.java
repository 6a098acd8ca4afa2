package vn.quyhoach.regulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads typed rows out of the tables, and makes an unanswered question an exception that names it. */
class RuleBook {

  private final DecisionTables tables;

  RuleBook(DecisionTables tables) {
    this.tables = Objects.requireNonNull(tables, "tables");
  }

  /** The one row that answers; none or several are a fault of the table. */
  RuleRow only(RuleTable table, RulePin pin, Map<String, Object> inputs) {
    List<RuleRow> rows = all(table, pin, inputs);
    if (rows.size() != 1) {
      throw RuleTableException.unanswered(table, pin, inputs, rows.size());
    }
    return rows.get(0);
  }

  /** Every row that applies, in the order of the table; possibly none. */
  List<RuleRow> all(RuleTable table, RulePin pin, Map<String, Object> inputs) {
    Map<String, Object> variables = new HashMap<>(inputs);
    variables.put("pack", pin.pack());
    return tables.evaluate(table.key(), pin, variables).stream().map(cells -> new RuleRow(table, cells)).toList();
  }
}
