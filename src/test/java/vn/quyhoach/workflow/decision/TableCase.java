package vn.quyhoach.workflow.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One case of a decision table, as a jurist wrote it down in {@code regulation/cases/<table>.csv}.
 *
 * @param table key of the table
 * @param name what the case is about, in Vietnamese
 * @param rows ids of the rows that must match, without their common beginning; several where every match counts
 * @param question variable to value
 * @param answer output column to the text of its expected value, for the columns the case names
 */
record TableCase(String table, String name, Set<String> rows, Map<String, Object> question, Map<String, String> answer) {

  /** The case that the others differ from: a blank cell takes its value from there. */
  private static final String PATTERN_CASE = "(mẫu)";
  private static final String ANSWER = "→ ";
  private static final Path FOLDER = folder();

  /** Tables that have a file of cases. */
  static List<String> tables() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString().replace(".csv", "")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<TableCase> of(String table) {
    Path file = FOLDER.resolve(table + ".csv");
    if (!Files.exists(file)) {
      return List.of();
    }
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8,
        CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get())) {
      Map<String, Object> pattern = Map.of();
      List<TableCase> cases = new ArrayList<>();
      for (CSVRecord line : parser) {
        Map<String, Object> question = question(line, parser.getHeaderNames(), pattern);
        if (line.get("Trường hợp").equals(PATTERN_CASE)) {
          pattern = question;
        } else {
          cases.add(new TableCase(table, line.get("Trường hợp"), rows(line.get("Dòng")), question,
              answer(line, parser.getHeaderNames())));
        }
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> question(CSVRecord line, List<String> headers, Map<String, Object> pattern) {
    Map<String, Object> question = new HashMap<>(pattern);
    for (String header : headers) {
      if (!header.equals("Trường hợp") && !header.equals("Dòng") && !header.startsWith(ANSWER) && !line.get(header).isEmpty()) {
        question.put(header, value(line.get(header)));
      }
    }
    return question;
  }

  private static Object value(String text) {
    if (text.equals("không có")) {
      return null;
    }
    if (text.equals("true") || text.equals("false")) {
      return Boolean.valueOf(text);
    }
    if (text.matches("-?\\d+")) {
      return Integer.valueOf(text);
    }
    if (text.startsWith("[")) {
      String inside = text.substring(1, text.length() - 1).strip();
      return inside.isEmpty() ? List.of() : Arrays.asList(inside.split("\\s*;\\s*"));
    }
    return text;
  }

  private static Set<String> rows(String text) {
    return text.equals("không dòng nào") ? Set.of() : new TreeSet<>(Arrays.asList(text.split("\\s+")));
  }

  private static Map<String, String> answer(CSVRecord line, List<String> headers) {
    Map<String, String> answer = new LinkedHashMap<>();
    for (String header : headers) {
      if (header.startsWith(ANSWER) && !line.get(header).isEmpty()) {
        answer.put(header.substring(ANSWER.length()), line.get(header));
      }
    }
    return answer;
  }

  private static Path folder() {
    try {
      return Path.of(TableCase.class.getResource("/regulation/cases").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return table + ": " + name;
  }
}
