package vn.quyhoach.regulation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Asks how many names a post and how many posts a person may have, and what else is counted in a list. */
@Service
public class PlanLimits {

  /** Limits of every regulation so far (R50-QTY-1, R50-QTY-2, R377-QTY-1, R377-QTY-2). */
  private static final Set<LimitKind> INDISPENSABLE = Set.of(LimitKind.CANDIDATES_PER_POST, LimitKind.POSTS_PER_PERSON);

  private final RuleBook ruleBook;

  public PlanLimits(DecisionTables tables) {
    this.ruleBook = new RuleBook(tables);
  }

  /**
   * Every bound of the pack by what it counts; what the pack does not bound is missing.
   *
   * @throws RuleTableException if the pack lacks a limit that every plan is held to: a forgotten row must not lift it
   */
  public Map<LimitKind, PlanBound> boundsOf(RulePin pin) {
    Map<LimitKind, PlanBound> bounds = new EnumMap<>(LimitKind.class);
    for (LimitKind kind : LimitKind.values()) {
      Map<String, Object> question = Map.of("limit", kind.name());
      List<RuleRow> rows = INDISPENSABLE.contains(kind)
          ? List.of(ruleBook.only(RuleTable.PLAN_LIMITS, pin, question))
          : ruleBook.all(RuleTable.PLAN_LIMITS, pin, question);
      if (!rows.isEmpty()) {
        bounds.put(kind, bound(kind, rows.get(0)));
      }
    }
    return bounds;
  }

  private static PlanBound bound(LimitKind kind, RuleRow row) {
    return new PlanBound(kind, row.text("ruleId"), row.number("minimum"), row.number("maximum"),
        row.number("denominator"), row.constant("severity", Severity.class), row.clause(), row.status());
  }
}
