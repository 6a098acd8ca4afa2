package vn.quyhoach.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What fills the tags of one document. Text is text: nothing in a value is read as a tag, a formula or a mark-up; a line break in a value
 * is a line break on paper.
 *
 * <p>Not safe for use by several threads.
 */
public final class DocumentValues {

  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Fills a tag of text; {@code null} leaves it empty. */
  public DocumentValues text(String tag, String value) {
    values.put(tag, value == null ? "" : value);
    return this;
  }

  /** Fills a tag of text with a whole number. */
  public DocumentValues number(String tag, int value) {
    return text(tag, String.valueOf(value));
  }

  /** Fills a growing table, one line for each item; a column of {@code null} is left empty. */
  public <T> DocumentValues table(String tag, List<T> items, Function<T, Map<String, String>> line) {
    values.put(tag, items.stream().map(line).map(DocumentValues::withoutNull).toList());
    return this;
  }

  /** Takes over all that another part of the program has filled in. */
  public DocumentValues addAll(DocumentValues others) {
    values.putAll(others.values);
    return this;
  }

  /** What fills a tag of text; blank where nothing does. */
  public String textOf(String tag) {
    return values.get(tag) instanceof String text ? text : "";
  }

  /** A line of a table, from tag, value, tag, value …; keeps values that are {@code null}. */
  public static Map<String, String> line(String... tagsAndValues) {
    Map<String, String> line = new LinkedHashMap<>();
    for (int index = 0; index < tagsAndValues.length; index += 2) {
      line.put(tagsAndValues[index], tagsAndValues[index + 1]);
    }
    return line;
  }

  private static Map<String, String> withoutNull(Map<String, String> line) {
    Map<String, String> filled = new LinkedHashMap<>();
    line.forEach((tag, value) -> filled.put(tag, value == null ? "" : value));
    return filled;
  }

  Map<String, Object> all() {
    return Collections.unmodifiableMap(values);
  }

  @SuppressWarnings("unchecked")
  List<Map<String, String>> lines(String table) {
    return values.get(table) instanceof List<?> lines ? (List<Map<String, String>>) lines : List.of();
  }
}
