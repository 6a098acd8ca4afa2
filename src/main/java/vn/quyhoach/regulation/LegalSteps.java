package vn.quyhoach.regulation;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Asks which steps no plan may leave out (regulation reference, section 6). */
@Service
public class LegalSteps {

  private final RuleBook ruleBook;

  public LegalSteps(DecisionTables tables) {
    this.ruleBook = new RuleBook(tables);
  }

  /**
   * The steps of a procedure under a pack, in the order of the table.
   *
   * @throws RuleTableException if a row cannot be read
   */
  public List<LegalStep> of(RulePin pin, Procedure procedure) {
    return ruleBook.all(RuleTable.LEGAL_STEPS, pin, Map.of("procedure", procedure.name())).stream()
        .map(row -> new LegalStep(row.text("process"), row.text("element"), row.text("step"), row.clause(), row.status()))
        .toList();
  }
}
