package vn.quyhoach.regulation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One row of a decision table as it is written.
 *
 * @param id id of the row in the model, such as {@code rule_postNotHigher}
 * @param question expression of an input column to the text of its cell; empty text means that the column does not matter
 * @param answer name of an output column to the text of its cell
 */
public record TableRow(String id, Map<String, String> question, Map<String, String> answer) {

  public TableRow {
    question = Map.copyOf(question);
    answer = Map.copyOf(answer);
  }

  /** The texts that a cell of the question names one by one, without their quotes, such as {@code qd50} and {@code qd377}. */
  public List<String> named(String column) {
    return Arrays.stream(question.getOrDefault(column, "").split(",")).map(TableRow::plain).filter(text -> !text.isEmpty()).toList();
  }

  /** The value that a cell of the answer holds, a text without its quotes. */
  public String value(String column) {
    return plain(answer.getOrDefault(column, ""));
  }

  public boolean ofPack(String pack) {
    return named("pack").contains(pack);
  }

  private static String plain(String cell) {
    String text = cell.strip();
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"") ? text.substring(1, text.length() - 1) : text;
  }
}
