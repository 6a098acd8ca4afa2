package vn.quyhoach.workflow.document;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.quyhoach.followup.FollowUp;
import vn.quyhoach.followup.FollowUps;
import vn.quyhoach.workflow.campaign.PlanningCampaignModel;
import vn.quyhoach.workflow.conclusion.ConclusionAcknowledgementModel;
import vn.quyhoach.workflow.followup.FollowUpModel;
import vn.quyhoach.workflow.followup.FollowUpReviewModel;
import vn.quyhoach.workflow.inspection.InspectionModel;
import vn.quyhoach.workflow.tasklist.TaskContext;

/** The papers of an inspection, of a notice of conclusion, and the proofs that units hand in about what they were told to do. */
@Component
class FollowUpTaskDocuments implements TaskDocuments {

  private static final String PROOFS = "follow-up-proofs";
  private static final String SIGNED_NOTICE = "signed-conclusion";

  private final FollowUps followUps;
  private final InspectionPaper inspections;
  private final ConclusionPaper conclusions;

  FollowUpTaskDocuments(FollowUps followUps, InspectionPaper inspections, ConclusionPaper conclusions) {
    this.followUps = followUps;
    this.inspections = inspections;
    this.conclusions = conclusions;
  }

  @Override
  public List<DocumentSlot> of(TaskContext task) {
    return switch (task.processKey()) {
      case InspectionModel.KEY -> ofInspection(task);
      case FollowUpModel.KEY -> ofFollowUp(task, true);
      case FollowUpReviewModel.KEY -> ofFollowUp(task, false);
      case ConclusionAcknowledgementModel.KEY -> {
        String campaignId = task.variable(ConclusionAcknowledgementModel.Variables.CAMPAIGN_ID);
        yield List.of(DocumentSlot.word("conclusion-notice", "Thông báo kết luận", () -> conclusions.notice(campaignId)),
            DocumentSlot.shown(SIGNED_NOTICE, "Thông báo kết luận đã ký", ownerOfCampaign(campaignId)));
      }
      case PlanningCampaignModel.KEY -> task.taskKey().equals(PlanningCampaignModel.Elements.USER_TASK_ISSUE_CONCLUSION)
          ? List.of(DocumentSlot.scan(SIGNED_NOTICE, "Bản quét thông báo kết luận đã ký",
              ownerOfCampaign(task.variable(PlanningCampaignModel.Variables.CAMPAIGN_ID))))
          : List.of();
      default -> List.of();
    };
  }

  private List<DocumentSlot> ofInspection(TaskContext task) {
    String inspectionId = task.variable(InspectionModel.Variables.INSPECTION_ID);
    String owner = "inspection:" + inspectionId;
    return switch (task.taskKey()) {
      case InspectionModel.Elements.USER_TASK_DECIDE_INSPECTION -> List.of(
          DocumentSlot.scan("signed-decision", "Bản quét quyết định thành lập đoàn", owner).recordedIn(inspectionId));
      case InspectionModel.Elements.USER_TASK_RECORD_VISIT -> List.of(DocumentSlot.scan("visit-record", "Bản quét biên bản làm việc, tài liệu",
          "visit:" + task.variable(InspectionModel.Variables.VISIT_ID)).recordedIn(inspectionId));
      case InspectionModel.Elements.USER_TASK_CONCLUDE_INSPECTION -> List.of(
          DocumentSlot.word("inspection-report", "Báo cáo kết quả kiểm tra", () -> inspections.report(inspectionId)),
          DocumentSlot.scan("signed-report", "Bản quét báo cáo đã ký", owner).recordedIn(inspectionId));
      default -> List.of();
    };
  }

  private List<DocumentSlot> ofFollowUp(TaskContext task, boolean open) {
    FollowUp followUp = followUps.followUp(task.variable(FollowUpModel.Variables.FOLLOW_UP_ID));
    String owner = "follow-up:" + followUp.id();
    if (!open) {
      return List.of(DocumentSlot.shown(PROOFS, "Tài liệu chứng minh của đơn vị", owner));
    }
    DocumentSlot.Scan scan = DocumentSlot.scan(PROOFS, "Tài liệu chứng minh đã thực hiện", owner)
        .hint("Văn bản, biên bản, hình ảnh cho thấy yêu cầu đã được thực hiện.");
    return List.of(followUp.planId().map(scan::recordedIn).orElse(scan));
  }

  private static String ownerOfCampaign(String campaignId) {
    return "campaign:" + campaignId;
  }
}
