package vn.quyhoach.regulation;

import java.util.Arrays;

/**
 * One row of a province's layer: the value it wants in one cell of another table.
 *
 * @param row names the row by what the table's {@link RuleTable#rowKey()} says
 */
record LayerCell(String table, String row, String column, String value, String clause, RuleStatus status) {

  static LayerCell of(RuleRow row) {
    return new LayerCell(row.text("table"), row.text("row"), row.text("column"), row.text("value"), row.clause(), row.status());
  }

  /** The value in the type of the cell it would replace, or null if it is no such value. */
  Object valueLike(Object base) {
    if (base instanceof Number) {
      try {
        return Integer.valueOf(value);
      } catch (NumberFormatException notANumber) {
        return null;
      }
    }
    if (base instanceof Boolean) {
      return value.equals("true") || value.equals("false") ? Boolean.valueOf(value) : null;
    }
    return isSeverity(base) && isSeverity(value) ? value : null;
  }

  private static boolean isSeverity(Object value) {
    return Arrays.stream(Severity.values()).anyMatch(severity -> severity.name().equals(value));
  }
}
