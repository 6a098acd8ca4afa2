package vn.quyhoach.workflow.conference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quyhoach.conference.BallotResult;
import vn.quyhoach.conference.Conference;
import vn.quyhoach.conference.Conferences;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.regulation.BallotBase;
import vn.quyhoach.regulation.ConferenceRule;
import vn.quyhoach.regulation.Meeting;
import vn.quyhoach.regulation.RuleStatus;
import vn.quyhoach.workflow.content.PlanContent;
import vn.quyhoach.workflow.conference.ConferenceModel.Variables;
import vn.quyhoach.workflow.tasklist.FormPrefill;
import vn.quyhoach.workflow.tasklist.PrefilledForm;
import vn.quyhoach.workflow.tasklist.TaskContext;

/** What the forms of a meeting show. The counting forms never show the other entry. */
@Configuration(proxyBeanMethods = false)
class ConferenceForms {

  private static final Map<Meeting, String> TITLES = Map.of(
      Meeting.STANDING_COMMITTEE_FIRST, "Hội nghị ban thường vụ lần 1",
      Meeting.EXECUTIVE_COMMITTEE_FIRST, "Hội nghị ban chấp hành lần 1",
      Meeting.KEY_CADRES, "Hội nghị cán bộ chủ chốt",
      Meeting.EXECUTIVE_COMMITTEE_SECOND, "Hội nghị ban chấp hành lần 2",
      Meeting.STANDING_COMMITTEE_SECOND, "Hội nghị ban thường vụ lần 2",
      Meeting.LEADERSHIP_FIRST, "Hội nghị tập thể lãnh đạo lần 1",
      Meeting.LEADERSHIP_EXTENDED, "Hội nghị tập thể lãnh đạo mở rộng",
      Meeting.LEADERSHIP_SECOND, "Hội nghị tập thể lãnh đạo lần 2");

  private static final Map<BallotBase, String> BASES = Map.of(
      BallotBase.SUMMONED, "số người được triệu tập",
      BallotBase.PRESENT, "số người có mặt",
      BallotBase.VALID, "số phiếu hợp lệ",
      BallotBase.MEMBERS, "tổng số thành viên");

  private final PlanContent content;
  private final Conferences conferences;
  private final Nominations nominations;

  ConferenceForms(PlanContent content, Conferences conferences, Nominations nominations) {
    this.content = content;
    this.conferences = conferences;
    this.nominations = nominations;
  }

  @Bean
  FormPrefill conferenceConvene() {
    return new PrefilledForm("conference-convene", task -> Map.of(
        "heading", heading(task),
        "rule", ruleText(task),
        "nameTable", content.lines(nominations.onBallot(task.variable(Variables.PLAN_ID)), "number",
            nomination -> Map.of("previous", content.votes(nomination)))));
  }

  @Bean
  FormPrefill conferenceCount() {
    return new PrefilledForm("conference-count", task -> {
      Conference conference = conferences.conference(task.variable(Variables.CONFERENCE_ID));
      return Map.of("heading", heading(task), "rule", ruleText(task),
          "present", conference.present(),
          "votes", content.lines(nominations.onBallot(conference.planId()), "nomination", nomination -> Map.of()));
    });
  }

  @Bean
  FormPrefill conferenceDifference() {
    return new PrefilledForm("conference-difference", task -> Map.of(
        "heading", heading(task),
        "differenceTable", conferences.differences(task.variable(Variables.CONFERENCE_ID)).stream()
            .map(difference -> Map.of("field", difference.field(), "first", difference.first(),
                "second", difference.second())).toList()));
  }

  @Bean
  FormPrefill conferenceMinutes() {
    return new PrefilledForm("conference-minutes", task -> {
      Conference conference = conferences.conference(task.variable(Variables.CONFERENCE_ID));
      return Map.of("heading", heading(task), "rule", ruleText(task), "resultTable", resultTable(conference));
    });
  }

  private List<Map<String, Object>> resultTable(Conference conference) {
    Map<String, BallotResult> results = conferences.resultsOf(conference.id()).stream()
        .collect(Collectors.toMap(BallotResult::nominationId, result -> result));
    List<Nomination> names = conference.ballot()
        ? nominations.ofPlan(conference.planId()).stream().filter(name -> results.containsKey(name.id())).toList()
        : nominations.onBallot(conference.planId());
    return content.lines(names, "number", nomination -> {
      BallotResult result = results.get(nomination.id());
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("votes", result == null ? "" : result.votes());
      line.put("base", result == null ? "" : result.base());
      line.put("percent", result == null ? "" : PlanContent.percent(result.votes(), result.base()));
      line.put("outcome", result == null ? "Không bỏ phiếu" : result.passed() ? "Đủ phiếu" : "Không đủ phiếu");
      return line;
    });
  }

  private String heading(TaskContext task) {
    return content.heading(task.variable(Variables.PLAN_ID)) + "\n\n**" + TITLES.get(meeting(task)) + "**";
  }

  private String ruleText(TaskContext task) {
    ConferenceRule rule = conferences.rule(content.plan(task.variable(Variables.PLAN_ID)), meeting(task));
    String text = "Thành phần: " + rule.participants() + ". Cần có mặt ít nhất " + rule.quorumNumerator() + "/"
        + rule.quorumDenominator() + " số được triệu tập. ";
    text += rule.ballot()
        ? "Bỏ phiếu kín; đủ phiếu khi đồng ý " + (rule.strictlyOver() ? "trên " : "từ ") + rule.thresholdNumerator() + "/"
            + rule.thresholdDenominator() + " " + BASES.get(rule.base()) + "."
        : "Thảo luận, thống nhất danh sách; không bỏ phiếu.";
    return text + " (" + rule.clause() + (rule.status() == RuleStatus.VERIFIED ? "" : "; cần đối chiếu văn bản gốc") + ")";
  }

  private static Meeting meeting(TaskContext task) {
    return Meeting.valueOf(task.variable(Variables.MEETING));
  }
}
