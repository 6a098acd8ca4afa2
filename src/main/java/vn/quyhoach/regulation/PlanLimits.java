package vn.quyhoach.regulation;

import java.util.Map;
import org.springframework.stereotype.Service;

/** Asks how many names a post and how many posts a person may have. */
@Service
public class PlanLimits {

  private final RuleBook ruleBook;

  public PlanLimits(DecisionTables tables) {
    this.ruleBook = new RuleBook(tables);
  }

  /** @throws RuleTableException if the pack lacks one of the limits */
  public PlanLimitSet of(RulePin pin) {
    return new PlanLimitSet(limit(pin, "CANDIDATES_PER_POST"), limit(pin, "POSTS_PER_PERSON"));
  }

  private PlanLimit limit(RulePin pin, String limit) {
    RuleRow row = ruleBook.only(RuleTable.PLAN_LIMITS, pin, Map.of("limit", limit));
    return new PlanLimit(row.number("maximum"), row.clause(), row.status());
  }
}
