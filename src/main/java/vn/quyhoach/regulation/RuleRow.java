package vn.quyhoach.regulation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The output cells of one row, read strictly: an empty or misspelt cell is a fault of the table, never a default. */
record RuleRow(RuleTable table, Map<String, Object> cells) {

  String text(String column) {
    if (cells.get(column) instanceof String text) {
      return text;
    }
    throw unreadable(column, "a text");
  }

  /** Whether the table has the column at all; one that came later is missing in the versions before. */
  boolean has(String column) {
    return cells.containsKey(column);
  }

  int number(String column) {
    if (cells.get(column) instanceof Number number && number.doubleValue() == number.intValue()) {
      return number.intValue();
    }
    throw unreadable(column, "a whole number");
  }

  boolean flag(String column) {
    if (cells.get(column) instanceof Boolean flag) {
      return flag;
    }
    throw unreadable(column, "true or false");
  }

  <T extends Enum<T>> T constant(String column, Class<T> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(cells.get(column)))
        .findFirst()
        .orElseThrow(() -> unreadable(column, "one of " + Arrays.toString(type.getEnumConstants())));
  }

  String clause() {
    return text("clause");
  }

  RuleStatus status() {
    return constant("status", RuleStatus.class);
  }

  /** The same row with some of its cells replaced. */
  RuleRow with(Map<String, Object> replaced) {
    Map<String, Object> changed = new HashMap<>(cells);
    changed.putAll(replaced);
    return new RuleRow(table, changed);
  }

  private RuleTableException unreadable(String column, String expected) {
    return new RuleTableException("Decision table %s: column %s must hold %s, but a row holds %s".formatted(
        table.key(), column, expected, cells));
  }
}
