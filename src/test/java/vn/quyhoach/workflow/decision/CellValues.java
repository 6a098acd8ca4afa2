package vn.quyhoach.workflow.decision;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The values that one cell of a question lets through, for the few forms that the tables use: nothing, a list of texts or flags, the
 * negation of a list, a number, a comparison, a range.
 */
record CellValues(boolean any, boolean negated, Set<String> names, long from, long to) {

  private static final Pattern NEGATION = Pattern.compile("not\\((.*)\\)");
  private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(-?\\d+)");
  private static final Pattern RANGE = Pattern.compile("\\[(-?\\d+)\\.\\.(-?\\d+)]");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+");

  static CellValues of(String written) {
    String cell = written.strip();
    Matcher comparison = COMPARISON.matcher(cell);
    Matcher range = RANGE.matcher(cell);
    Matcher negation = NEGATION.matcher(cell);
    if (cell.isEmpty() || cell.equals("-")) {
      return new CellValues(true, false, Set.of(), 0, 0);
    }
    if (comparison.matches()) {
      long bound = Long.parseLong(comparison.group(2));
      return switch (comparison.group(1)) {
        case "<" -> numbers(Long.MIN_VALUE, bound - 1);
        case "<=" -> numbers(Long.MIN_VALUE, bound);
        case ">" -> numbers(bound + 1, Long.MAX_VALUE);
        default -> numbers(bound, Long.MAX_VALUE);
      };
    }
    if (range.matches()) {
      return numbers(Long.parseLong(range.group(1)), Long.parseLong(range.group(2)));
    }
    if (NUMBER.matcher(cell).matches()) {
      return numbers(Long.parseLong(cell), Long.parseLong(cell));
    }
    return negation.matches()
        ? new CellValues(false, true, list(negation.group(1)), 0, 0)
        : new CellValues(false, false, list(cell), 0, 0);
  }

  private static CellValues numbers(long from, long to) {
    return new CellValues(false, false, Set.of(), from, to);
  }

  private static Set<String> list(String cell) {
    return Arrays.stream(cell.split(",")).map(String::strip).collect(Collectors.toSet());
  }

  /** Whether no value passes both cells; {@code false} also where that cannot be told. */
  boolean excludes(CellValues other) {
    if (any || other.any || (negated && other.negated)) {
      return false;
    }
    if (names.isEmpty() && other.names.isEmpty()) {
      return to < other.from || other.to < from;
    }
    if (negated) {
      return names.containsAll(other.names);
    }
    return other.negated ? other.names.containsAll(names) : names.stream().noneMatch(other.names::contains);
  }
}
