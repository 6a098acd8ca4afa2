package vn.quyhoach.regulation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Asks by which rungs a deadline is watched: who is told what, when, and what they have to answer (S40). */
@Service
public class DeadlineRungs {

  private static final Comparator<DeadlineRung> IN_TIME =
      Comparator.comparingInt(DeadlineRung::workingDays).thenComparing(DeadlineRung::hour);

  private final RuleBook ruleBook;

  public DeadlineRungs(DecisionTables tables) {
    this.ruleBook = new RuleBook(tables);
  }

  /**
   * The rungs of a kind of deadline in the order in which they come; rungs of one moment in the order of the table.
   *
   * @param kind what kind of deadline it is, such as {@code SUBMISSION}
   * @param tier name of the tier of the unit that has to act, such as {@code COMMUNE}
   * @throws RuleTableException if the pack has no rung for it, two rungs share a code, or a cell cannot be read: nobody would be told
   */
  public List<DeadlineRung> of(RulePin pin, String kind, String tier) {
    Map<String, Object> question = Map.of("kind", kind, "tier", tier);
    List<DeadlineRung> rungs = ruleBook.all(RuleTable.DEADLINE_RUNGS, pin, question).stream()
        .map(DeadlineRungs::rung).sorted(IN_TIME).toList();
    Set<String> codes = new HashSet<>();
    if (rungs.isEmpty() || !rungs.stream().allMatch(rung -> codes.add(rung.code()))) {
      throw new RuleTableException("Decision table %s (%s) needs rungs with codes of their own for %s, but has %s".formatted(
          RuleTable.DEADLINE_RUNGS.key(), pin, question, rungs.stream().map(DeadlineRung::code).toList()));
    }
    return rungs;
  }

  private static DeadlineRung rung(RuleRow row) {
    return new DeadlineRung(
        row.text("rung"),
        row.number("workingDays"),
        row.constant("hour", RungHour.class),
        row.constant("recipient", RungRecipient.class),
        recipients(row.text("nextRecipients")),
        row.text("name"),
        row.text("text"),
        row.constant("answer", RungAnswer.class),
        row.flag("onlyWhenSilent"),
        row.clause(),
        row.status());
  }

  private static List<RungRecipient> recipients(String list) {
    try {
      return Arrays.stream(list.split(",")).map(String::strip).filter(name -> !name.isEmpty()).map(RungRecipient::valueOf).toList();
    } catch (IllegalArgumentException unknown) {
      throw new RuleTableException("Decision table " + RuleTable.DEADLINE_RUNGS.key() + ": column nextRecipients holds " + list, unknown);
    }
  }
}
