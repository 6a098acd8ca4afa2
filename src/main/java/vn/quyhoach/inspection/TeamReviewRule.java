package vn.quyhoach.inspection;

import org.springframework.stereotype.Component;
import vn.quyhoach.access.ConflictOfInterest;
import vn.quyhoach.followup.FollowUp;
import vn.quyhoach.followup.FollowUpKind;
import vn.quyhoach.followup.ReviewRule;

/** Only the team that found something looks at the remedy, and nobody there who is too close to the unit. */
@Component
class TeamReviewRule implements ReviewRule {

  private final InspectionRepository inspections;
  private final InspectionVisitRepository visits;
  private final InspectionFindingRepository findings;
  private final TeamConflicts conflicts;

  TeamReviewRule(InspectionRepository inspections, InspectionVisitRepository visits, InspectionFindingRepository findings,
      TeamConflicts conflicts) {
    this.inspections = inspections;
    this.visits = visits;
    this.findings = findings;
    this.conflicts = conflicts;
  }

  @Override
  public void require(FollowUp followUp, String userId) {
    if (followUp.kind() == FollowUpKind.REMEDY) {
      InspectionVisit visit = visits.findById(findings.findById(followUp.sourceId()).orElseThrow().visitId()).orElseThrow();
      require(inspections.findById(visit.inspectionId()).orElseThrow(), visit, userId);
    }
  }

  /** Passes silently, or throws {@link ConflictOfInterest} with the name of the rule. */
  void require(Inspection inspection, InspectionVisit visit, String userId) {
    if (!inspection.hasMember(userId)) {
      throw new ConflictOfInterest("Đồng chí không có tên trong đoàn kiểm tra " + inspection.businessKey()
          + " nên không được ghi hồ sơ, kết luận thay đoàn (quy tắc: chỉ thành viên đoàn kiểm tra).");
    }
    conflicts.between(userId, visit.unitCode(), visit.planId()).ifPresent(rule -> {
      throw new ConflictOfInterest(rule);
    });
  }
}
