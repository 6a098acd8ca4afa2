package vn.quyhoach.workflow.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import vn.quyhoach.regulation.TableFileRefused;

/**
 * Tells what is wrong with a decision table that somebody edited, in Vietnamese: columns that the product does not know, cells that
 * cannot be read, rows without a source, and for a table that answers with one row: questions that two rows answer, and questions that
 * the table in force answers and the edited one does not.
 *
 * <p>Questions are every combination of the values that a column names: its declared values, the texts in its cells, and for numbers
 * each number in its cells with its neighbours. A table with more combinations than {@link #MOST_QUESTIONS} is told to be too large.
 */
public final class DecisionTableCheck {

  static final int MOST_QUESTIONS = 500_000;

  private static final int MOST_EXAMPLES = 5;
  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

  private final FeelEngineApi feel = FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();
  private final DmnTable table;
  private final DmnTable inForce;
  private final List<String> faults = new ArrayList<>();

  private DecisionTableCheck(DmnTable table, DmnTable inForce) {
    this.table = table;
    this.inForce = inForce;
  }

  /**
   * What is wrong with a table, empty when nothing is.
   *
   * @param key the name of its file without the ending
   * @param inForce the table that it replaces, or null when there is none
   */
  public static List<String> faults(String key, byte[] content, byte[] inForce) {
    DmnTable table;
    try {
      table = DmnTableFiles.parse(content);
    } catch (TableFileRefused unreadable) {
      return List.of(unreadable.getMessage());
    }
    if (!table.decisions().equals(List.of(key))) {
      return List.of("Tệp phải chứa đúng một bảng quyết định có mã (id) «" + key + "», nhưng có: "
          + String.join(", ", table.decisions()) + ".");
    }
    return new DecisionTableCheck(table, inForce == null ? table : DmnTableFiles.parse(inForce)).faults();
  }

  /**
   * What the rows of a table answer, in the order of the table: the texts of the named columns as they are written, without quotes.
   *
   * @throws TableFileRefused if the content is no table
   */
  public static List<List<String>> answers(byte[] content, List<String> columns) {
    DmnTable table = DmnTableFiles.parse(content);
    List<String> names = table.outputs().stream().map(DmnTable.Output::name).toList();
    return table.rules().stream().map(rule -> columns.stream()
        .map(column -> rule.results().get(names.indexOf(column)).replaceAll("^\"|\"$", "")).toList()).toList();
  }

  private List<String> faults() {
    faults.addAll(DmnTableFiles.differences(table, inForce));
    if (faults.isEmpty()) {
      faults.addAll(DmnTableFiles.unreadableCells(table));
      requireSources();
    }
    if (faults.isEmpty() && "UNIQUE".equals(table.hitPolicy())) {
      askEverything();
    }
    return List.copyOf(faults);
  }

  private void requireSources() {
    for (String column : List.of("clause", "status")) {
      int place = table.outputs().stream().map(DmnTable.Output::name).toList().indexOf(column);
      IntStream.range(0, table.rules().size())
          .filter(row -> place < 0 || table.rules().get(row).results().get(place).replace("\"", "").isBlank())
          .forEach(row -> faults.add("Dòng " + (row + 1) + ": chưa ghi căn cứ (cột «" + column + "»)."));
    }
  }

  private void askEverything() {
    List<List<Object>> values = IntStream.range(0, table.inputs().size()).mapToObj(this::valuesOf).toList();
    long questions = values.stream().mapToLong(List::size).reduce(1, (all, one) -> Math.min(all * one, Long.MAX_VALUE / 1_000));
    if (questions > MOST_QUESTIONS) {
      faults.add("Bảng có " + questions + " trường hợp, quá nhiều để thử hết (đến " + MOST_QUESTIONS + ").");
      return;
    }
    Map<Set<Integer>, String> doubled = new LinkedHashMap<>();
    Set<String> unanswered = new LinkedHashSet<>();
    List<List<BitSet>> rows = matches(table, values);
    List<List<BitSet>> before = matches(inForce, values);
    eachQuestion(values, picked -> {
      BitSet answering = answering(rows, picked, table.rules().size());
      if (answering.cardinality() > 1) {
        doubled.putIfAbsent(answering.stream().mapToObj(row -> row + 1).collect(Collectors.toCollection(TreeSet::new)),
            words(values, picked));
      }
      if (answering.isEmpty() && !answering(before, picked, inForce.rules().size()).isEmpty()) {
        unanswered.add(words(values, picked));
      }
    });
    doubled.entrySet().stream().limit(MOST_EXAMPLES).forEach(found -> faults.add("Các dòng "
        + found.getKey().stream().map(String::valueOf).collect(Collectors.joining(", ")) + " cùng trả lời khi " + found.getValue()
        + "; mỗi trường hợp chỉ được có một dòng."));
    unanswered.stream().limit(MOST_EXAMPLES).forEach(words ->
        faults.add("Không còn dòng nào trả lời khi " + words + "; bảng đang dùng có trả lời."));
    if (unanswered.size() > MOST_EXAMPLES) {
      faults.add("Còn " + (unanswered.size() - MOST_EXAMPLES) + " trường hợp nữa không có dòng nào trả lời.");
    }
  }

  /** For each column and each of its values the rows whose cell lets the value pass. */
  private List<List<BitSet>> matches(DmnTable asked, List<List<Object>> values) {
    return IntStream.range(0, values.size()).mapToObj(column -> values.get(column).stream().map(value -> {
      BitSet rows = new BitSet();
      IntStream.range(0, asked.rules().size()).filter(row -> passes(asked.rules().get(row).conditions().get(column), value))
          .forEach(rows::set);
      return rows;
    }).toList()).toList();
  }

  private boolean passes(String cell, Object value) {
    if (cell.isEmpty() || cell.equals("-")) {
      return true;
    }
    EvaluationResult result = feel.evaluateUnaryTests(cell, value, Map.of());
    return result.isSuccess() && Boolean.TRUE.equals(result.result());
  }

  private static BitSet answering(List<List<BitSet>> rows, int[] picked, int count) {
    BitSet all = new BitSet();
    all.set(0, count);
    for (int column = 0; column < picked.length; column++) {
      all.and(rows.get(column).get(picked[column]));
    }
    return all;
  }

  private static void eachQuestion(List<List<Object>> values, Consumer<int[]> question) {
    int[] picked = new int[values.size()];
    int column = 0;
    while (column >= 0) {
      question.accept(picked);
      column = picked.length - 1;
      while (column >= 0 && ++picked[column] == values.get(column).size()) {
        picked[column--] = 0;
      }
    }
  }

  private String words(List<List<Object>> values, int[] picked) {
    return IntStream.range(0, picked.length)
        .mapToObj(column -> table.inputs().get(column).label() + " = " + values.get(column).get(picked[column]))
        .collect(Collectors.joining(", "));
  }

  private List<Object> valuesOf(int column) {
    DmnTable.Input input = table.inputs().get(column);
    List<String> written = new ArrayList<>(List.of(input.values(), inForce.inputs().get(column).values()));
    for (DmnTable source : List.of(table, inForce)) {
      source.rules().forEach(rule -> written.add(rule.conditions().get(column)));
    }
    Collection<Object> values = switch (input.type()) {
      case "boolean" -> List.of(true, false);
      case "integer", "long", "double", "number" -> numbers(written);
      default -> texts(written);
    };
    return values.isEmpty() ? List.of("") : List.copyOf(values);
  }

  private static Collection<Object> texts(List<String> written) {
    Set<Object> texts = new LinkedHashSet<>();
    written.forEach(cell -> {
      Matcher text = TEXT.matcher(cell);
      while (text.find()) {
        texts.add(text.group(1));
      }
    });
    return texts;
  }

  private static Collection<Object> numbers(List<String> written) {
    Set<Object> numbers = new TreeSet<>();
    written.forEach(cell -> {
      Matcher number = NUMBER.matcher(cell.replace("..", " "));
      while (number.find()) {
        BigDecimal named = new BigDecimal(number.group());
        numbers.addAll(List.of(named.subtract(BigDecimal.ONE), named, named.add(BigDecimal.ONE)));
      }
    });
    return numbers;
  }
}
