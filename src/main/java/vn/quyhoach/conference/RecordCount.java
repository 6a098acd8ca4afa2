package vn.quyhoach.conference;

import java.util.List;

/** One entry of a count: totals only. */
public record RecordCount(int issued, int notReturned, int returned, int valid, int invalid, List<Line> votes) {

  /** Votes for one name; {@code nomination} is its number within the plan. */
  public record Line(String nomination, int inFavour, int against, int blank) {}
}
