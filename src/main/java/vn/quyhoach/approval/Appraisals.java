package vn.quyhoach.approval;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.nomination.ListDossier;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.quota.QuotaGate;
import vn.quyhoach.quota.QuotaReport;
import vn.quyhoach.quota.Stage;
import vn.quyhoach.refusal.Refusals;
import vn.quyhoach.regulation.DossierItem;
import vn.quyhoach.regulation.VettingVerdict;
import vn.quyhoach.vetting.Opinions;
import vn.quyhoach.vetting.Vetting;
import vn.quyhoach.vetting.VettingFinding;

/** The organisation board's appraisal of a unit's dossier, with return by numbered defects (S47, S48). */
@Service
@Transactional
public class Appraisals {

  private final DefectRepository defects;
  private final DefectLists defectLists;
  private final UnitPlans plans;
  private final Nominations nominations;
  private final ListDossier dossier;
  private final Vetting vetting;
  private final Opinions opinions;
  private final Cadres cadres;
  private final QuotaGate gate;
  private final AppraisalClock appraisalClock;
  private final DecisionRecord record;
  private final JdbcClient jdbc;
  private final Clock clock;

  Appraisals(DefectRepository defects, DefectLists defectLists, UnitPlans plans, Nominations nominations, ListDossier dossier, Vetting vetting,
      Opinions opinions, Cadres cadres, QuotaGate gate, AppraisalClock appraisalClock, DecisionRecord record, JdbcClient jdbc, Clock clock) {
    this.defects = defects;
    this.defectLists = defectLists;
    this.plans = plans;
    this.nominations = nominations;
    this.dossier = dossier;
    this.vetting = vetting;
    this.opinions = opinions;
    this.cadres = cadres;
    this.gate = gate;
    this.appraisalClock = appraisalClock;
    this.record = record;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The names to be vetted now: those with a fact that nobody has judged, or that has to be judged anew. */
  @Transactional(readOnly = true)
  public List<String> openNominations(String planId) {
    return vetting.withOpenFacts(nominations.inState(planId, NominationState.LISTED)).stream().map(Nomination::id).toList();
  }

  /**
   * Concludes the appraisal; an unqualified name can be returned or proposed for rejection, never for approval.
   *
   * @return what happens to the dossier now
   */
  public ConcludeAppraisal.Conclusion conclude(String planId, ConcludeAppraisal appraisal, String actor) {
    Map<String, Nomination> listed = nominations.inState(planId, NominationState.LISTED).stream()
        .collect(Collectors.toMap(nomination -> String.valueOf(nomination.number()), Function.identity()));
    int round = plans.plan(planId).returnRound();
    switch (appraisal.conclusion()) {
      case RECHECK -> {
        recheck(planId, appraisal, listed, actor);
        return appraisal.conclusion();
      }
      case RETURN -> sendBack(planId, appraisal, listed, actor);
      case FORWARD -> forward(planId, appraisal, listed, actor);
    }
    jdbc.sql("""
            insert into appraisal (plan_id, return_round, conclusion, opinion, concluded_by)
            values (:plan, :round, :conclusion, :opinion, :actor)""")
        .param("plan", planId).param("round", round).param("conclusion", appraisal.conclusion().name())
        .param("opinion", appraisal.opinion()).param("actor", actor).update();
    return appraisal.conclusion();
  }

  /** Opens facts for another judgement; the verdicts signed so far stay on the record. */
  private void recheck(String planId, ConcludeAppraisal appraisal, Map<String, Nomination> listed, String actor) {
    List<ConcludeAppraisal.Recheck> lines = appraisal.rechecks() == null ? List.of() : appraisal.rechecks();
    Refusals refusals = new Refusals();
    refusals.when(lines.isEmpty(), "rechecks", "Phải chọn ít nhất một nhân sự cần thẩm tra lại.");
    for (int index = 0; index < lines.size(); index++) {
      ConcludeAppraisal.Recheck line = lines.get(index);
      String field = "rechecks[" + index + "].";
      refusals.when(!listed.containsKey(String.valueOf(line.nomination())), field + "nomination", "Phải chọn nhân sự cần thẩm tra lại.");
      refusals.when(isBlank(line.reason()), field + "reason", "Phải ghi lý do thẩm tra lại.");
      refusals.when(!isBlank(line.fact()) && listed.containsKey(String.valueOf(line.nomination()))
          && vetting.factLabel(listed.get(line.nomination()).id(), line.fact()).isEmpty(), field + "fact",
          "Nhân sự này không có nội dung đã chọn.");
    }
    refusals.throwIfAny();
    lines.forEach(line -> vetting.reopen(listed.get(line.nomination()).id(), isBlank(line.fact()) ? null : line.fact(),
        "Thẩm tra lại: " + line.reason(), actor));
    record.append(planId, "RECHECK_ASKED", planId, actor, Map.of("lines", lines.size(), "opinion", appraisal.opinion()));
  }

  /** What the board wrote when it last concluded on the dossier; empty before. */
  @Transactional(readOnly = true)
  public Optional<String> lastOpinion(String planId) {
    return jdbc.sql("select opinion from appraisal where plan_id = :plan order by return_round desc")
        .param("plan", planId).query(String.class).list().stream().findFirst();
  }

  private void sendBack(String planId, ConcludeAppraisal appraisal, Map<String, Nomination> listed, String actor) {
    Refusals refusals = new Refusals();
    List<ConcludeAppraisal.DefectLine> lines = appraisal.defects() == null ? List.of() : appraisal.defects();
    Map<String, DossierItem> papers = vetting.papersOf(plans.plan(planId));
    refusals.when(lines.isEmpty(), "defects", "Trả lại hồ sơ phải nêu ít nhất một thiếu sót.");
    defectLists.check("defects", lines, listed, papers, refusals);
    refusals.throwIfAny();
    plans.sentBack(planId);
    int round = plans.plan(planId).returnRound();
    defectLists.save(planId, round, lines, listed, papers);
    appraisalClock.rest(planId, "Hồ sơ đang ở đơn vị để bổ sung", actor);
    record.append(planId, "DOSSIER_RETURNED", planId, actor, Map.of("round", round, "defects", lines.size()));
  }

  private void forward(String planId, ConcludeAppraisal appraisal, Map<String, Nomination> listed, String actor) {
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
        refusals.when(isBlank(line.note()) && differs(nomination), field + "note", cadres.cadre(nomination.cadreCode()).fullName()
            + ": có nội dung thẩm tra không khớp; đề nghị phê duyệt thì phải ghi lý do.");
        proposed.add(nomination);
        fields.put(nomination.id(), field + "proposal");
      } else {
        refusals.when(isBlank(line.note()), field + "note", "Phải ghi lý do khi đề nghị không phê duyệt.");
      }
    }
    refusals.when(!missing.isEmpty(), "proposals", "Còn " + missing.size() + " nhân sự chưa có đề nghị.");
    dossier.refuseIncomplete(planId, proposed, DossierItem.Moment.DECISION, cadre -> fieldOf(cadre, proposed, fields), refusals);
    QuotaReport report = nominations.quotaOf(planId, proposed);
    gate.refuse(report, fields::get, "conclusion", refusals);
    gate.requireReason(report.warnings(), appraisal.warningReason(), refusals);
    passOverSilentBodies(planId, appraisal, actor, refusals);
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
    appraisalClock.stop(planId);
    record.append(planId, "APPRAISAL_FORWARDED", planId, actor, detail);
  }

  private boolean differs(Nomination nomination) {
    return vetting.sheet(nomination.id()).stream().flatMap(line -> line.verdict().stream())
        .anyMatch(verdict -> verdict.verdict() == VettingVerdict.DIFFERS);
  }

  /** Nothing is forwarded past a body that has not answered unless the board says why. */
  private void passOverSilentBodies(String planId, ConcludeAppraisal appraisal, String actor, Refusals refusals) {
    Map<String, String> reasons = new HashMap<>();
    Map<String, String> fields = new HashMap<>();
    List<ConcludeAppraisal.SilentBody> lines = appraisal.opinions() == null ? List.of() : appraisal.opinions();
    for (int index = 0; index < lines.size(); index++) {
      reasons.put(lines.get(index).number(), lines.get(index).reason());
      fields.put(lines.get(index).number(), "opinions[" + index + "].reason");
    }
    opinions.passOver(planId, reasons, fields, actor, refusals);
  }

  private static String fieldOf(String cadreCode, List<Nomination> names, Map<String, String> fields) {
    return names.stream().filter(name -> name.cadreCode().equals(cadreCode)).map(name -> fields.get(name.id())).findFirst()
        .orElse("conclusion");
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

  private static boolean withdraws(RemedyDefects.Answer answer) {
    return Boolean.TRUE.equals(answer.withdraw());
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  /** The board's proposal for one name. */
  public record BoardProposal(ConcludeAppraisal.Choice proposal, String note) {}
}
