package vn.quyhoach.workflow.document;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.CommitteeSession;
import vn.quyhoach.approval.Sessions;
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
  private final PlanSheets sheets;
  private final AppraisalPaper appraisals;
  private final SessionPaper paper;
  private final IssuedPapers issued;

  SessionTaskDocuments(Sessions sessions, PlanContent content, PlanPaper plans, PlanSheets sheets, AppraisalPaper appraisals,
      SessionPaper paper, IssuedPapers issued) {
    this.sessions = sessions;
    this.content = content;
    this.plans = plans;
    this.sheets = sheets;
    this.appraisals = appraisals;
    this.paper = paper;
    this.issued = issued;
  }

  @Override
  public List<DocumentSlot> of(TaskContext task) {
    if (task.processKey().equals(UnitPlanningModel.KEY) && task.taskKey().equals(UnitPlanningModel.Elements.USER_TASK_RECORD_PUBLICATION)) {
      return issued.ofUnit(content.plan(task.variable(UnitPlanningModel.Variables.PLAN_ID)));
    }
    if (!task.processKey().equals(StandingCommitteeSessionModel.KEY) || !(task.variables().get(Variables.SESSION_ID) instanceof String sessionId)) {
      return List.of();
    }
    CommitteeSession session = sessions.session(sessionId);
    return switch (task.taskKey()) {
      case Elements.USER_TASK_RECORD_DECISIONS -> session.planIds().stream().flatMap(planId -> Stream.<DocumentSlot>of(
          DocumentSlot.word("report-" + number(session, planId), "Báo cáo thẩm định – " + unitOf(planId), () -> appraisals.report(planId)),
          DocumentSlot.word("summary-list-" + number(session, planId), "Danh sách trích ngang – " + unitOf(planId), () -> plans.summaryList(planId)),
          DocumentSlot.excel("official-sheets-" + number(session, planId), PlanSheets.TITLE + " – " + unitOf(planId), () -> sheets.official(planId))))
          .toList();
      case Elements.USER_TASK_ISSUE_ACT -> Stream.concat(
          Stream.<DocumentSlot>of(DocumentSlot.word("decision", "Quyết định phê duyệt quy hoạch", () -> paper.decision(session))),
          Stream.concat(session.planIds().stream().map(planId -> DocumentSlot.word("extract-" + number(session, planId),
              "Trích quyết định – " + unitOf(planId), () -> paper.extract(session, planId))), Stream.of(signedAct(session)))).toList();
      default -> List.of();
    };
  }

  private static DocumentSlot signedAct(CommitteeSession session) {
    DocumentSlot.Scan scan = DocumentSlot.scan("signed-decision", "Bản quét quyết định đã ký", "session:" + session.id()).required();
    return session.planIds().size() == 1 ? scan.recordedIn(session.planIds().get(0)) : scan;
  }

  private static int number(CommitteeSession session, String planId) {
    return session.planIds().indexOf(planId) + 1;
  }

  private String unitOf(String planId) {
    return content.unitName(content.plan(planId).unitCode());
  }
}
