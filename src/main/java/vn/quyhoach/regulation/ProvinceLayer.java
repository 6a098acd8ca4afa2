package vn.quyhoach.regulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Compares a province's layer with the pack it lies over. A province may tighten and never loosen (S18, S25); rows that it adds to the
 * conditions of eligibility can only refuse or remark, so they need no comparison.
 */
@Service
public class ProvinceLayer {

  private final TableRows rows;

  public ProvinceLayer(TableRows rows) {
    this.rows = rows;
  }

  /**
   * Every row of the layer that would loosen, or that names a table, row or column that is not there to be tightened; empty for a pack
   * without a layer and for a sound one.
   */
  public List<LooseCell> looseCells(RulePin pin) {
    List<LooseCell> loose = new ArrayList<>();
    for (TableRow row : rows.rowsOf(RuleTable.PROVINCE_LAYER, pin)) {
      if (row.ofPack(pin.pack())) {
        fault(row, pin).ifPresent(reason -> loose.add(
            new LooseCell(row.id(), reason, row.value("clause"), RuleStatus.valueOf(row.value("status")))));
      }
    }
    return List.copyOf(loose);
  }

  private Optional<String> fault(TableRow layerRow, RulePin pin) {
    LayerCell cell = new LayerCell(layerRow.value("table"), layerRow.value("row"), layerRow.value("column"), layerRow.value("value"),
        layerRow.value("clause"), RuleStatus.valueOf(layerRow.value("status")));
    String where = "Bảng %s, dòng «%s», cột %s".formatted(cell.table(), cell.row(), cell.column());
    Optional<RuleTable> table = tableOf(cell.table());
    if (table.isEmpty() || !table.get().tightenable().containsKey(cell.column())) {
      return Optional.of(where + ": không phải mức mà tỉnh được siết thêm.");
    }
    List<TableRow> base = rows.rowsOf(table.get(), pin).stream()
        .filter(row -> row.ofPack(pin.basePack()) && keys(table.get(), row).contains(cell.row()))
        .toList();
    if (base.isEmpty()) {
      return Optional.of(where + ": bộ quy định " + pin.basePack() + " không có dòng này.");
    }
    return base.stream()
        .map(row -> compared(where, cell, literal(row, cell.column()), table.get().tightenable().get(cell.column())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> compared(String where, LayerCell cell, Object base, Strictness strictness) {
    Object wanted = cell.valueLike(base);
    if (wanted == null) {
      return Optional.of(where + ": mức của tỉnh «" + cell.value() + "» không cùng loại với mức của Trung ương «" + base + "».");
    }
    return strictness.compare(wanted, base) > 0
        ? Optional.of(where + ": mức của tỉnh (" + wanted + ") nới lỏng mức của Trung ương (" + base + "); tỉnh chỉ được siết thêm.")
        : Optional.empty();
  }

  private static Optional<RuleTable> tableOf(String key) {
    for (RuleTable table : RuleTable.values()) {
      if (table.key().equals(key)) {
        return Optional.of(table);
      }
    }
    return Optional.empty();
  }

  /** All names a row answers to: a cell of the question may list several values. */
  private static List<String> keys(RuleTable table, TableRow row) {
    List<String> keys = List.of("");
    for (String column : table.rowKey()) {
      List<String> values = row.answer().containsKey(column) ? List.of(row.value(column)) : row.named(column);
      keys = keys.stream()
          .flatMap(start -> values.stream().map(value -> start.isEmpty() ? value : start + "/" + value))
          .collect(Collectors.toList());
    }
    return keys;
  }

  /** What a cell holds; a cell that computes its value, or holds none, stays a text that no number or flag compares with. */
  private static Object literal(TableRow row, String column) {
    String text = row.answer().get(column).strip();
    if (text.equals("true") || text.equals("false")) {
      return Boolean.valueOf(text);
    }
    return text.matches("-?\\d+") ? (Object) Integer.valueOf(text) : row.value(column);
  }
}
