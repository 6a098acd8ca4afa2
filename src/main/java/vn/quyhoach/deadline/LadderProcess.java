package vn.quyhoach.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Port to the processes that watch deadlines and carry notices to people. */
public interface LadderProcess {

  /**
   * Starts the ladder of a deadline on behalf of the unit that has to act; one that runs already is given up.
   *
   * @return the reference under which it runs
   */
  String start(Deadline deadline);

  /** Wakes the ladder: the date, or what stops it, is another one, or the work is done. Shown with the open work of the deadline. */
  void changed(Deadline deadline);

  /** Gives the recipient of a notice the work of answering it, in the recipient's own organisation. */
  void ask(Deadline deadline, DeadlineNotice notice);

  /** Puts a request for more time before the organisation board that decides it. */
  void putBefore(Deadline deadline, DeadlineExtension extension);

  /** Moves the end of a campaign with the date of its last wave. */
  void campaignEnds(String campaignCode, LocalDate lastDue);

  /** A deadline whose ladder would not be climbed as the table says, and that was not tried since the given moment. */
  Optional<String> nextLost(Instant notTriedSince);

  /** What keeps the ladder of a deadline from being climbed; empty when nothing does. */
  Optional<FaultKind> faultOf(Deadline deadline);

  /** Lets a step that was given up be tried again. */
  void tryAgain(Deadline deadline);
}
