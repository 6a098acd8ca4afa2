package vn.quyhoach.regulation;

import java.util.Map;
import org.springframework.stereotype.Service;

/** Asks how many working days a piece of work has (R50-SLA-1 and the times that a province sets itself). */
@Service
public class ServiceTimeRules {

  private final RuleBook ruleBook;

  public ServiceTimeRules(DecisionTables tables) {
    this.ruleBook = new RuleBook(tables);
  }

  /**
   * @param kind what kind of deadline it is, such as {@code APPRAISAL}
   * @param key which piece of work of that kind, such as {@code DOSSIER}; for an opinion the name of the body
   * @throws RuleTableException if the pack has no row for it: a time is never guessed
   */
  public ServiceTime of(RulePin pin, String kind, String key) {
    RuleRow row = ruleBook.only(RuleTable.SERVICE_TIMES, pin, Map.of("kind", kind, "key", key));
    return new ServiceTime(row.number("workingDays"), row.clause(), row.status());
  }
}
