package vn.quyhoach.progress;

import java.time.LocalDate;
import vn.quyhoach.organisation.UnitTier;

/**
 * One unit on the campaign clock.
 *
 * @param unit code
 * @param name Vietnamese name
 * @param searchKey the name without tones, in lower case
 * @param parent code of the unit directly above
 * @param parentName its name
 * @param tier the wave's tier
 * @param block the large group that supervision is divided by
 * @param state the state at a glance
 * @param started whether the unit has left its first step
 * @param stage where the plan stands between unit and committee, in Vietnamese
 * @param step the present step, as its task is named; {@code null} before the first
 * @param since the day the step was reached
 * @param due last day for the submission
 * @param firstDue the day first promised
 * @param pausedSince the day from which the time does not run; {@code null} while it runs
 * @param daysLeft working days left until {@code due}, negative after it; {@code null} while the time does not run, and when a year
 *     of the calendar is missing
 * @param submittedLate working days between the date and a submission that came later, otherwise 0
 * @param head name of the answerable head; {@code null} when there is none on file
 * @param headPosition the head's post
 * @param member name of the committee member in charge; {@code null} when none is named
 * @param returns how often the dossier was sent back
 * @param extensions how often the date was moved
 * @param difficulties difficulties reported and not answered yet
 * @param notice the last rung of the ladder, in Vietnamese; {@code null} without one
 * @param noticeOn the day of that notice
 * @param expected day on which the submission can be expected at the present pace; {@code null} when there are too few examples
 */
public record ClockRow(String unit, String name, String searchKey, String parent, String parentName, UnitTier tier, String block,
    ClockState state, boolean started, String stage, String step, LocalDate since, LocalDate due, LocalDate firstDue,
    LocalDate pausedSince, Integer daysLeft, int submittedLate, String head, String headPosition, String member, int returns, int extensions,
    int difficulties, String notice, LocalDate noticeOn, LocalDate expected) {

  /** Whether the pace leads past the date. */
  public boolean expectedLate() {
    return expected != null && expected.isAfter(due);
  }
}
