package vn.quyhoach.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.refusal.Refusals;
import vn.quyhoach.regulation.DeadlineRung;
import vn.quyhoach.regulation.RungAnswer;
import vn.quyhoach.regulation.RungRecipient;

/**
 * Climbs the ladder of accountability (S31, S40): each rung is written once and tells somebody by name; what is asked comes back as an
 * answer, and silence leads to the next rung. When a rung is reached is the engine's matter and the reconciliation's; it may come late
 * or twice without harm.
 */
@Service
@Transactional
public class Ladders {

  private final DeadlineRepository deadlines;
  private final DeadlineNoticeRepository notices;
  private final DeadlineFaultRepository faults;
  private final Deadlines dates;
  private final Ladder ladder;
  private final LadderProcess process;
  private final Officials officials;
  private final DecisionRecord record;
  private final Clock clock;

  Ladders(DeadlineRepository deadlines, DeadlineNoticeRepository notices, DeadlineFaultRepository faults, Deadlines dates, Ladder ladder,
      LadderProcess process, Officials officials, DecisionRecord record, Clock clock) {
    this.deadlines = deadlines;
    this.notices = notices;
    this.faults = faults;
    this.dates = dates;
    this.ladder = ladder;
    this.process = process;
    this.officials = officials;
    this.record = record;
    this.clock = clock;
  }

  /**
   * What a ladder has to wait for.
   *
   * @param over the work is done
   * @param rungId names the rung to come; empty when there is none or the clock stands still
   * @param at when it is reached; null without one
   */
  public record Step(boolean over, Optional<String> rungId, Instant at) {}

  /** Reads the table, under the lock that every change of it takes. */
  public Step next(String deadlineId) {
    Deadline deadline = locked(deadlineId);
    boolean waits = !deadline.isMet() && !deadline.isPaused() && deadline.nextRung() != null;
    return new Step(deadline.isMet(), waits ? Optional.of(deadline.rungId()) : Optional.empty(), waits ? deadline.nextAt() : null);
  }

  /**
   * Reaches a rung: writes it, tells its recipient, asks for the answer, and goes on to the next. Nothing when the rung was reached
   * before, or when meanwhile the work was done, the clock was stopped or another date was given.
   *
   * @param rungId as {@link #next} named it
   */
  public void climb(String deadlineId, String rungId) {
    Deadline deadline = locked(deadlineId);
    if (deadline.isMet() || deadline.isPaused() || !deadline.rungId().equals(rungId)) {
      return;
    }
    ladder.next(deadline).ifPresentOrElse(rung -> reach(deadline, rung), () -> ladder.begin(deadline));
  }

  /** Reaches every rung whose moment has passed, for a ladder that cannot be climbed by the engine. */
  void climbWhatHasPassed(Deadline deadline) {
    while (deadline.nextRung() != null && !deadline.nextAt().isAfter(clock.instant())) {
      climb(deadline.id(), deadline.rungId());
    }
  }

  private void reach(Deadline deadline, DeadlineRung rung) {
    boolean answered = rung.onlyWhenSilent() && lastQuestion(deadline).filter(asked -> asked.acknowledgedAt() != null).isPresent();
    Optional<DeadlineNotice> written = answered || notices.existsByDeadlineIdAndRoundAndRung(deadline.id(), deadline.round(), rung.code())
        ? Optional.empty() : Optional.of(write(deadline, rung));
    ladder.goOn(deadline, rung);
    written.ifPresent(notice -> {
      notice.answerBy(deadline.nextAt());
      DeadlineNotice stored = notices.saveAndFlush(notice);
      if (stored.answer() != RungAnswer.NONE) {
        process.ask(deadline, stored);
      }
    });
  }

  /** The last notice about the present date that asked for an answer. */
  private Optional<DeadlineNotice> lastQuestion(Deadline deadline) {
    return notices.findByDeadlineIdOrderBySentAt(deadline.id()).stream()
        .filter(notice -> notice.round() == deadline.round() && notice.answer() != RungAnswer.NONE)
        .reduce((earlier, later) -> later);
  }

  private DeadlineNotice write(Deadline deadline, DeadlineRung rung) {
    Ladder.Heard heard = ladder.recipientOf(deadline, rung);
    heard.missing().forEach(missing -> reportMissing(deadline, rung, missing));
    DeadlineNotice notice = new DeadlineNotice(deadline, rung, heard.official().orElse(null), clock.instant());
    record.append(deadline.recordScope(), "RUNG_REACHED", notice.id(), Deadlines.SYSTEM, Map.of("kind", deadline.kind().name(),
        "rung", rung.code(), "recipient", notice.recipientUser().orElse(""), "due", deadline.due().toString()));
    heard.official().ifPresent(official -> dates.tell(deadline, official, "rung." + deadline.rungId(), rung.name() + ": "
        + deadline.title() + " của " + dates.unitName(deadline) + ", hạn " + UserZone.text(deadline.due()) + "."));
    return notice;
  }

  private void reportMissing(Deadline deadline, DeadlineRung rung, RungRecipient missing) {
    String detail = "Mốc «" + rung.name() + "»: " + dates.unitName(deadline) + " chưa có " + missing.label() + ".";
    if (faults.findByDeadlineIdAndKindAndRepairedAtNull(deadline.id(), FaultKind.RECIPIENT_MISSING).stream()
        .noneMatch(fault -> fault.detail().equals(detail))) {
      faults.save(new DeadlineFault(deadline.id(), FaultKind.RECIPIENT_MISSING, detail, clock.instant()));
    }
  }

  /** Stores that the recipient has read a notice. */
  public void acknowledge(String noticeId, AcknowledgeNotice answer, String actor) {
    Refusals refusals = new Refusals();
    refusals.when(!answer.acknowledged(), "acknowledged", "Phải đánh dấu đã nhận thông báo.");
    refusals.throwIfAny();
    DeadlineNotice notice = notice(noticeId);
    notice.acknowledge(answer.remark(), official(actor), clock.instant());
    recordAnswer(notice, "NOTICE_ACKNOWLEDGED", actor, Map.of());
  }

  /** Stores what the head of a late unit acknowledges, explains and promises. */
  public void explain(String noticeId, ExplainLateness explanation, String actor) {
    Refusals refusals = new Refusals();
    LocalDate today = UserZone.today(clock);
    refusals.when(!explanation.acknowledged(), "acknowledged",
        "Phải xác nhận đã nhận thông báo chậm tiến độ trước khi giải trình.");
    refusals.when(explanation.promisedOn() != null && explanation.promisedOn().isBefore(today), "promisedOn",
        "Ngày cam kết hoàn thành không được trước ngày hôm nay (" + UserZone.text(today) + ").");
    refusals.throwIfAny();
    DeadlineNotice notice = notice(noticeId);
    notice.explain(explanation.explanation(), explanation.promisedOn(), official(actor), clock.instant());
    recordAnswer(notice, "LATENESS_EXPLAINED", actor, Map.of("promisedOn", String.valueOf(explanation.promisedOn())));
  }

  /** Stores the opinion and the instruction of the level above. */
  public void instruct(String noticeId, ConsiderLateness answer, String actor) {
    DeadlineNotice notice = notice(noticeId);
    notice.instruct(answer.opinion(), answer.instruction(), official(actor), clock.instant());
    recordAnswer(notice, "LATENESS_CONSIDERED", actor, Map.of());
    Deadline deadline = dates.deadlineOf(notice.deadlineId());
    officials.headOf(deadline.unitCode()).ifPresent(head -> dates.tell(deadline, head, "instruction." + notice.id(),
        "Cấp trên đã cho ý kiến về việc chậm: " + deadline.title() + " của " + dates.unitName(deadline) + "."));
  }

  private void recordAnswer(DeadlineNotice notice, String action, String actor, Map<String, ?> detail) {
    record.append(dates.deadlineOf(notice.deadlineId()).recordScope(), action, notice.id(), actor, detail);
  }

  /** A notice by its id. */
  @Transactional(readOnly = true)
  public DeadlineNotice notice(String noticeId) {
    return notices.findById(noticeId).orElseThrow(() -> new IllegalArgumentException("No notice has the id " + noticeId));
  }

  private Official official(String userId) {
    return officials.official(userId).orElseThrow(() -> new IllegalStateException(userId + " is no official"));
  }

  private Deadline locked(String deadlineId) {
    return deadlines.lock(deadlineId).orElseThrow(() -> new IllegalArgumentException("No deadline has the id " + deadlineId));
  }
}
