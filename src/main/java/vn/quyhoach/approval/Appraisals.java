package vn.quyhoach.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.quota.QuotaGate;
import vn.quyhoach.quota.QuotaReport;
import vn.quyhoach.quota.Stage;
import vn.quyhoach.refusal.Refusals;
import vn.quyhoach.vetting.Vetting;
import vn.quyhoach.vetting.VettingFinding;

/** The organisation board's appraisal of a unit's dossier, with return by numbered defects (S47, S48). */
@Service
@Transactional
public class Appraisals {

  private final DefectRepository defects;
  private final UnitPlans plans;
  private final Nominations nominations;
  private final Vetting vetting;
  private final Cadres cadres;
  private final QuotaGate gate;
  private final DecisionRecord record;
  private final JdbcClient jdbc;
  private final Clock clock;

  Appraisals(DefectRepository defects, UnitPlans plans, Nominations nominations, Vetting vetting, Cadres cadres,
      QuotaGate gate, DecisionRecord record, JdbcClient jdbc, Clock clock) {
    this.defects = defects;
    this.plans = plans;
    this.nominations = nominations;
    this.vetting = vetting;
    this.cadres = cadres;
    this.gate = gate;
    this.record = record;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Takes a dossier in at once, on its own (S47). */
  public void receive(String planId, ReceiveDossier intake, String actor) {
    UnitPlan plan = plans.plan(planId);
    Refusals refusals = new Refusals();
    requireWithin(intake.receivedOn(), plan.submittedOn(), refusals);
    refusals.throwIfAny();
    plans.takenIn(planId);
    jdbc.sql("""
            insert into dossier_intake (plan_id, receipt_number, received_on, note, received_by)
            values (:plan, :number, :day, :note, :actor)""")
        .param("plan", planId).param("number", intake.receiptNumber()).param("day", intake.receivedOn())
        .param("note", intake.note()).param("actor", actor).update();
    record.append(planId, "DOSSIER_RECEIVED", planId, actor, Map.of("receipt", intake.receiptNumber()));
  }

  /** Takes the unit's answers in. */
  public void receiveSupplement(String planId, ReceiveSupplement intake, String actor) {
    Refusals refusals = new Refusals();
    requireWithin(intake.receivedOn(), null, refusals);
    refusals.throwIfAny();
    plans.takenIn(planId);
    jdbc.sql("""
            insert into supplement_intake (plan_id, return_round, received_on, note, received_by)
            values (:plan, :round, :day, :note, :actor)""")
        .param("plan", planId).param("round", plans.plan(planId).returnRound()).param("day", intake.receivedOn())
        .param("note", intake.note()).param("actor", actor).update();
    record.append(planId, "SUPPLEMENT_RECEIVED", planId, actor, Map.of("receivedOn", intake.receivedOn().toString()));
  }

  /** The names to be vetted now: all of them at first, after a return only those that a defect was tied to. */
  @Transactional(readOnly = true)
  public List<String> openNominations(String planId) {
    UnitPlan plan = plans.plan(planId);
    Set<String> concerned = defectsOfLastReturn(planId).stream().flatMap(defect -> defect.nominationId().stream())
        .collect(Collectors.toSet());
    return nominations.inState(planId, NominationState.LISTED).stream().map(Nomination::id)
        .filter(id -> plan.returnRound() == 0 || concerned.contains(id)).toList();
  }

  /**
   * Concludes the appraisal; an unqualified name can be returned or proposed for rejection, never for approval.
   *
   * @return whether the dossier goes back to the unit
   */
  public boolean conclude(String planId, ConcludeAppraisal appraisal, String actor) {
    Map<String, Nomination> listed = nominations.inState(planId, NominationState.LISTED).stream()
        .collect(Collectors.toMap(nomination -> String.valueOf(nomination.number()), Function.identity()));
    int round = plans.plan(planId).returnRound();
    boolean returned = appraisal.conclusion() == ConcludeAppraisal.Conclusion.RETURN
        ? sendBack(planId, appraisal, listed, actor)
        : forward(planId, appraisal, listed, actor);
    jdbc.sql("""
            insert into appraisal (plan_id, return_round, conclusion, opinion, concluded_by)
            values (:plan, :round, :conclusion, :opinion, :actor)""")
        .param("plan", planId).param("round", round).param("conclusion", appraisal.conclusion().name())
        .param("opinion", appraisal.opinion()).param("actor", actor).update();
    return returned;
  }

  /** What the board wrote when it last concluded on the dossier; empty before. */
  @Transactional(readOnly = true)
  public Optional<String> lastOpinion(String planId) {
    return jdbc.sql("select opinion from appraisal where plan_id = :plan order by return_round desc")
        .param("plan", planId).query(String.class).list().stream().findFirst();
  }

  private boolean sendBack(String planId, ConcludeAppraisal appraisal, Map<String, Nomination> listed, String actor) {
    Refusals refusals = new Refusals();
    List<ConcludeAppraisal.DefectLine> lines = appraisal.defects() == null ? List.of() : appraisal.defects();
    refusals.when(lines.isEmpty(), "defects", "Trả lại hồ sơ phải nêu ít nhất một thiếu sót.");
    for (int index = 0; index < lines.size(); index++) {
      ConcludeAppraisal.DefectLine line = lines.get(index);
      refusals.when(isBlank(line.text()), "defects[" + index + "].text", "Phải ghi nội dung thiếu sót.");
      refusals.when(!isBlank(line.nomination()) && !listed.containsKey(line.nomination()),
          "defects[" + index + "].nomination", "Nhân sự số «" + line.nomination() + "» không có trong danh sách trình.");
    }
    refusals.throwIfAny();
    plans.sentBack(planId);
    int round = plans.plan(planId).returnRound();
    int number = defects.findByPlanIdOrderByNumber(planId).size();
    for (ConcludeAppraisal.DefectLine line : lines) {
      String nominationId = isBlank(line.nomination()) ? null : listed.get(line.nomination()).id();
      defects.save(new Defect(planId, round, ++number, nominationId, line.text()));
    }
    record.append(planId, "DOSSIER_RETURNED", planId, actor, Map.of("round", round, "defects", lines.size()));
    return true;
  }

  private boolean forward(String planId, ConcludeAppraisal appraisal, Map<String, Nomination> listed, String actor) {
    Refusals refusals = new Refusals();
    refusals.when(listed.isEmpty(), "conclusion", "Danh sách không còn nhân sự nào để trình; hãy trả lại đơn vị.");
    Map<String, Nomination> missing = new HashMap<>(listed);
    List<Nomination> proposed = new ArrayList<>();
    Map<String, String> fields = new HashMap<>();
    List<ConcludeAppraisal.Proposal> proposals = appraisal.proposals() == null ? List.of() : appraisal.proposals();
    for (int index = 0; index < proposals.size(); index++) {
      ConcludeAppraisal.Proposal line = proposals.get(index);
      String field = "proposals[" + index + "].";
      Nomination nomination = missing.remove(line.nomination());
      if (nomination == null) {
        refusals.add(field + "nomination", "Số «" + line.nomination() + "» không có trong danh sách trình hoặc bị lặp.");
      } else if (line.proposal() == null) {
        refusals.add(field + "proposal", cadres.cadre(nomination.cadreCode()).fullName()
            + ": phải chọn đề nghị phê duyệt hoặc không phê duyệt khi trình ban thường vụ.");
      } else if (line.proposal() == ConcludeAppraisal.Choice.APPROVE) {
        refuseUnqualified(nomination, field + "proposal", refusals);
        proposed.add(nomination);
        fields.put(nomination.id(), field + "proposal");
      } else {
        refusals.when(isBlank(line.note()), field + "note", "Phải ghi lý do khi đề nghị không phê duyệt.");
      }
    }
    refusals.when(!missing.isEmpty(), "proposals", "Còn " + missing.size() + " nhân sự chưa có đề nghị.");
    QuotaReport report = nominations.quotaOf(planId, proposed);
    gate.refuse(report, fields::get, "conclusion", refusals);
    gate.requireReason(report.warnings(), appraisal.warningReason(), refusals);
    refusals.throwIfAny();
    plans.forwarded(planId);
    jdbc.sql("delete from appraisal_proposal where nomination_id in (select id from nomination where plan_id = :plan)")
        .param("plan", planId).update();
    for (ConcludeAppraisal.Proposal line : proposals) {
      jdbc.sql("insert into appraisal_proposal (nomination_id, proposal, note) values (:nomination, :proposal, :note)")
          .param("nomination", listed.get(line.nomination()).id()).param("proposal", line.proposal().name())
          .param("note", line.note()).update();
    }
    Map<String, Object> detail = new HashMap<>(
        gate.answer(planId, Stage.APPRAISAL, report.warnings(), appraisal.warningReason(), actor));
    proposals.forEach(line -> detail.put(line.nomination(), line.proposal().name()));
    record.append(planId, "APPRAISAL_FORWARDED", planId, actor, detail);
    return false;
  }

  /** Refuses a name as long as the rules, asked again right now, do (S41). */
  void refuseUnqualified(Nomination nomination, String field, Refusals refusals) {
    vetting.recheckEligibility(nomination.id());
    String name = cadres.cadre(nomination.cadreCode()).fullName();
    vetting.findingsOf(nomination.id()).stream().filter(VettingFinding::refuses).forEach(finding ->
        refusals.add(field, name + ": " + finding.message(), finding.basis()));
  }

  /** Stores the unit's answer to every defect of the last return, and the names it takes back. */
  public void remedy(String planId, RemedyDefects remedy, String actor) {
    Map<String, Defect> open = defectsOfLastReturn(planId).stream()
        .collect(Collectors.toMap(defect -> String.valueOf(defect.number()), Function.identity()));
    Map<String, Defect> missing = new HashMap<>(open);
    Refusals refusals = new Refusals();
    List<RemedyDefects.Answer> answers = remedy.answers() == null ? List.of() : remedy.answers();
    for (int index = 0; index < answers.size(); index++) {
      RemedyDefects.Answer answer = answers.get(index);
      String field = "answers[" + index + "].";
      Defect defect = missing.remove(answer.defect());
      if (defect == null) {
        refusals.add(field + "defect", "Thiếu sót số «" + answer.defect() + "» không có trong lần trả lại này hoặc bị lặp.");
        continue;
      }
      refusals.when(isBlank(answer.answer()), field + "answer", "Phải giải trình hoặc nêu cách khắc phục từng thiếu sót.");
      refusals.when(withdraws(answer) && defect.nominationId().isEmpty(), field + "withdraw",
          "Thiếu sót chung của hồ sơ không gắn với nhân sự nào để rút.");
    }
    refusals.when(!missing.isEmpty(), "answers", "Còn " + missing.size() + " thiếu sót chưa được trả lời.");
    refusals.throwIfAny();
    Map<String, String> withdrawn = new LinkedHashMap<>();
    for (RemedyDefects.Answer answer : answers) {
      Defect defect = open.get(answer.defect());
      defect.answer(answer.answer(), clock.instant());
      if (withdraws(answer)) {
        withdrawn.putIfAbsent(defect.nominationId().orElseThrow(), answer.answer());
      }
    }
    nominations.withdraw(planId, withdrawn, actor);
    refusals.when(nominations.inState(planId, NominationState.LISTED).isEmpty(), "answers",
        "Không thể rút hết nhân sự trong danh sách trình.");
    refusals.throwIfAny();
    record.append(planId, "DEFECTS_ANSWERED", planId, actor,
        Map.of("answers", answers.size(), "withdrawn", withdrawn.size()));
  }

  /** The defects of the last return, by number. */
  @Transactional(readOnly = true)
  public List<Defect> defectsOfLastReturn(String planId) {
    int round = plans.plan(planId).returnRound();
    return defects.findByPlanIdOrderByNumber(planId).stream().filter(defect -> defect.round() == round).toList();
  }

  /** The defects of every return, by number. */
  @Transactional(readOnly = true)
  public List<Defect> defectsOf(String planId) {
    return defects.findByPlanIdOrderByNumber(planId);
  }

  /** What the board proposed for a name, with its note; empty before the appraisal was concluded. */
  @Transactional(readOnly = true)
  public Optional<BoardProposal> proposalFor(String nominationId) {
    return jdbc.sql("select proposal, note from appraisal_proposal where nomination_id = :nomination")
        .param("nomination", nominationId).query(BoardProposal.class).optional();
  }

  private void requireWithin(LocalDate day, LocalDate earliest, Refusals refusals) {
    refusals.whenFuture(day, "receivedOn", "Ngày tiếp nhận", clock);
    refusals.when(day != null && earliest != null && day.isBefore(earliest), "receivedOn",
        "Ngày tiếp nhận không được trước ngày ký tờ trình (" + (earliest == null ? "" : UserZone.text(earliest)) + ").");
  }

  private static boolean withdraws(RemedyDefects.Answer answer) {
    return Boolean.TRUE.equals(answer.withdraw());
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  /** The board's proposal for one name. */
  public record BoardProposal(ConcludeAppraisal.Choice proposal, String note) {}
}
