package vn.quyhoach.progress;

import java.time.LocalDate;
import java.util.List;

/**
 * How a campaign stood at the end of a day, for a briefing (S4).
 *
 * @param day the day, in the users' zone
 * @param scope the unit whose subtree is told about
 * @param units every unit of the scope, in the order of the tree
 * @param late units whose date had passed without a signed submission, those most behind first
 */
public record Briefing(String campaignId, String campaignName, LocalDate day, String scope, List<TierLine> tiers, List<UnitLine> units,
    List<LateUnit> late, List<MovedDate> moved, List<DifficultyLine> difficulties, List<InspectionLine> inspections,
    List<FindingLine> findings, List<NextStep> nextSteps) {

  /** How the units of one tier stood. */
  public record TierLine(String tier, int units, int notStarted, int inProgress, int above, int returned, int decided, int late) {}

  /**
   * How one unit stood.
   *
   * @param tier name of the tier
   * @param daysLate working days after the date; 0 when not late
   */
  public record UnitLine(String planId, String unitCode, String unitName, String tier, StandOfPlan stand, LocalDate due, int daysLate) {}

  /**
   * A late unit and who answers for it.
   *
   * @param answerable name and position, as the notice said or as the head is known today
   * @param explanation what the head has explained by then; null without any
   * @param promisedOn the day promised; null without any
   */
  public record LateUnit(UnitLine unit, String answerable, String explanation, LocalDate promisedOn) {}

  /** A date that was moved: the day first promised and the one that holds. */
  public record MovedDate(String unitName, LocalDate firstDue, LocalDate due) {}

  /** A difficulty that was raised by then; {@code answer} is null without one. */
  public record DifficultyLine(String unitName, LocalDate raisedOn, String question, String answer) {}

  /** An inspection that was set up by then. */
  public record InspectionLine(String key, String title, String decisionNumber, LocalDate decidedOn, int units, int visited, LocalDate reportedOn) {}

  /**
   * A finding that was on record by then.
   *
   * @param severity name of the severity
   * @param due the date that held; null without a remedy
   * @param state {@code NONE} without a remedy, else where the remedy stood
   * @param round the round it was in; 0 without a remedy
   */
  public record FindingLine(String key, String unitName, String severity, String text, LocalDate due, String state, int round) {}

  /** Something to be done next, with its date. */
  public record NextStep(LocalDate due, String text) {}

  /** How many units there are. */
  public int total() {
    return units.size();
  }

  /** How many of them were decided. */
  public long decided() {
    return units.stream().filter(unit -> unit.stand().isDecided()).count();
  }
}
