package vn.quyhoach.regulation;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Asks why a person leaves the plan: what the facts say by themselves, and the clause of what the unit states (R50-REM-*). */
@Service
public class RemovalReasons {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

  private final RuleBook ruleBook;
  private final RetirementAge retirementAge;
  private final TableRows rows;

  public RemovalReasons(DecisionTables tables, TableRows rows) {
    this.ruleBook = new RuleBook(tables);
    this.retirementAge = new RetirementAge(tables);
    this.rows = rows;
  }

  /** The same questions, asked of other tables than those in force. */
  public RemovalReasons asking(DecisionTables tables) {
    return new RemovalReasons(tables, rows);
  }

  /** Every reason of the pack, in the order of the table, for an official to choose from. */
  public List<RemovalReason> of(RulePin pin) {
    return rows.rowsOf(RuleTable.REMOVAL_REASONS, pin).stream()
        .filter(row -> row.ofPack(pin.basePack()))
        .map(row -> new RemovalReason(row.value("reason"), row.value("ruleId"), RemovalMode.valueOf(row.value("mode")),
            row.value("title"), row.value("clause"), RuleStatus.valueOf(row.value("status"))))
        .toList();
  }

  /**
   * The reasons that apply to one person, in the order of the table; empty if nothing speaks against keeping them.
   *
   * @throws RuleTableException if a table is missing or cannot be read
   */
  public List<RemovalFinding> applying(RulePin pin, RemovalFacts facts) {
    YearMonth retirementMonth = retirementAge.monthOf(pin, facts.birthDate(), facts.gender());
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("remainingMonths",
        Math.toIntExact(YearMonth.from(facts.ageReferenceDate()).until(retirementMonth, ChronoUnit.MONTHS)));
    inputs.put("ageReferenceMonth", MONTH.format(facts.ageReferenceDate()));
    inputs.put("discipline", DisciplineState.of(facts.disciplineLevel(), facts.disciplineEffectiveUntil().orElse(null),
        facts.disciplineGround(), facts.checkedOn()).name());
    inputs.put("disciplineLevel", facts.disciplineLevel().name());
    inputs.put("politicalStandard", facts.politicalStandard().name());
    inputs.put("latestGrade", facts.latestGrade().map(AnnualGrade::name).orElse(null));
    inputs.put("currentRank", facts.currentRank());
    inputs.put("plannedRank", facts.plannedRank().orElse(null));
    inputs.put("plannedPosts", facts.plannedPosts());
    inputs.put("statedReason", facts.statedReason().orElse(null));
    return ruleBook.all(RuleTable.REMOVAL_REASONS, pin, inputs).stream()
        .map(row -> new RemovalFinding(new RemovalReason(row.text("reason"), row.text("ruleId"),
            row.constant("mode", RemovalMode.class), row.text("title"), row.clause(), row.status()), row.text("message")))
        .toList();
  }
}
