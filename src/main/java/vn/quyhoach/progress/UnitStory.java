package vn.quyhoach.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One unit's way through a campaign: what the clock shows of it, and everything behind that.
 *
 * @param planId the plan, which ids of the engine and the record hang on
 * @param businessKey key of all its process instances
 * @param row the unit's line on the board
 * @param steps its way, the earliest step first
 * @param dates every date that somebody has about the plan
 * @param notices rungs of the ladder that were reached
 * @param returns how often the dossier came back, and how far the defects are answered
 * @param difficulties what the unit has asked about, and whether it was answered
 * @param awaited units below whose plans have to be decided first; empty when the plan waits for none
 */
public record UnitStory(String planId, String businessKey, ClockRow row, List<Step> steps, List<Date> dates, List<Notice> notices, List<Return> returns,
    List<Difficulty> difficulties, List<Awaited> awaited) {

  /**
   * @param unitName whose work it was
   * @param leftAt when the next step was reached; {@code null} for the present one
   * @param workingDays working days until then, or until today
   */
  public record Step(int number, String step, String unitName, Instant reachedAt, Instant leftAt, Integer workingDays) {}

  /**
   * One date.
   *
   * @param unitName who has to keep it
   * @param metAt {@code null} while it is not met
   * @param pausedSince {@code null} while the time runs; otherwise the paper and the reason follow
   */
  public record Date(String title, String unitName, LocalDate firstDue, LocalDate due, Instant metAt, LocalDate pausedSince,
      String pauseNumber, LocalDate pauseDate, String pauseReason) {}

  /**
   * @param title what the date was given for
   * @param recipient name and post when it was sent
   * @param acknowledgedAt {@code null} while it is not
   */
  public record Notice(String title, String rung, String recipient, Instant sentAt, Instant acknowledgedAt, String explanation, LocalDate promisedOn,
      String instruction) {}

  /** One return of the dossier. */
  public record Return(int round, int defects, int answered) {}

  /**
   * One difficulty; the question and the answer are read where difficulties are treated.
   *
   * @param number the one that people quote
   * @param step the step the unit was stuck at
   * @param answeredAt {@code null} while it waits
   */
  public record Difficulty(long number, String step, String answeringUnit, Instant raisedAt, Instant answeredAt, Instant closedAt) {}

  /** A unit below that is not decided yet. */
  public record Awaited(String code, String name, String state) {}
}
