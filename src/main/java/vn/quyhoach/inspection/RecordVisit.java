package vn.quyhoach.inspection;

import java.time.LocalDate;
import java.util.List;

/** What the team brings back from one unit. */
public record RecordVisit(Outcome outcome, LocalDate visitedFrom, LocalDate visitedTo, String metWith, String documentsSeen, String reason,
    List<Finding> findings) {

  /** Whether the visit took place. */
  public enum Outcome {
    VISITED,
    NOT_VISITED
  }

  /**
   * Something the team looked at.
   *
   * @param person code of the person it concerns; blank when it is about the unit
   * @param remedy what the unit has to do
   * @param due until when
   */
  public record Finding(FindingSeverity severity, InspectedStep step, String person, String text, String remedy, LocalDate due) {}
}
