package vn.quyhoach.regulation;

import java.util.Map;

/**
 * A decision table gave no usable answer: it is missing, has no row for the question, or a cell that cannot be read.
 * Nothing an official typed can cause this, so it is an incident for the supervisors, who mend the table, and never a
 * refusal of an input.
 */
public class RuleTableException extends RuntimeException {

  public RuleTableException(String message) {
    super(message);
  }

  public RuleTableException(String message, Throwable cause) {
    super(message, cause);
  }

  static RuleTableException unanswered(RuleTable table, RulePin pin, Map<String, Object> inputs, int rows) {
    return new RuleTableException(
        "Decision table %s (%s) needs exactly one row for %s, but %d match".formatted(
            table.key(), pin, inputs, rows));
  }
}
