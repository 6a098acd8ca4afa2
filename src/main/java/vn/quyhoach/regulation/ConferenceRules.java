package vn.quyhoach.regulation;

import java.util.Map;
import org.springframework.stereotype.Service;

/** Asks what a conference of a nomination needs. */
@Service
public class ConferenceRules {

  private final RuleBook ruleBook;

  public ConferenceRules(DecisionTables tables) {
    this.ruleBook = new RuleBook(tables);
  }

  /** @throws RuleTableException if the pack has no such conference in this procedure */
  public ConferenceRule of(RulePin pin, Procedure procedure, Meeting meeting) {
    RuleRow row = ruleBook.only(
        RuleTable.CONFERENCE_RULES, pin, Map.of("procedure", procedure.name(), "meeting", meeting.name()));
    return new ConferenceRule(
        row.number("step"),
        row.text("participants"),
        row.flag("ballot"),
        row.constant("base", BallotBase.class),
        row.number("thresholdNumerator"),
        row.number("thresholdDenominator"),
        row.flag("strictlyOver"),
        row.number("quorumNumerator"),
        row.number("quorumDenominator"),
        row.number("countingTeamMinimum"),
        new BallotTerms(
            row.number("choicesPerSeat"),
            row.number("maximumPerSeat"),
            row.constant("tieRule", TieRule.class),
            row.number("furtherRounds"),
            row.constant("visibility", ResultVisibility.class),
            row.constant("nameOrder", NameOrder.class),
            row.constant("barredFromCounting", CountingBar.class),
            row.number("totalsShownFrom"),
            row.number("steepFallPoints")),
        row.clause(),
        row.status());
  }
}
