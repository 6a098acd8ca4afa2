package vn.quyhoach.workflow.document;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.quyhoach.dossier.DossierSubject;
import vn.quyhoach.workflow.planning.UnitPlanningModel;
import vn.quyhoach.workflow.planning.UnitPlanningModel.Elements;
import vn.quyhoach.workflow.planning.UnitPlanningModel.Variables;
import vn.quyhoach.workflow.tasklist.TaskContext;

/** The papers of a unit's own work: its implementing documents, its list and its submission. */
@Component
class UnitPlanningTaskDocuments implements TaskDocuments {

  static final String IMPLEMENTING_DOCUMENTS = "implementing-documents";
  static final String SIGNED_SUBMISSION = "signed-submission";

  private final PlanPaper paper;
  private final AppraisalPaper appraisals;
  private final VotePaper votes;
  private final PlanSheets sheets;
  private final DossierSlots dossier;

  UnitPlanningTaskDocuments(PlanPaper paper, AppraisalPaper appraisals, VotePaper votes, PlanSheets sheets,
      DossierSlots dossier) {
    this.paper = paper;
    this.appraisals = appraisals;
    this.votes = votes;
    this.sheets = sheets;
    this.dossier = dossier;
  }

  /** What the scans of a plan belong to. */
  static String owner(String planId) {
    return DossierSubject.ownerOfList(planId);
  }

  @Override
  public List<DocumentSlot> of(TaskContext task) {
    if (!task.processKey().equals(UnitPlanningModel.KEY)) {
      return List.of();
    }
    String planId = task.variable(Variables.PLAN_ID);
    return switch (task.taskKey()) {
      case Elements.USER_TASK_REGISTER_IMPLEMENTING_DOCUMENTS -> List.of(
          DocumentSlot.scan(IMPLEMENTING_DOCUMENTS, "Bản quét văn bản triển khai", owner(planId)).required().recordedIn(planId)
              .hint("Nghị quyết, kế hoạch, công văn triển khai của đơn vị, mỗi văn bản một tệp."));
      case Elements.USER_TASK_COMPILE_LIST -> joined(List.of(
          DocumentSlot.word("vote-summary", "Tổng hợp kết quả phiếu", () -> votes.summary(planId)),
          official(planId), DocumentSlot.shown(IMPLEMENTING_DOCUMENTS, "Văn bản triển khai đã gửi", owner(planId))), dossier.ofElected(planId));
      case Elements.USER_TASK_SIGN_SUBMISSION -> joined(List.of(
          DocumentSlot.word("submission", "Tờ trình đề nghị phê duyệt quy hoạch", () -> paper.submission(planId)),
          DocumentSlot.word("summary-list", "Danh sách trích ngang", () -> paper.summaryList(planId)),
          DocumentSlot.excel("summary-sheet", "Danh sách trích ngang", () -> List.of(paper.summarySheet(planId))), official(planId),
          DocumentSlot.word("vote-summary", "Tổng hợp kết quả phiếu", () -> votes.summary(planId)),
          DocumentSlot.scan(SIGNED_SUBMISSION, "Bản quét tờ trình đã ký", owner(planId)).required().recordedIn(planId)
              .hint("Có chữ ký, dấu, số và ngày; kèm danh sách trích ngang đã ký.")), dossier.ofListed(planId, true));
      case Elements.USER_TASK_REMEDY_DEFECTS, Elements.USER_TASK_SIGN_SUPPLEMENT -> joined(List.of(
          DocumentSlot.word("letter-of-return", "Công văn trả lại hồ sơ kèm các điểm cần hoàn thiện", () -> appraisals.letterOfReturn(planId)),
          DocumentSlot.word("summary-list", "Danh sách trích ngang", () -> paper.summaryList(planId)), official(planId),
          DocumentSlot.scan("supplement", "Bản quét hồ sơ bổ sung", owner(planId)).recordedIn(planId)), dossier.ofListed(planId, true));
      default -> List.of();
    };
  }

  private DocumentSlot official(String planId) {
    return DocumentSlot.excel("official-sheets", PlanSheets.TITLE, () -> sheets.official(planId));
  }

  static List<DocumentSlot> joined(List<? extends DocumentSlot> some, List<? extends DocumentSlot> others) {
    return Stream.<DocumentSlot>concat(some.stream(), others.stream()).toList();
  }
}
