package vn.quyhoach.workflow.deadline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.deadline.Deadline;
import vn.quyhoach.deadline.DeadlineExtension;
import vn.quyhoach.deadline.DeadlineKind;
import vn.quyhoach.deadline.DeadlineNotice;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.deadline.Extensions;
import vn.quyhoach.deadline.Ladders;
import vn.quyhoach.progress.UnitProgress;
import vn.quyhoach.regulation.RungAnswer;
import vn.quyhoach.workflow.content.PlanContent;
import vn.quyhoach.workflow.deadline.DeadlineNoticeModel.Variables;
import vn.quyhoach.workflow.tasklist.FormPrefill;
import vn.quyhoach.workflow.tasklist.PrefilledForm;
import vn.quyhoach.workflow.tasklist.TaskContext;

/** What the forms about deadlines show: the notice as it was sent, what came back so far, the request for more time. */
@Configuration(proxyBeanMethods = false)
class DeadlineForms {

  private final PlanContent content;
  private final Deadlines deadlines;
  private final Ladders ladders;
  private final UnitProgress progress;

  DeadlineForms(PlanContent content, Deadlines deadlines, Ladders ladders, UnitProgress progress) {
    this.content = content;
    this.deadlines = deadlines;
    this.ladders = ladders;
    this.progress = progress;
  }

  @Bean
  FormPrefill deadlineNoticeExplain() {
    return new PrefilledForm("deadline-notice-explain", task -> Map.of("heading", heading(deadline(task)), "notice", letter(task)));
  }

  @Bean
  FormPrefill deadlineNoticeConsider() {
    return new PrefilledForm("deadline-notice-consider", task -> Map.of("heading", heading(deadline(task)),
        "notice", letter(task) + "\n\n" + course(deadline(task))));
  }

  @Bean
  FormPrefill deadlineNoticeAcknowledge() {
    return new PrefilledForm("deadline-notice-acknowledge", task -> Map.of("heading", heading(deadline(task)), "notice", letter(task)));
  }

  @Bean
  FormPrefill extensionDecisionDecide(Extensions extensions) {
    return new PrefilledForm("extension-decision-decide", task -> {
      DeadlineExtension extension = extensions.extension(task.variable(ExtensionDecisionModel.Variables.EXTENSION_ID));
      Deadline deadline = deadline(task);
      return Map.of("heading", heading(deadline), "request", "**" + PlanContent.plain(extension.requestedByName()) + "** đề nghị gia hạn từ ngày "
          + UserZone.text(extension.due()) + " đến ngày **" + UserZone.text(extension.proposedDue()) + "**. Lý do: "
          + PlanContent.plain(extension.reason()) + "\n\n" + course(deadline));
    });
  }

  private Deadline deadline(TaskContext task) {
    return deadlines.deadlineOf(task.variable(Variables.DEADLINE_ID));
  }

  private String heading(Deadline deadline) {
    Optional<String> plan = deadline.planId();
    if (deadline.kind() == DeadlineKind.SUBMISSION && plan.isPresent()) {
      return content.heading(plan.get());
    }
    return "**" + PlanContent.plain(content.unitName(deadline.unitCode())) + "** – " + PlanContent.plain(deadline.title())
        + "\n\nHạn: " + content.due(deadline);
  }

  private String letter(TaskContext task) {
    DeadlineNotice notice = ladders.notice(task.variable(Variables.NOTICE_ID));
    String until = notice.answerBy() == null ? "" : " Đề nghị trả lời trước **" + UserZone.text(notice.answerBy()) + "**.";
    return "Kính gửi đồng chí **" + PlanContent.plain(notice.recipientName()) + "**: " + PlanContent.plain(notice.text()) + " Hạn là ngày **"
        + UserZone.text(notice.due()) + "**." + until;
  }

  /** Who was asked before, what came back, and where the unit stands. */
  private String course(Deadline deadline) {
    List<DeadlineNotice> notices = deadlines.noticesOf(deadline);
    String answers = notices.stream().filter(notice -> notice.answer() == RungAnswer.EXPLANATION)
        .map(notice -> "Người chịu trách nhiệm: **" + PlanContent.plain(notice.recipientName()) + "**, " + answer(notice))
        .collect(Collectors.joining("\n\n"));
    String step = deadline.planId().flatMap(progress::stepOf).map(reached -> "Bước hiện tại của đơn vị: " + reached + ".").orElse("");
    return answers.isEmpty() ? step : answers + "\n\n" + step;
  }

  private static String answer(DeadlineNotice notice) {
    if (notice.explanation() == null) {
      return "chưa giải trình.";
    }
    return "giải trình: " + PlanContent.plain(notice.explanation())
        + (notice.promisedOn() == null ? "" : " Cam kết hoàn thành ngày " + UserZone.text(notice.promisedOn()) + ".");
  }
}
