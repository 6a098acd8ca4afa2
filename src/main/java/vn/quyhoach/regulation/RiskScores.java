package vn.quyhoach.regulation;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Asks how much risk lies in something known about a unit, for the choice of units to inspect (S50). */
@Service
public class RiskScores {

  private final RuleBook ruleBook;
  private final TableRows rows;

  public RiskScores(DecisionTables tables, TableRows rows) {
    this.ruleBook = new RuleBook(tables);
    this.rows = rows;
  }

  /**
   * What a value of a factor counts; empty when it counts nothing.
   *
   * @throws RuleTableException if a row cannot be read
   */
  public List<RiskScore> of(RulePin pin, RiskFactor factor, int value) {
    return ruleBook.all(RuleTable.INSPECTION_RISK, pin, Map.of("factor", factor.name(), "value", value)).stream()
        .map(row -> new RiskScore(row.number("points"), row.text("reason"), row.clause(), row.status())).toList();
  }

  /** Every row of the pack as it counts, for people who want to know how the points come about. */
  public List<RiskScore> all(RulePin pin) {
    return rows.rowsOf(RuleTable.INSPECTION_RISK, pin).stream().filter(row -> row.ofPack(pin.basePack()))
        .map(row -> new RiskScore(Integer.parseInt(row.value("points")), row.value("reason"), row.value("clause"),
            RuleStatus.valueOf(row.value("status")))).toList();
  }
}
