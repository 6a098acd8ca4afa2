package vn.quyhoach.regulation;

import java.util.Map;
import org.springframework.stereotype.Service;

/** Asks when a unit is reminded of its deadline and how long its head has to explain a delay (S40). */
@Service
public class DeadlineRungs {

  private final RuleBook ruleBook;

  public DeadlineRungs(DecisionTables tables) {
    this.ruleBook = new RuleBook(tables);
  }

  /**
   * @param tier name of the unit's tier, such as {@code COMMUNE}
   * @throws RuleTableException if the pack has no row for the tier
   */
  public DeadlineRung of(RulePin pin, String tier) {
    RuleRow row = ruleBook.only(RuleTable.DEADLINE_RUNGS, pin, Map.of("tier", tier));
    return new DeadlineRung(
        row.number("firstReminderWorkingDays"),
        row.number("lastReminderWorkingDays"),
        row.number("explanationWorkingDays"),
        row.clause(),
        row.status());
  }
}
