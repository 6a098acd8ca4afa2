package vn.quyhoach.workflow.document;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.quyhoach.workflow.appraisal.DossierAppraisalModel;
import vn.quyhoach.workflow.appraisal.DossierAppraisalModel.Elements;
import vn.quyhoach.workflow.appraisal.DossierAppraisalModel.Variables;
import vn.quyhoach.workflow.tasklist.TaskContext;

/** What the organisation board reads and writes while it appraises a list. */
@Component
class AppraisalTaskDocuments implements TaskDocuments {

  private final PlanPaper plans;
  private final AppraisalPaper paper;
  private final VotePaper votes;
  private final PlanSheets sheets;
  private final DossierSlots dossier;

  AppraisalTaskDocuments(PlanPaper plans, AppraisalPaper paper, VotePaper votes, PlanSheets sheets, DossierSlots dossier) {
    this.plans = plans;
    this.paper = paper;
    this.votes = votes;
    this.sheets = sheets;
    this.dossier = dossier;
  }

  @Override
  public List<DocumentSlot> of(TaskContext task) {
    if (!task.processKey().equals(DossierAppraisalModel.KEY)) {
      return List.of();
    }
    String planId = task.variable(Variables.PLAN_ID);
    String owner = UnitPlanningTaskDocuments.owner(planId);
    DocumentSlot summaryList = DocumentSlot.word("summary-list", "Danh sách trích ngang", () -> plans.summaryList(planId));
    DocumentSlot summarySheet = DocumentSlot.excel("summary-sheet", "Danh sách trích ngang", () -> List.of(plans.summarySheet(planId)));
    DocumentSlot official = DocumentSlot.excel("official-sheets", PlanSheets.TITLE, () -> sheets.official(planId));
    DocumentSlot submission = dossier.asSigned(planId,
        DocumentSlot.shown(UnitPlanningTaskDocuments.SIGNED_SUBMISSION, "Tờ trình đã ký của đơn vị", owner));
    DocumentSlot supplement = dossier.asSigned(planId, DocumentSlot.shown("supplement", "Hồ sơ bổ sung của đơn vị", owner));
    return switch (task.taskKey()) {
      case Elements.USER_TASK_RECEIVE_DOSSIER, Elements.USER_TASK_RECEIVE_SUPPLEMENT ->
          UnitPlanningTaskDocuments.joined(List.of(summaryList, summarySheet, official, submission, supplement), dossier.ofListed(planId, false));
      case Elements.USER_TASK_CONCLUDE_APPRAISAL -> UnitPlanningTaskDocuments.joined(List.of(
          DocumentSlot.word("appraisal-report", "Báo cáo thẩm định", () -> paper.report(planId)), summaryList, summarySheet, official,
          DocumentSlot.word("vote-summary", "Tổng hợp kết quả phiếu", () -> votes.summary(planId)), submission, supplement),
          dossier.ofListed(planId, false));
      default -> List.of();
    };
  }
}
