package vn.quyhoach.workflow.appraisal;

import org.springframework.stereotype.Component;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.deadline.Deadline;
import vn.quyhoach.deadline.DeadlineKind;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.deadline.PauseBasis;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.vetting.OpinionRequest;
import vn.quyhoach.vetting.Opinions;
import vn.quyhoach.workflow.content.PlanContent;
import vn.quyhoach.workflow.tasklist.TaskContext;

/** What stands on top of the forms of vetting and appraisal: the plan, how long the appraisal has, and the way to step aside. */
@Component
class AppraisalHeading {

  private final PlanContent content;
  private final Opinions opinions;
  private final Officials officials;
  private final Deadlines deadlines;

  AppraisalHeading(PlanContent content, Opinions opinions, Officials officials, Deadlines deadlines) {
    this.content = content;
    this.opinions = opinions;
    this.officials = officials;
    this.deadlines = deadlines;
  }

  String of(String planId) {
    return content.heading(planId) + deadlines.of(DeadlineKind.APPRAISAL, planId).map(this::clock).orElse("");
  }

  /** How long the board has; how often the dossier went back. */
  private String clock(Deadline deadline) {
    int left = deadlines.workingDaysLeft(deadline);
    String standing = deadline.isPaused() ? "tạm dừng: " + deadline.pauseBasis().map(PauseBasis::reason).orElse("") + ", còn " + left
        + " ngày làm việc" : left < 0 ? "đã quá " + -left + " ngày làm việc" : left == 0 ? "hết hạn hôm nay"
        : "còn " + left + " ngày làm việc";
    int rounds = content.plan(deadline.subjectId()).returnRound();
    return "\n\nHạn thẩm định: **" + UserZone.text(deadline.due()) + "** (" + PlanContent.plain(standing) + ")"
        + (rounds == 0 ? "" : ", đã trả lại **" + rounds + "** lần");
  }

  String ofAppraisal(String planId, TaskContext task) {
    return of(planId) + stepAside(task);
  }

  String of(Nomination nomination, TaskContext task) {
    return content.heading(nomination) + deadlines.of(DeadlineKind.APPRAISAL, nomination.planId()).map(this::clock).orElse("")
        + stepAside(task);
  }

  /** Of a request: who is asked about what list, and until when. */
  String of(OpinionRequest request) {
    return content.heading(request.planId()) + "\n\nCơ quan được hỏi: **" + PlanContent.plain(request.bodyName()) + "**, hạn trả lời **"
        + UserZone.text(request.due()) + "** (" + opinions.lateness(request) + "). Căn cứ: " + PlanContent.plain(request.basis())
        + request.reason().map(reason -> "\n\n**Lý do hỏi thêm:** " + PlanContent.plain(reason)).orElse("");
  }

  /** The name of an official as colleagues know it. */
  String nameOf(String userId) {
    return officials.official(userId).map(Official::fullName).orElse(userId);
  }

  private static String stepAside(TaskContext task) {
    return task.taskId() == null ? "" : "\n\nCó quan hệ với nhân sự hoặc không thể khách quan: [khai báo hồi tránh](/quyhoach/ban-tham-dinh/hoi-tranh/"
        + task.taskId() + ")";
  }
}
