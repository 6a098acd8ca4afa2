package vn.quyhoach.regulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Reads typed rows out of the tables, and makes an unanswered question an exception that names it. Under a pack with a province's layer
 * the rows of the Centre's pack are read and each cell that the province has tightened is replaced; a looser cell never is, whatever the
 * layer says.
 */
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
    List<RuleRow> rows = evaluate(table, pin, table.besideThePacks() ? pin.pack() : pin.basePack(), inputs);
    if (rows.isEmpty() || !pin.layered() || table.tightenable().isEmpty()) {
      return rows;
    }
    List<LayerCell> layer = layer(pin).stream().filter(cell -> cell.table().equals(table.key())).toList();
    return rows.stream().map(row -> tightened(row, key(table, row.cells(), inputs), layer)).toList();
  }

  /** What the province's layer says, row by row; empty for a pack without one. */
  List<LayerCell> layer(RulePin pin) {
    return evaluate(RuleTable.PROVINCE_LAYER, pin, pin.pack(), Map.of()).stream().map(LayerCell::of).toList();
  }

  private List<RuleRow> evaluate(RuleTable table, RulePin pin, String pack, Map<String, Object> inputs) {
    Map<String, Object> variables = new HashMap<>(inputs);
    variables.put("pack", pack);
    return tables.evaluate(table.key(), pin, variables).stream().map(cells -> new RuleRow(table, cells)).toList();
  }

  private static String key(RuleTable table, Map<String, Object> answer, Map<String, Object> question) {
    return table.rowKey().stream()
        .map(column -> String.valueOf(answer.containsKey(column) ? answer.get(column) : question.get(column)))
        .collect(Collectors.joining("/"));
  }

  private static RuleRow tightened(RuleRow row, String key, List<LayerCell> layer) {
    RuleRow result = row;
    for (LayerCell cell : layer) {
      Strictness strictness = row.table().tightenable().get(cell.column());
      if (cell.row().equals(key) && strictness != null) {
        Object base = result.cells().get(cell.column());
        Object wanted = cell.valueLike(base);
        if (wanted != null && strictness.compare(wanted, base) < 0) {
          result = result.with(Map.of(cell.column(), wanted, "clause", cell.clause(), "status", cell.status().name()));
        }
      }
    }
    return result;
  }
}
