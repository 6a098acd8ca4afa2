package vn.quyhoach.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.calendar.CalendarYearMissing;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.calendar.WorkingDays;
import vn.quyhoach.deadline.Deadline;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.deadline.OpenDeadline;
import vn.quyhoach.refusal.Refusals;
import vn.quyhoach.regulation.RulePin;

/** Gives units something to do by a date, takes their reports and says whether they will do. */
@Service
@Transactional
public class FollowUps {

  private final FollowUpRepository followUps;
  private final FollowUpProcess process;
  private final Deadlines deadlines;
  private final List<ReviewRule> reviewRules;
  private final WorkingDays workingDays;
  private final DecisionRecord record;
  private final Clock clock;

  FollowUps(FollowUpRepository followUps, FollowUpProcess process, Deadlines deadlines, List<ReviewRule> reviewRules,
      WorkingDays workingDays, DecisionRecord record, Clock clock) {
    this.followUps = followUps;
    this.process = process;
    this.deadlines = deadlines;
    this.reviewRules = reviewRules;
    this.workingDays = workingDays;
    this.record = record;
    this.clock = clock;
  }

  /** Opens a follow-up and gives the unit its work; one that is there already stays as it is, so a repeated step does no harm. */
  public FollowUp open(OpenFollowUp opening) {
    return followUps.findByKindAndSourceIdAndUnitCodeAndActingRole(opening.kind(), opening.sourceId(), opening.unitCode(),
        opening.actingRole()).orElseGet(() -> openNew(opening));
  }

  private FollowUp openNew(OpenFollowUp opening) {
    int number = followUps.countByCampaignIdAndUnitCode(opening.campaignId(), opening.unitCode()) + 1;
    FollowUp followUp = followUps.saveAndFlush(new FollowUp(opening,
        "%s.%s.V%02d".formatted(opening.campaignCode(), opening.unitCode(), number), clock.instant()));
    record.append(followUp.recordScope(), "FOLLOW_UP_ASSIGNED", followUp.id(), "system",
        Map.of("kind", opening.kind().name(), "due", opening.due().toString()));
    openDeadline(followUp, opening.rules());
    process.assign(followUp);
    return followUp;
  }

  private void openDeadline(FollowUp followUp, RulePin rules) {
    deadlines.open(new OpenDeadline(followUp.kind().deadlineKind(), followUp.deadlineSubject(), followUp.campaignId(),
        followUp.planId().orElse(null), followUp.unitCode(), followUp.actingRole(), followUp.assignerUnit(), followUp.due(), rules,
        followUp.title()));
  }

  /** Stores what the unit says it has done; whether it will do is for others to say, so its date is met with that. */
  public void report(String followUpId, ReportFollowUp report, String actor) {
    Refusals refusals = new Refusals();
    refusals.whenFuture(report.doneOn(), "doneOn", "Ngày hoàn thành", clock);
    refusals.throwIfAny();
    FollowUp followUp = followUp(followUpId);
    followUp.report(report, actor, clock.instant());
    deadlines.met(followUp.kind().deadlineKind(), followUp.deadlineSubject());
    record.append(followUp.recordScope(), "FOLLOW_UP_REPORTED", followUpId, actor, Map.of("round", followUp.round()));
  }

  /** Gives the last report to whoever looks at it. */
  public void submit(String followUpId) {
    process.submit(followUp(followUpId));
  }

  /**
   * Stores whether the last report will do.
   *
   * @return whether it will; otherwise the unit has a new date
   */
  public boolean review(String followUpId, ReviewFollowUp review, String actor) {
    FollowUp followUp = followUp(followUpId);
    reviewRules.forEach(rule -> rule.require(followUp, actor));
    boolean accepted = review.verdict() == ReviewFollowUp.Verdict.ACCEPTED;
    Refusals refusals = new Refusals();
    if (!accepted) {
      refusals.when(review.reason() == null || review.reason().isBlank(), "reason",
          "Phải ghi lý do chưa chấp nhận và điều đơn vị còn phải làm.");
      refuseUnlessFutureWorkingDay(review.due(), "due", "Hạn mới", refusals);
    }
    refusals.throwIfAny();
    int round = followUp.round();
    RulePin rules = deadlines.of(followUp.kind().deadlineKind(), followUp.deadlineSubject()).orElseThrow().rules();
    followUp.review(review, actor, clock.instant());
    if (!accepted) {
      openDeadline(followUp, rules);
    }
    record.append(followUp.recordScope(), accepted ? "FOLLOW_UP_ACCEPTED" : "FOLLOW_UP_NOT_ACCEPTED", followUpId, actor,
        Map.of("round", round, "due", followUp.due().toString()));
    return accepted;
  }

  /** Gives the unit its work again, with the date of the present round. */
  public void sendBack(String followUpId) {
    process.assign(followUp(followUpId));
  }

  /** Refuses a date that is missing, not after today, or no working day. */
  @Transactional(readOnly = true)
  public void refuseUnlessFutureWorkingDay(LocalDate due, String field, String label, Refusals refusals) {
    LocalDate today = UserZone.today(clock);
    if (due == null) {
      refusals.add(field, label + ": phải ghi ngày.");
      return;
    }
    if (!due.isAfter(today)) {
      refusals.add(field, label + " (" + UserZone.text(due) + ") phải sau ngày hôm nay (" + UserZone.text(today) + ").");
      return;
    }
    try {
      refusals.when(!workingDays.isWorkingDay(due), field, label + " (" + UserZone.text(due)
          + ") là ngày nghỉ; hãy chọn ngày làm việc.");
    } catch (CalendarYearMissing missing) {
      refusals.add(field, label + ": " + missing.getMessage());
    }
  }

  @Transactional(readOnly = true)
  public FollowUp followUp(String followUpId) {
    return find(followUpId).orElseThrow(() -> new IllegalArgumentException("No follow-up has the id " + followUpId));
  }

  @Transactional(readOnly = true)
  public Optional<FollowUp> find(String followUpId) {
    return followUps.findById(followUpId);
  }

  /** The last day of the present round, as the ladder of deadlines holds it: it may have been moved since the round began. */
  @Transactional(readOnly = true)
  public LocalDate dueOf(FollowUp followUp) {
    return deadlines.of(followUp.kind().deadlineKind(), followUp.deadlineSubject()).map(Deadline::due).orElse(followUp.due());
  }

  /** What followed from these findings or points, in the order of business keys. */
  @Transactional(readOnly = true)
  public List<FollowUp> ofSources(Collection<String> sourceIds) {
    return sourceIds.isEmpty() ? List.of() : followUps.findBySourceIdInOrderByBusinessKey(sourceIds);
  }
}
