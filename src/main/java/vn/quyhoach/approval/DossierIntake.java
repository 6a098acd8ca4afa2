package vn.quyhoach.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.nomination.PlanState;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.refusal.Refusals;
import vn.quyhoach.regulation.DossierItem;
import vn.quyhoach.vetting.OpinionState;
import vn.quyhoach.vetting.Opinions;
import vn.quyhoach.vetting.Vetting;

/** The door of the organisation board: a dossier is taken in whole, or refused with what is missing; each step can be taken back in time (S47). */
@Service
@Transactional
public class DossierIntake {

  private final UnitPlans plans;
  private final Nominations nominations;
  private final Vetting vetting;
  private final Opinions opinions;
  private final DefectRepository defects;
  private final DefectLists defectLists;
  private final AppraisalClock appraisalClock;
  private final DecisionRecord record;
  private final JdbcClient jdbc;
  private final Clock clock;

  DossierIntake(UnitPlans plans, Nominations nominations, Vetting vetting, Opinions opinions, DefectRepository defects,
      DefectLists defectLists, AppraisalClock appraisalClock, DecisionRecord record, JdbcClient jdbc, Clock clock) {
    this.plans = plans;
    this.nominations = nominations;
    this.vetting = vetting;
    this.opinions = opinions;
    this.defects = defects;
    this.defectLists = defectLists;
    this.appraisalClock = appraisalClock;
    this.record = record;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Takes a dossier in at once, on its own (S47), which starts the time for the appraisal; or refuses it with what is missing, which
   * does not.
   *
   * @return whether it was taken in
   */
  public boolean receive(String planId, ReceiveDossier intake, String actor) {
    UnitPlan plan = plans.plan(planId);
    Refusals refusals = new Refusals();
    refusals.when(plan.state() != PlanState.SUBMITTED, "decision", "Đơn vị đã rút hồ sơ này; hãy tải lại danh sách công việc.");
    refusals.throwIfAny();
    if (intake.decision() == ReceiveDossier.Decision.INCOMPLETE) {
      refuse(plan, intake, actor);
      return false;
    }
    refusals.when(intake.receiptNumber() == null || intake.receiptNumber().isBlank(), "receiptNumber", "Phải ghi số tiếp nhận.");
    refusals.when(intake.receivedOn() == null, "receivedOn", "Phải ghi ngày tiếp nhận.");
    requireWithin(intake.receivedOn(), plan.submittedOn(), refusals);
    refusals.throwIfAny();
    plans.takenIn(planId);
    jdbc.sql("""
            insert into dossier_intake (plan_id, receipt_number, received_on, note, received_by)
            values (:plan, :number, :day, :note, :actor)""")
        .param("plan", planId).param("number", intake.receiptNumber()).param("day", intake.receivedOn())
        .param("note", intake.note()).param("actor", actor).update();
    appraisalClock.start(planId, intake.receivedOn(), actor);
    record.append(planId, "DOSSIER_RECEIVED", planId, actor, Map.of("receipt", intake.receiptNumber()));
    return true;
  }

  private void refuse(UnitPlan plan, ReceiveDossier intake, String actor) {
    Map<String, Nomination> listed = listed(plan.id());
    Map<String, DossierItem> papers = vetting.papersOf(plan);
    List<ConcludeAppraisal.DefectLine> lines = intake.missing() == null ? List.of() : intake.missing().stream()
        .map(missing -> new ConcludeAppraisal.DefectLine(missing.nomination(), null, missing.document(), missing.text())).toList();
    Refusals refusals = new Refusals();
    refusals.when(lines.isEmpty(), "missing", "Chưa nhận hồ sơ thì phải nêu ít nhất một thành phần còn thiếu.");
    defectLists.check("missing", lines, listed, papers, refusals);
    for (int index = 0; index < lines.size(); index++) {
      String document = lines.get(index).document();
      refusals.when(document == null || document.isBlank(), "missing[" + index + "].document", "Phải chọn giấy tờ còn thiếu.");
    }
    refusals.throwIfAny();
    plans.intakeRefused(plan.id());
    defectLists.save(plan.id(), plan.returnRound(), lines, listed, papers);
    record.append(plan.id(), "INTAKE_REFUSED", plan.id(), actor, Map.of("round", plan.returnRound(), "missing", lines.size()));
  }

  /** Takes the unit's answers in: the time for the appraisal runs on, and what a defect was tied to is vetted again. */
  public void receiveSupplement(String planId, ReceiveSupplement intake, String actor) {
    Refusals refusals = new Refusals();
    requireWithin(intake.receivedOn(), null, refusals);
    refusals.throwIfAny();
    plans.takenIn(planId);
    int round = plans.plan(planId).returnRound();
    jdbc.sql("""
            insert into supplement_intake (plan_id, return_round, received_on, note, received_by)
            values (:plan, :round, :day, :note, :actor)""")
        .param("plan", planId).param("round", round).param("day", intake.receivedOn())
        .param("note", intake.note()).param("actor", actor).update();
    appraisalClock.runOn(planId, actor);
    defects.findByPlanIdOrderByNumber(planId).stream().filter(defect -> defect.round() == round)
        .forEach(defect -> reopen(defect, actor));
    record.append(planId, "SUPPLEMENT_RECEIVED", planId, actor, Map.of("receivedOn", intake.receivedOn().toString()));
  }

  private void reopen(Defect defect, String actor) {
    defect.nominationId().filter(id -> nominations.nomination(id).state() == NominationState.LISTED).ifPresent(id -> {
      String reason = "Thiếu sót số " + defect.number() + ": " + defect.text();
      if (defect.factKey().isPresent()) {
        vetting.reopen(id, defect.factKey().get(), reason, actor);
      } else if (defect.document().isPresent()) {
        vetting.factOfPaper(id, defect.document().get()).ifPresent(fact -> vetting.reopen(id, fact.key(), reason, actor));
      } else {
        vetting.reopen(id, null, reason, actor);
      }
    });
  }

  /** Takes the intake back, as long as nobody has begun on it: no fact was judged and no body has answered. */
  public void undo(String planId, String reason, String actor) {
    Refusals refusals = new Refusals();
    refusals.when(reason == null || reason.isBlank(), "reason", "Phải ghi lý do hủy tiếp nhận.");
    refusals.when(plans.plan(planId).state() != PlanState.IN_APPRAISAL || begun(planId), "reason",
        "Đã có người thẩm tra hoặc cho ý kiến nên không hủy tiếp nhận được nữa.");
    refusals.throwIfAny();
    plans.intakeUndone(planId);
    jdbc.sql("delete from dossier_intake where plan_id = :plan").param("plan", planId).update();
    appraisalClock.rest(planId, "Đã hủy tiếp nhận hồ sơ", actor);
    record.append(planId, "INTAKE_UNDONE", planId, actor, Map.of("reason", reason));
  }

  private boolean begun(String planId) {
    return opinions.ofPlan(planId).stream().anyMatch(request -> request.state() == OpinionState.ANSWERED)
        || nominations.ofPlan(planId).stream().anyMatch(name -> !vetting.history(name.id()).isEmpty());
  }

  /** The unit takes its submission back before it was taken in, to mend its list. */
  public void withdraw(String planId, String reason, String actor) {
    Refusals refusals = new Refusals();
    refusals.when(reason == null || reason.isBlank(), "reason", "Phải ghi lý do rút hồ sơ.");
    refusals.when(!canWithdraw(planId), "reason", "Ban Tổ chức đã tiếp nhận hồ sơ nên đơn vị không rút được nữa.");
    refusals.throwIfAny();
    plans.withdrawn(planId, reason);
    record.append(planId, "SUBMISSION_WITHDRAWN", planId, actor, Map.of("reason", reason));
  }

  /** Whether a submission lies at the door and was never taken in. */
  @Transactional(readOnly = true)
  public boolean canWithdraw(String planId) {
    return plans.plan(planId).state() == PlanState.SUBMITTED && jdbc.sql("select count(*) from dossier_intake where plan_id = :plan")
        .param("plan", planId).query(Integer.class).single() == 0;
  }

  private Map<String, Nomination> listed(String planId) {
    return nominations.inState(planId, NominationState.LISTED).stream()
        .collect(Collectors.toMap(nomination -> String.valueOf(nomination.number()), Function.identity()));
  }

  private void requireWithin(LocalDate day, LocalDate earliest, Refusals refusals) {
    refusals.whenFuture(day, "receivedOn", "Ngày tiếp nhận", clock);
    refusals.when(day != null && earliest != null && day.isBefore(earliest), "receivedOn",
        "Ngày tiếp nhận không được trước ngày ký tờ trình (" + (earliest == null ? "" : UserZone.text(earliest)) + ").");
  }
}
