package vn.quyhoach.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.calendar.WorkingDays;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.refusal.Refusals;
import vn.quyhoach.regulation.DeadlineRung;
import vn.quyhoach.regulation.DeadlineRungs;

/**
 * Keeps the deadlines of units and climbs the ladder of accountability (S40): reminder, notice to the head by name, explanation,
 * line to the level above.
 *
 * <p>Reminders go out when office hours begin, a deadline passes when they end, both in the users' zone.
 */
@Service
@Transactional
public class Deadlines {

  private static final LocalTime OFFICE_OPENS = LocalTime.of(8, 0);
  private static final LocalTime OFFICE_CLOSES = LocalTime.of(17, 0);

  private final DeadlineRepository deadlines;
  private final DeadlineNoticeRepository notices;
  private final DeadlineRungs rungs;
  private final WorkingDays workingDays;
  private final Officials officials;
  private final Units units;
  private final DecisionRecord record;
  private final Clock clock;

  Deadlines(DeadlineRepository deadlines, DeadlineNoticeRepository notices, DeadlineRungs rungs, WorkingDays workingDays,
      Officials officials, Units units, DecisionRecord record, Clock clock) {
    this.deadlines = deadlines;
    this.notices = notices;
    this.rungs = rungs;
    this.workingDays = workingDays;
    this.officials = officials;
    this.units = units;
    this.record = record;
    this.clock = clock;
  }

  /** Writes the date down; the ladder of its kind begins. To open the same subject again is a fault of the caller. */
  public Deadline open(OpenDeadline opening) {
    Deadline deadline = new Deadline(opening, clock.instant());
    if (opening.kind() == DeadlineKind.SUBMISSION) {
      DeadlineRung rung = rungs.of(opening.rules(), units.unit(opening.unitCode()).tier().name());
      deadline.rungs(workingDays.before(opening.due(), rung.firstReminderWorkingDays()),
          workingDays.before(opening.due(), rung.lastReminderWorkingDays()),
          workingDays.after(opening.due(), rung.explanationWorkingDays()));
    }
    return deadlines.save(deadline);
  }

  /** It was done: nothing more becomes late. A subject without a deadline has nothing to meet. */
  public void met(DeadlineKind kind, String subjectId) {
    deadlines.lock(kind, subjectId).ifPresent(deadline -> deadline.met(clock.instant()));
  }

  /** Stops the clock from today on; a clock that stands already goes on standing for its first reason. */
  public void pause(DeadlineKind kind, String subjectId, PauseBasis basis, String actor) {
    deadlines.lock(kind, subjectId).filter(deadline -> !deadline.isMet() && !deadline.isPaused()).ifPresent(deadline -> {
      deadline.pause(UserZone.today(clock), basis);
      record.append(deadline.recordScope(), "DEADLINE_PAUSED", deadline.id(), actor, Map.of(
          "kind", kind.name(), "basis", String.valueOf(basis.number()), "due", deadline.due().toString()));
    });
  }

  /** Lets the clock go on: as many working days are left as there were when it stopped. */
  public void resume(DeadlineKind kind, String subjectId, String actor) {
    deadlines.lock(kind, subjectId).filter(Deadline::isPaused).ifPresent(deadline -> {
      LocalDate before = deadline.due();
      deadline.resume(workingDays.after(before, workingDays.between(deadline.pausedSince(), UserZone.today(clock))));
      record.append(deadline.recordScope(), "DEADLINE_RESUMED", deadline.id(), actor, Map.of(
          "kind", kind.name(), "dueBefore", before.toString(), "due", deadline.due().toString()));
    });
  }

  /** The date given for a subject; empty when none was. */
  @Transactional(readOnly = true)
  public Optional<Deadline> of(DeadlineKind kind, String subjectId) {
    return deadlines.findByKindAndSubjectId(kind, subjectId);
  }

  /** Working days from today, or from the day the clock stopped, to the last day; zero on the last day, negative when late. */
  @Transactional(readOnly = true)
  public int workingDaysLeft(Deadline deadline) {
    return workingDays.between(deadline.isPaused() ? deadline.pausedSince() : UserZone.today(clock), deadline.due());
  }

  /** Writes a reminder to the unit's officer once; nothing when the submission is signed already. */
  public void remind(String planId, Rung rung) {
    Deadline deadline = deadline(planId);
    if (!deadline.isMet()) {
      write(deadline, rung, deadline.unitCode(), Role.OFFICER);
    }
  }

  /**
   * Writes the notice to the head by name, once.
   *
   * @return whether it was written now, that is whether the head has something new to explain
   */
  public boolean noticeHead(String planId) {
    Deadline deadline = deadline(planId);
    if (deadline.isMet()) {
      return false;
    }
    return write(deadline, Rung.NOTICE_TO_HEAD, deadline.unitCode(), Role.HEAD);
  }

  /** Stores what the head acknowledges, explains and promises. */
  public void explain(String planId, ExplainLateness explanation, String actor) {
    Refusals refusals = new Refusals();
    LocalDate today = UserZone.today(clock);
    refusals.when(!explanation.acknowledged(), "acknowledged",
        "Phải xác nhận đã nhận thông báo chậm tiến độ trước khi giải trình.");
    refusals.when(explanation.promisedOn() != null && explanation.promisedOn().isBefore(today), "promisedOn",
        "Ngày cam kết trình không được trước ngày hôm nay (" + UserZone.text(today) + ").");
    refusals.throwIfAny();
    notice(planId, Rung.NOTICE_TO_HEAD)
        .explain(explanation.explanation(), explanation.promisedOn(), clock.instant());
    record.append(planId, "LATENESS_EXPLAINED", planId, actor,
        Map.of("promisedOn", String.valueOf(explanation.promisedOn())));
  }

  /**
   * Writes the line to the level above, once.
   *
   * @return whether it was written now
   */
  public boolean reportToUpperLevel(String planId) {
    Deadline deadline = deadline(planId);
    return write(deadline, Rung.REPORT_TO_UPPER_LEVEL, deadline.upperUnit(), Role.BOARD);
  }

  /** Stores the opinion and the instruction of the level above. */
  public void answerReport(String planId, ConsiderLateness answer, String actor) {
    notice(planId, Rung.REPORT_TO_UPPER_LEVEL).answer(answer.opinion(), answer.instruction(), clock.instant());
    record.append(planId, "LATENESS_CONSIDERED", planId, actor, Map.of());
  }

  /** The date by which a plan has to be submitted. */
  @Transactional(readOnly = true)
  public Deadline deadline(String planId) {
    return of(DeadlineKind.SUBMISSION, planId)
        .orElseThrow(() -> new IllegalArgumentException("No deadline was set for plan " + planId));
  }

  @Transactional(readOnly = true)
  public List<DeadlineNotice> noticesOf(String planId) {
    return notices.findByDeadlineIdOrderBySentAt(deadline(planId).id());
  }

  @Transactional(readOnly = true)
  public Optional<DeadlineNotice> noticeOf(String planId, Rung rung) {
    return notices.findByDeadlineIdAndRung(deadline(planId).id(), rung);
  }

  /** The instants at which the rungs of a stored deadline fire. */
  public DeadlineTimes timesOf(Deadline deadline) {
    return new DeadlineTimes(at(deadline.firstReminderOn(), OFFICE_OPENS), at(deadline.lastReminderOn(), OFFICE_OPENS),
        at(deadline.due(), OFFICE_CLOSES), at(deadline.explanationDueOn(), OFFICE_CLOSES));
  }

  private boolean write(Deadline deadline, Rung rung, String unitCode, Role role) {
    if (notices.findByDeadlineIdAndRung(deadline.id(), rung).isPresent()) {
      return false;
    }
    Official recipient = officials.ofUnit(unitCode).stream().filter(official -> official.role() == role).findFirst()
        .orElseThrow(() -> new IllegalStateException("Unit " + unitCode + " has nobody in the role " + role
            + " to receive the rung " + rung));
    notices.save(new DeadlineNotice(deadline.id(), rung, recipient.userId(),
        recipient.fullName() + ", " + recipient.position(), clock.instant()));
    record.append(deadline.recordScope(), "RUNG_" + rung.name(), deadline.id(), "system",
        Map.of("recipient", recipient.userId(), "due", deadline.due().toString()));
    return true;
  }

  private DeadlineNotice notice(String planId, Rung rung) {
    return noticeOf(planId, rung)
        .orElseThrow(() -> new IllegalStateException("Plan " + planId + " never reached the rung " + rung));
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(UserZone.ID).toInstant();
  }
}
