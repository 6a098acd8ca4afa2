package vn.quyhoach.workflow.document;

import java.time.LocalDate;
import java.util.List;

/**
 * What the papers of one meeting print, gathered from the module of the meetings in one place ({@link MeetingPapers}).
 *
 * @param title name of the meeting
 * @param heldOn day of the meeting; {@code null} before it was held
 * @param locked whether the minutes are signed, so that nothing changes any more
 * @param minutesNumber number of the minutes; blank while there is none
 * @param team the counting team, one line a person
 * @param rule what the votes are measured against, what is needed, and by which clause
 * @param ruling how a tie, or too many above the line, was decided; blank when nothing had to be
 * @param seal where the sealed ballots are
 */
record MeetingPaper(String unitCode, String title, LocalDate heldOn, boolean locked, String minutesNumber, String place, String chair,
    String secretary, String team, Integer summoned, Integer present, Sums sums, String rule, List<Line> lines, String ruling, String seal,
    String note) {

  /** Totals of the count. */
  record Sums(int issued, int returned, int notReturned, int valid, int invalid) {}

  /** The result of one name; what is not told is blank. */
  record Line(int number, String fullName, String post, String inFavour, String against, String blank, String fraction, String percent,
      String outcome) {}
}
