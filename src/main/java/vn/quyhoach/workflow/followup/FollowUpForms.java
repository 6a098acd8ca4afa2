package vn.quyhoach.workflow.followup;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.followup.FollowUp;
import vn.quyhoach.followup.FollowUpKind;
import vn.quyhoach.followup.FollowUpRound;
import vn.quyhoach.followup.FollowUps;
import vn.quyhoach.followup.ReviewFollowUp;
import vn.quyhoach.inspection.InspectionFinding;
import vn.quyhoach.inspection.Inspections;
import vn.quyhoach.workflow.content.PlanContent;
import vn.quyhoach.workflow.followup.FollowUpModel.Variables;
import vn.quyhoach.workflow.tasklist.FormPrefill;
import vn.quyhoach.workflow.tasklist.PrefilledForm;
import vn.quyhoach.workflow.tasklist.TaskContext;

/** What the two forms of a follow-up show: what was asked, and what was said about it so far. */
@Configuration(proxyBeanMethods = false)
class FollowUpForms {

  private final FollowUps followUps;
  private final Inspections inspections;
  private final Cadres cadres;
  private final PlanContent content;

  FollowUpForms(FollowUps followUps, Inspections inspections, Cadres cadres, PlanContent content) {
    this.followUps = followUps;
    this.inspections = inspections;
    this.cadres = cadres;
    this.content = content;
  }

  @Bean
  FormPrefill followUpReport() {
    return new PrefilledForm("follow-up-report", this::shown);
  }

  @Bean
  FormPrefill followUpReview() {
    return new PrefilledForm("follow-up-review", this::shown);
  }

  private Map<String, Object> shown(TaskContext task) {
    FollowUp followUp = followUps.followUp(task.variable(Variables.FOLLOW_UP_ID));
    Map<String, Object> values = new HashMap<>();
    values.put("heading", "**" + PlanContent.plain(content.unitName(followUp.unitCode())) + "** – " + PlanContent.plain(followUp.title())
        + "\n\nHạn: **" + UserZone.text(followUps.dueOf(followUp)) + "**" + (followUp.round() == 1 ? ""
            : ", vòng " + followUp.round() + " (hạn đầu " + UserZone.text(followUp.firstDue()) + ")"));
    values.put("requirement", (followUp.kind() == FollowUpKind.REMEDY ? finding(followUp.sourceId()) : "")
        + "Yêu cầu: " + PlanContent.plain(followUp.requirement()));
    values.put("again", followUp.round() > 1);
    values.put("roundTable", rows(followUp.rounds()));
    return values;
  }

  private String finding(String findingId) {
    InspectionFinding finding = inspections.finding(findingId);
    String person = finding.personCode().map(code -> "\n\nLiên quan đến: " + PlanContent.plain(cadres.cadre(code).fullName())).orElse("");
    return "Đoàn kiểm tra nêu (" + finding.severity().label() + "): " + PlanContent.plain(finding.text()) + person + "\n\n";
  }

  private static List<Map<String, Object>> rows(List<FollowUpRound> rounds) {
    return rounds.stream().map(round -> {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("round", round.round());
      row.put("due", UserZone.text(round.due()));
      row.put("report", round.report());
      row.put("doneOn", UserZone.text(round.doneOn()));
      row.put("verdict", round.verdict().map(ReviewFollowUp.Verdict::label).orElse("Chờ kết luận"));
      row.put("reason", round.reason() == null ? "–" : round.reason());
      return row;
    }).toList();
  }
}
