package vn.quyhoach.workflow.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.CommitteeSession;
import vn.quyhoach.approval.Sessions;
import vn.quyhoach.approval.Sessions.SessionDecision;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.document.DocumentLayout;
import vn.quyhoach.document.DocumentTemplate;
import vn.quyhoach.document.DocumentValues;
import vn.quyhoach.document.WordDocuments;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.workflow.content.PlanContent;
import vn.quyhoach.workflow.planning.UnitPlanningModel;
import vn.quyhoach.workflow.session.StandingCommitteeSessionModel;
import vn.quyhoach.workflow.session.StandingCommitteeSessionModel.Elements;
import vn.quyhoach.workflow.session.StandingCommitteeSessionModel.Variables;
import vn.quyhoach.workflow.tasklist.TaskContext;

/** The papers of a session of the standing committee: reports to read, the decision to sign, and each unit's extract of it. */
@Component
class SessionTaskDocuments implements TaskDocuments {

  private final Sessions sessions;
  private final PlanContent content;
  private final PlanPaper plans;
  private final AppraisalPaper appraisals;
  private final Letterhead letterhead;
  private final WordDocuments word;

  SessionTaskDocuments(Sessions sessions, PlanContent content, PlanPaper plans, AppraisalPaper appraisals, Letterhead letterhead,
      WordDocuments word) {
    this.sessions = sessions;
    this.content = content;
    this.plans = plans;
    this.appraisals = appraisals;
    this.letterhead = letterhead;
    this.word = word;
  }

  @Override
  public List<DocumentSlot> of(TaskContext task) {
    if (task.processKey().equals(UnitPlanningModel.KEY) && task.taskKey().equals(UnitPlanningModel.Elements.USER_TASK_RECORD_PUBLICATION)) {
      return published(task.variable(UnitPlanningModel.Variables.PLAN_ID));
    }
    if (!task.processKey().equals(StandingCommitteeSessionModel.KEY) || !(task.variables().get(Variables.SESSION_ID) instanceof String sessionId)) {
      return List.of();
    }
    CommitteeSession session = sessions.session(sessionId);
    return switch (task.taskKey()) {
      case Elements.USER_TASK_RECORD_DECISIONS -> session.planIds().stream().flatMap(planId -> Stream.<DocumentSlot>of(
          DocumentSlot.word("report-" + number(session, planId), "Báo cáo thẩm định – " + unitOf(planId), () -> appraisals.report(planId)),
          DocumentSlot.word("summary-list-" + number(session, planId), "Danh sách trích ngang – " + unitOf(planId), () -> plans.summaryList(planId))))
          .toList();
      case Elements.USER_TASK_ISSUE_ACT -> Stream.concat(
          Stream.<DocumentSlot>of(DocumentSlot.word("decision", "Quyết định phê duyệt quy hoạch", () -> decision(session))),
          Stream.concat(session.planIds().stream().map(planId -> DocumentSlot.word("extract-" + number(session, planId),
              "Trích quyết định – " + unitOf(planId), () -> extract(session, planId))), Stream.of(signedAct(session)))).toList();
      default -> List.of();
    };
  }

  private static DocumentSlot signedAct(CommitteeSession session) {
    DocumentSlot.Scan scan = DocumentSlot.scan("signed-decision", "Bản quét quyết định đã ký", "session:" + session.id()).required();
    return session.planIds().size() == 1 ? scan.recordedIn(session.planIds().get(0)) : scan;
  }

  private List<DocumentSlot> published(String planId) {
    UnitPlan plan = content.plan(planId);
    return List.of(DocumentSlot.word("extract", "Trích quyết định phê duyệt quy hoạch", () -> extractOfUnit(plan)));
  }

  private static int number(CommitteeSession session, String planId) {
    return session.planIds().indexOf(planId) + 1;
  }

  private String unitOf(String planId) {
    return content.unitName(content.plan(planId).unitCode());
  }

  private byte[] decision(CommitteeSession session) {
    UnitPlan first = content.plan(session.planIds().get(0));
    Map<String, SessionDecision> decided = decisions(session);
    List<PlanPaper.Person> approved = plans.numbered(session.planIds().stream().flatMap(planId -> names(planId).stream())
        .filter(name -> decided.containsKey(name.id()) && state(decided.get(name.id())) == NominationState.APPROVED).toList());
    DocumentValues values = letterhead.ofUnit(session.unitCode(), "", null, true)
        .addAll(Letterhead.signature("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "", "- Như Điều 2;\n- Ban Tổ chức;\n- Lưu."))
        .text("ten_dot", plans.campaignOf(first)).text("nhiem_ky", plans.termOf(first)).text("ngay_hop", UserZone.text(session.heldOn()))
        .text("can_cu", "Căn cứ quy định về công tác quy hoạch cán bộ và phân cấp quản lý cán bộ;").number("so_phe_duyet", approved.size())
        .table("nhan_su", approved, person -> DocumentValues.line("stt", String.valueOf(person.position()), "ho_ten", person.cadre().fullName(),
            "ngay_sinh", UserZone.text(person.cadre().birthDate()), "don_vi", unitOf(person.nomination().planId()),
            "chuc_danh", content.postTitle(person.nomination())));
    return word.render(DocumentTemplate.DECISION, DocumentLayout.PARTY, values);
  }

  private byte[] extract(CommitteeSession session, String planId) {
    Map<String, SessionDecision> decided = decisions(session);
    return extract(content.plan(planId), session.unitCode(), "", null, true, names(planId),
        name -> decided.containsKey(name.id()) ? state(decided.get(name.id())).label() : "",
        name -> decided.containsKey(name.id()) ? decided.get(name.id()).reason() : "");
  }

  private byte[] extractOfUnit(UnitPlan plan) {
    return extract(plan, plan.approvingUnit(), plan.decisionNumber(), plan.decidedOn(), false, names(plan.id()),
        name -> name.state().isDecision() ? name.state().label() : "", Nomination::remark);
  }

  private byte[] extract(UnitPlan plan, String committee, String symbol, LocalDate day, boolean draft, List<Nomination> names,
      Function<Nomination, String> result, Function<Nomination, String> reason) {
    DocumentValues values = letterhead.ofUnit(committee, symbol, day, draft)
        .addAll(Letterhead.signature("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG", "", "- " + content.unitName(plan.unitCode()) + ";\n- Lưu."))
        .text("ten_dot", plans.campaignOf(plan)).text("nhiem_ky", plans.termOf(plan)).text("don_vi", content.unitName(plan.unitCode()))
        .number("so_phe_duyet", (int) names.stream().filter(name -> NominationState.APPROVED.label().equals(result.apply(name))).count())
        .table("nhan_su", plans.numbered(names), person -> DocumentValues.line("stt", String.valueOf(person.position()),
            "ho_ten", person.cadre().fullName(), "ngay_sinh", UserZone.text(person.cadre().birthDate()),
            "chuc_danh", content.postTitle(person.nomination()), "ket_qua", result.apply(person.nomination()),
            "ly_do", reason.apply(person.nomination())));
    return word.render(DocumentTemplate.DECISION_EXTRACT, DocumentLayout.PARTY, values);
  }

  private Map<String, SessionDecision> decisions(CommitteeSession session) {
    return sessions.decisionsOf(session.id()).stream().collect(Collectors.toMap(SessionDecision::nominationId, Function.identity()));
  }

  /** The names of a list, before and after the decision. */
  private List<Nomination> names(String planId) {
    return plans.listed(planId).stream().map(PlanPaper.Person::nomination).toList();
  }

  private static NominationState state(SessionDecision decision) {
    return NominationState.valueOf(decision.decision());
  }
}
