package vn.quyhoach.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the table of deadlines with the ladders that run, and mends what does not agree: a rung that has passed without being
 * reached, and a rung to come that nothing would reach. The table is the truth. May run at any time and as often as one likes.
 */
@Service
@Transactional
public class Reconciliation {

  private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

  /** What could not be mended is tried again by a later run, and keeps no other deadline waiting in this one. */
  private static final Duration PAUSE = Duration.ofMinutes(4);

  private final DeadlineRepository deadlines;
  private final DeadlineFaultRepository faults;
  private final Ladders ladders;
  private final LadderProcess process;
  private final Clock clock;

  Reconciliation(DeadlineRepository deadlines, DeadlineFaultRepository faults, Ladders ladders, LadderProcess process, Clock clock) {
    this.deadlines = deadlines;
    this.faults = faults;
    this.ladders = ladders;
    this.process = process;
    this.clock = clock;
  }

  /** The next deadline whose ladder would not be climbed as the table says, with its fault written down; empty when all agree. */
  public Optional<String> findNext() {
    Instant now = clock.instant();
    closeWhatIsSoundAgain(now);
    Optional<String> lost = process.nextLost(now.minus(PAUSE));
    lost.flatMap(deadlines::findById).ifPresent(deadline -> process.faultOf(deadline).ifPresent(fault -> {
      LOG.warn("Deadline {} of unit {} is not watched as the table says: {}", deadline.id(), deadline.unitCode(), fault);
      List<DeadlineFault> known = faults.findByDeadlineIdAndKindAndRepairedAtNull(deadline.id(), fault);
      known.forEach(old -> old.triedAgain(now));
      if (known.isEmpty()) {
        faults.save(new DeadlineFault(deadline.id(), fault, deadline.nextRung() == null ? fault.label()
            : fault.label() + " ở mốc " + deadline.nextRung() + ".", now));
      }
    }));
    return lost;
  }

  /**
   * Mends one deadline. A ladder that somebody has suspended stays suspended, but what has passed is told all the same.
   *
   * @param deadlineId as {@link #findNext} named it
   */
  public void mend(String deadlineId) {
    Deadline deadline = deadlines.lock(deadlineId).orElseThrow();
    if (deadline.isMet() || deadline.isPaused() || deadline.nextRung() == null) {
      return;
    }
    process.faultOf(deadline).ifPresent(fault -> {
      switch (fault) {
        case STEP_FAILED -> process.tryAgain(deadline);
        case SUSPENDED -> ladders.climbWhatHasPassed(deadline);
        default -> deadline.watchedBy(process.start(deadline));
      }
    });
  }

  private void closeWhatIsSoundAgain(Instant now) {
    for (DeadlineFault fault : faults.findByKindNotAndRepairedAtNull(FaultKind.RECIPIENT_MISSING)) {
      if (deadlines.findById(fault.deadlineId()).filter(deadline -> process.faultOf(deadline).isPresent()).isEmpty()) {
        fault.repaired(now);
      }
    }
  }
}
