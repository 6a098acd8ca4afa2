package vn.quyhoach.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.calendar.WorkingDays;
import vn.quyhoach.notification.Notice;
import vn.quyhoach.notification.Notifications;
import vn.quyhoach.notification.Urgency;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.Units;

/**
 * Keeps every date that somebody answers for: gives it, stops and starts its clock, moves it with the first date kept, and says when it
 * was met (S36–S40). The table is the truth; the ladder only acts on it.
 *
 * <p>Whoever changes a deadline locks its row first and the engine after it, so a rung and a change never cross.
 */
@Service
@Transactional
public class Deadlines {

  /** The system's own name on the record. */
  static final String SYSTEM = "system";

  static final String LEDGER = "/quyhoach/so-trach-nhiem";

  private final DeadlineRepository deadlines;
  private final DeadlineNoticeRepository notices;
  private final DeadlineMoveRepository moves;
  private final DeadlineChangeRepository changes;
  private final DeadlineFaultRepository faults;
  private final Ladder ladder;
  private final LadderProcess process;
  private final WorkingDays workingDays;
  private final Officials officials;
  private final Units units;
  private final Notifications notifications;
  private final DecisionRecord record;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Deadlines(DeadlineRepository deadlines, DeadlineNoticeRepository notices, DeadlineMoveRepository moves, DeadlineChangeRepository changes,
      DeadlineFaultRepository faults, Ladder ladder, LadderProcess process, WorkingDays workingDays, Officials officials, Units units,
      Notifications notifications, DecisionRecord record, ApplicationEventPublisher events, Clock clock) {
    this.deadlines = deadlines;
    this.notices = notices;
    this.moves = moves;
    this.changes = changes;
    this.faults = faults;
    this.ladder = ladder;
    this.process = process;
    this.workingDays = workingDays;
    this.officials = officials;
    this.units = units;
    this.notifications = notifications;
    this.record = record;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Writes the date down and starts its ladder, in the caller's transaction. A unit or campaign whose clock stands still gives a date
   * that stands still as well. To open the same subject again is a fault of the caller.
   *
   * @throws vn.quyhoach.calendar.CalendarYearMissing when the days around the date cannot be counted
   */
  public Deadline open(OpenDeadline opening) {
    Deadline given = new Deadline(opening, clock.instant());
    ladder.begin(given);
    changes.freezesOf(opening.campaignId(), opening.unitCode()).stream().findFirst()
        .ifPresent(freeze -> given.freeze(UserZone.today(clock), freeze.id(), freeze.basis()));
    Deadline deadline = deadlines.saveAndFlush(given);
    if (opening.planId() == null) {
      record.open(deadline.recordScope());
    }
    deadline.watchedBy(process.start(deadline));
    return deadline;
  }

  /** It was done: nothing more becomes late. A subject without a deadline has nothing to meet. */
  public void met(DeadlineKind kind, String subjectId) {
    deadlines.lock(kind, subjectId).filter(deadline -> !deadline.isMet()).ifPresent(deadline -> {
      deadline.met(clock.instant());
      faults.findByDeadlineIdAndRepairedAtNull(deadline.id()).forEach(fault -> fault.repaired(clock.instant()));
      changed(deadline);
    });
  }

  /** The course of work stops the clock from today on; a clock that stands already goes on standing. */
  public void pause(DeadlineKind kind, String subjectId, PauseBasis basis, String actor) {
    deadlines.lock(kind, subjectId).filter(deadline -> !deadline.isMet()).ifPresent(deadline -> {
      deadline.pause(UserZone.today(clock), basis);
      recordStop(deadline, basis, actor);
    });
  }

  /** The course of work lets the clock go on: as many working days are left as there were when it stopped. */
  public void resume(DeadlineKind kind, String subjectId, String actor) {
    deadlines.lock(kind, subjectId).filter(Deadline::isPaused).ifPresent(deadline -> {
      PauseBasis basis = deadline.pauseBasis().orElseThrow();
      deadline.endPause();
      goOn(deadline, basis, actor, null);
    });
  }

  /** The date given for a subject; empty when none was. */
  @Transactional(readOnly = true)
  public Optional<Deadline> of(DeadlineKind kind, String subjectId) {
    return deadlines.findByKindAndSubjectId(kind, subjectId);
  }

  /** A date by its own id. */
  @Transactional(readOnly = true)
  public Deadline deadlineOf(String deadlineId) {
    return deadlines.findById(deadlineId).orElseThrow(() -> new IllegalArgumentException("No deadline has the id " + deadlineId));
  }

  /** The date by which a plan has to be submitted. */
  @Transactional(readOnly = true)
  public Deadline deadline(String planId) {
    return of(DeadlineKind.SUBMISSION, planId).orElseThrow(() -> new IllegalArgumentException("No deadline was set for plan " + planId));
  }

  /**
   * The date that governs a piece of work: of those about one of the things it deals with, and that its unit has to keep, the earliest
   * that is still open. Empty when the work has no date.
   *
   * @param subjects ids of what the work deals with: its plan, its appraisal, the question
   */
  @Transactional(readOnly = true)
  public Optional<Deadline> governing(Collection<String> subjects, String unitCode) {
    return subjects.isEmpty() ? Optional.empty() : deadlines.openAbout(subjects, unitCode).stream().findFirst();
  }

  /** Working days from today, or from the day the clock stopped, to the last day; zero on the last day, negative when late. */
  @Transactional(readOnly = true)
  public int workingDaysLeft(Deadline deadline) {
    return workingDays.between(deadline.isPaused() ? deadline.pausedSince() : UserZone.today(clock), deadline.due());
  }

  /** The moment at which the work has to be done: the end of office hours of its last day; empty while the clock stands still. */
  public Optional<Instant> passesAt(Deadline deadline) {
    return deadline.isPaused() ? Optional.empty() : Optional.of(Ladder.passes(deadline.due()));
  }

  /** What was said about the submission of a plan, in the order in which it was sent. */
  @Transactional(readOnly = true)
  public List<DeadlineNotice> noticesOf(String planId) {
    return of(DeadlineKind.SUBMISSION, planId).map(deadline -> notices.findByDeadlineIdOrderBySentAt(deadline.id())).orElse(List.of());
  }

  /** What was said about a date, in the order in which it was sent. */
  @Transactional(readOnly = true)
  public List<DeadlineNotice> noticesOf(Deadline deadline) {
    return notices.findByDeadlineIdOrderBySentAt(deadline.id());
  }

  // -- for the other use cases of this module; each has locked the deadline ----------------------------------------------------------

  /** Another date holds from now on; the first one stays on the record, and the ladder of the new one begins. */
  DeadlineMove move(Deadline deadline, LocalDate due, MoveCause cause, PauseBasis basis, Official by) {
    LocalDate before = deadline.due();
    deadline.moveTo(due);
    ladder.begin(deadline);
    DeadlineMove move = new DeadlineMove(deadline, cause, before, basis, by.userId(), DeadlineNotice.named(by), clock.instant());
    moved(deadline, move);
    events.publishEvent(new DeadlineMoved(deadline));
    return moves.save(move);
  }

  void freeze(Deadline deadline, DeadlineChange freeze) {
    deadline.freeze(UserZone.today(clock), freeze.id(), freeze.basis());
    recordStop(deadline, freeze.basis(), freeze.orderedBy());
    events.publishEvent(new DeadlineMoved(deadline));
  }

  void unfreeze(Deadline deadline, DeadlineChange unfreeze) {
    deadline.endFreeze();
    goOn(deadline, unfreeze.basis(), unfreeze.orderedBy(), unfreeze.id());
    events.publishEvent(new DeadlineMoved(deadline));
  }

  private void recordStop(Deadline deadline, PauseBasis basis, String actor) {
    record.append(deadline.recordScope(), "DEADLINE_PAUSED", deadline.id(), actor, Map.of(
        "kind", deadline.kind().name(), "basis", String.valueOf(basis.number()), "due", deadline.due().toString()));
    tellOwners(deadline, "stop." + deadline.pausedSince(), "đã tạm dừng từ ngày " + UserZone.text(deadline.pausedSince()));
    changed(deadline);
  }

  private void goOn(Deadline deadline, PauseBasis basis, String actor, String changeId) {
    if (!deadline.mayGoOn()) {
      changed(deadline);
      return;
    }
    LocalDate since = deadline.pausedSince();
    LocalDate before = deadline.due();
    deadline.goOn(workingDays.after(before, workingDays.between(since, UserZone.today(clock))));
    ladder.retime(deadline);
    String name = officials.official(actor).map(DeadlineNotice::named).orElse(actor);
    DeadlineMove move = new DeadlineMove(deadline, MoveCause.RESUMPTION, before, basis, actor, name, clock.instant())
        .pausedSince(since).orderedBy(changeId);
    moved(deadline, move);
    moves.save(move);
  }

  private void moved(Deadline deadline, DeadlineMove move) {
    Map<String, Object> detail = new LinkedHashMap<>(Map.of("kind", deadline.kind().name(), "cause", move.cause().name(),
        "firstDue", deadline.firstDue().toString(), "dueBefore", move.dueBefore().toString(), "due", deadline.due().toString()));
    detail.put("basis", String.valueOf(move.basisNumber()));
    record.append(deadline.recordScope(), "DEADLINE_MOVED", deadline.id(), move.movedBy(), detail);
    tellOwners(deadline, move.id(), "có hạn mới là ngày " + UserZone.text(deadline.due()));
    changed(deadline);
  }

  private void changed(Deadline deadline) {
    deadlines.flush();
    process.changed(deadline);
  }

  /** Tells the head and whoever has to act that the date is another one. */
  private void tellOwners(Deadline deadline, String key, String what) {
    officials.ofUnit(deadline.unitCode()).stream()
        .filter(official -> official.role() == Role.HEAD || official.role() == Role.OFFICER || official.role() == deadline.role())
        .forEach(official -> tell(deadline, official, key, deadline.title() + " của " + unitName(deadline) + " " + what + "."));
  }

  /** Tells one official something about a date, once per key. */
  void tell(Deadline deadline, Official official, String key, String text) {
    notifications.send(new Notice("deadline." + deadline.id() + "." + key + "." + official.userId(), official.userId(), Urgency.IMMEDIATE,
        text, LEDGER));
  }

  String unitName(Deadline deadline) {
    return units.unit(deadline.unitCode()).name();
  }
}
