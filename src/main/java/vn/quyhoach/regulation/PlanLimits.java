package vn.quyhoach.regulation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Asks how many names a post and how many posts a person may have, and what else is counted in a list. */
@Service
public class PlanLimits {

  private final RuleBook ruleBook;

  public PlanLimits(DecisionTables tables) {
    this.ruleBook = new RuleBook(tables);
  }

  /** @throws RuleTableException if the pack lacks one of the limits */
  public PlanLimitSet of(RulePin pin) {
    return new PlanLimitSet(limit(pin, LimitKind.CANDIDATES_PER_POST), limit(pin, LimitKind.POSTS_PER_PERSON));
  }

  /** Every bound of the pack by what it counts; what the pack does not bound is missing. */
  public Map<LimitKind, PlanBound> boundsOf(RulePin pin) {
    Map<LimitKind, PlanBound> bounds = new EnumMap<>(LimitKind.class);
    for (LimitKind kind : LimitKind.values()) {
      List<RuleRow> rows = ruleBook.all(RuleTable.PLAN_LIMITS, pin, Map.of("limit", kind.name()));
      if (!rows.isEmpty()) {
        bounds.put(kind, bound(kind, rows.get(0)));
      }
    }
    return bounds;
  }

  private PlanLimit limit(RulePin pin, LimitKind kind) {
    RuleRow row = ruleBook.only(RuleTable.PLAN_LIMITS, pin, Map.of("limit", kind.name()));
    return new PlanLimit(row.number("maximum"), row.clause(), row.status());
  }

  private static PlanBound bound(LimitKind kind, RuleRow row) {
    return new PlanBound(kind, row.text("ruleId"), row.number("minimum"), row.number("maximum"),
        row.number("denominator"), row.constant("severity", Severity.class), row.clause(), row.status());
  }
}
