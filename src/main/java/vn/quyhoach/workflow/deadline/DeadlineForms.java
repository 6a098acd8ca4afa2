package vn.quyhoach.workflow.deadline;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.deadline.Deadline;
import vn.quyhoach.deadline.DeadlineNotice;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.deadline.Rung;
import vn.quyhoach.progress.UnitProgress;
import vn.quyhoach.workflow.content.PlanContent;
import vn.quyhoach.workflow.deadline.DeadlineLadderModel.Variables;
import vn.quyhoach.workflow.tasklist.FormPrefill;
import vn.quyhoach.workflow.tasklist.PrefilledForm;
import vn.quyhoach.workflow.tasklist.TaskContext;

/** What the forms of the ladder show: the notice as it was sent, and what came back. */
@Configuration(proxyBeanMethods = false)
class DeadlineForms {

  private final PlanContent content;
  private final Deadlines deadlines;
  private final UnitProgress progress;

  DeadlineForms(PlanContent content, Deadlines deadlines, UnitProgress progress) {
    this.content = content;
    this.deadlines = deadlines;
    this.progress = progress;
  }

  @Bean
  FormPrefill deadlineLadderExplain() {
    return new PrefilledForm("deadline-ladder-explain", task -> {
      String planId = task.variable(Variables.PLAN_ID);
      Deadline deadline = deadlines.deadline(planId);
      DeadlineNotice notice = deadlines.noticeOf(planId, Rung.NOTICE_TO_HEAD).orElseThrow();
      return Map.of("heading", content.heading(planId), "notice", "Kính gửi đồng chí **" + PlanContent.plain(notice.recipientName())
          + "**: đơn vị chưa ký tờ trình khi hết hạn ngày **" + UserZone.text(deadline.due())
          + "**. Đồng chí chịu trách nhiệm trước Ban Thường vụ và cần giải trình trước 17:00 ngày **"
          + UserZone.text(deadline.explanationDueOn()) + "**; quá thời hạn này hệ thống báo cáo cấp trên.");
    });
  }

  @Bean
  FormPrefill latenessReportConsider() {
    return new PrefilledForm("lateness-report-consider", task -> Map.of(
        "heading", content.heading(task.variable(Variables.PLAN_ID)), "notice", report(task)));
  }

  private String report(TaskContext task) {
    String planId = task.variable(Variables.PLAN_ID);
    DeadlineNotice notice = deadlines.noticeOf(planId, Rung.NOTICE_TO_HEAD).orElseThrow();
    String answer = notice.explanation() == null ? "chưa giải trình."
        : "giải trình: " + PlanContent.plain(notice.explanation()) + (notice.promisedOn() == null ? ""
            : " Cam kết trình ngày " + UserZone.text(notice.promisedOn()) + ".");
    return "Đơn vị chậm tiến độ. Người chịu trách nhiệm: **" + PlanContent.plain(notice.recipientName()) + "**, " + answer
        + "\n\nBước hiện tại của đơn vị: " + progress.stepOf(planId).orElse("–") + ".";
  }
}
