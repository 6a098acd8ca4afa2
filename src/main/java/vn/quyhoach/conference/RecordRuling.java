package vn.quyhoach.conference;

import java.time.LocalDate;
import java.util.List;

/**
 * The decision of the competent body where a count does not decide by itself, as its document says.
 *
 * @param lines who is taken; without meaning for a further round
 * @param body who decided
 * @param number number of the document
 * @param basis the provision the body relied on
 */
public record RecordRuling(Decision decision, List<Line> lines, String body, String number, LocalDate decidedOn,
    String basis, String reason) {

  /** How it goes on. */
  public enum Decision { TAKE, FURTHER_ROUND }

  /** Whether a name is taken; {@code nomination} is its number within the plan. */
  public record Line(String nomination, Choice choice) {}

  /** What the body said about a name. */
  public enum Choice { TAKE, LEAVE }
}
