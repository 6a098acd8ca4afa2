package vn.quyhoach.workflow.conference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.conference.BallotDesk;
import vn.quyhoach.conference.BallotPaper;
import vn.quyhoach.conference.Conference;
import vn.quyhoach.conference.Conferences;
import vn.quyhoach.conference.CountMinutes;
import vn.quyhoach.conference.Recounts;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.regulation.BallotBase;
import vn.quyhoach.regulation.ConferenceRule;
import vn.quyhoach.regulation.Meeting;
import vn.quyhoach.workflow.conference.ConferenceModel.Variables;
import vn.quyhoach.workflow.content.PlanContent;
import vn.quyhoach.workflow.content.VoteLines;
import vn.quyhoach.workflow.tasklist.FormPrefill;
import vn.quyhoach.workflow.tasklist.PrefilledForm;
import vn.quyhoach.workflow.tasklist.TaskContext;

/** What the forms of a meeting, its count and a new count show. The counting form never shows the other entry. */
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
  private final BallotDesk desk;
  private final Recounts recounts;
  private final Nominations nominations;
  private final VoteLines voteLines;

  ConferenceForms(PlanContent content, Conferences conferences, BallotDesk desk, Recounts recounts, Nominations nominations,
      VoteLines voteLines) {
    this.content = content;
    this.conferences = conferences;
    this.desk = desk;
    this.recounts = recounts;
    this.nominations = nominations;
    this.voteLines = voteLines;
  }

  @Bean
  FormPrefill conferenceConvene() {
    return new PrefilledForm("conference-convene", task -> {
      ConferenceRule rule = rule(task);
      String planId = task.variable(Variables.PLAN_ID);
      Map<String, String> history = voteLines.forTheChairsSide(planId);
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("heading", heading(task));
      values.put("rule", ruleText(rule));
      values.put("ballotHeld", rule.ballot());
      values.put("nameTable", content.lines(nominations.onBallot(planId), "number",
          nomination -> Map.of("previous", VoteLines.line(history, nomination))));
      values.put("groups", rule.participantGroups().stream().map(group -> Map.of("group", group)).toList());
      values.put("absentees", List.of());
      values.put("countingTeam", team(rule));
      return values;
    });
  }

  /** As many empty lines as the team needs, the first one for its head. */
  private static List<Map<String, Object>> team(ConferenceRule rule) {
    List<Map<String, Object>> team = new ArrayList<>();
    for (int place = 0; place < rule.countingTeamMinimum(); place++) {
      team.add(Map.of("role", place == 0 ? "HEAD" : "MEMBER"));
    }
    return team;
  }

  @Bean
  FormPrefill conferenceCount() {
    return new PrefilledForm("conference-count", task -> {
      Conference conference = conferences.conference(task.variable(Variables.CONFERENCE_ID));
      BallotPaper paper = conferences.ballotPaper(task.variable(Variables.BALLOT_ID));
      List<Map<String, Object>> votes = new ArrayList<>();
      paper.posts().forEach(post -> post.names().forEach(name -> votes.add(Map.of("nomination", String.valueOf(name.number()),
          "fullName", name.fullName(), "post", post.title()))));
      ConferenceRule rule = rule(task);
      return Map.of("heading", ballotHeading(task), "rule", ruleText(rule), "present", conference.present(), "choicesOfPosts",
          paper.posts().stream().map(post -> Map.of("post", post.title(), "choices", post.choicesAllowed())).toList(), "votes", votes);
    });
  }

  @Bean
  FormPrefill conferenceDifference() {
    return new PrefilledForm("conference-difference", task -> Map.of(
        "heading", ballotHeading(task),
        "differenceTable", desk.differences(task.variable(Variables.BALLOT_ID)).stream()
            .map(difference -> Map.of("field", difference.field(), "first", number(difference.first()),
                "second", number(difference.second()))).toList()));
  }

  @Bean
  FormPrefill conferenceRuling() {
    return new PrefilledForm("conference-ruling", task -> {
      String ballotId = task.variable(Variables.BALLOT_ID);
      Map<Integer, Map<String, Object>> results = results(ballotId);
      Map<String, Integer> places = new LinkedHashMap<>();
      List<Nomination> open = desk.openNames(ballotId).stream().map(name -> {
        places.put(content.postTitle(name.nomination()), name.places());
        return name.nomination();
      }).toList();
      String left = places.entrySet().stream().map(post -> "- " + PlanContent.plain(post.getKey()) + ": còn lấy được tối đa **"
          + post.getValue() + "** người").collect(Collectors.joining("\n"));
      return Map.of("heading", ballotHeading(task), "rule", ruleText(rule(task)) + "\n\n" + left,
          "lines", content.lines(open, "nomination", nomination -> Map.of("votes",
              results.get(nomination.number()).get("fraction"))));
    });
  }

  @Bean
  FormPrefill conferenceMinutes() {
    return new PrefilledForm("conference-minutes", task -> {
      CountMinutes minutes = conferences.minutes(task.variable(Variables.CONFERENCE_ID));
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("heading", heading(task));
      values.put("rule", ruleText(minutes.rule()));
      values.put("ballotHeld", minutes.conference().ballot());
      values.put("totals", minutes.counts().stream().map(this::totals).collect(Collectors.joining("\n")));
      values.put("resultTable", minutes.conference().ballot() ? minutes.counts().stream()
          .flatMap(count -> resultLines(count, minutes.counts().size() > 1).stream()).peek(line -> line.remove("fraction")).toList()
          : content.lines(nominations.onBallot(minutes.conference().planId()), "number", nomination -> Map.of(
              "votes", "", "base", "", "percent", "", "outcome", "Không bỏ phiếu")));
      return values;
    });
  }

  @Bean
  FormPrefill ballotRecountDecide() {
    return new PrefilledForm("ballot-recount-decide", task -> {
      String ballotId = task.variable(Variables.BALLOT_ID);
      List<Recounts.Change> changes = recounts.changes(ballotId);
      Map<String, Recounts.Change> byName = changes.stream()
          .collect(Collectors.toMap(change -> change.nomination().id(), change -> change));
      Map<Integer, Map<String, Object>> now = results(ballotId);
      Map<Integer, Map<String, Object>> before = results(conferences.count(ballotId).recountOf().orElseThrow());
      return Map.of("heading", ballotHeading(task), "rule", ruleText(rule(task)),
          "lines", content.lines(changes.stream().map(Recounts.Change::nomination).toList(), "nomination", nomination -> Map.of(
              "before", before.get(nomination.number()).get("fraction") + ": " + byName.get(nomination.id()).before().label(),
              "now", now.get(nomination.number()).get("fraction") + ": " + byName.get(nomination.id()).now().label())));
    });
  }

  @Bean
  FormPrefill ballotRecountMinutes() {
    return new PrefilledForm("ballot-recount-minutes", task -> {
      CountMinutes.Count count = conferences.count(task.variable(Variables.BALLOT_ID));
      Map<Integer, Map<String, Object>> before = results(count.recountOf().orElseThrow());
      List<Map<String, Object>> lines = new ArrayList<>();
      resultLines(count, false).forEach(line -> {
        line.remove("fraction");
        line.put("before", before.get(Integer.valueOf((String) line.get("number"))).get("fraction"));
        lines.add(line);
      });
      String basis = count.recountBasis().map(cause -> "Kiểm phiếu lại theo văn bản số **" + PlanContent.plain(cause.number())
          + "** ngày " + UserZone.text(cause.date()) + ". Lý do: " + PlanContent.plain(cause.reason())).orElse("");
      return Map.of("heading", ballotHeading(task) + "\n\n" + basis, "rule", ruleText(rule(task)), "totals", totals(count),
          "resultTable", lines);
    });
  }

  private Map<Integer, Map<String, Object>> results(String ballotId) {
    Map<Integer, Map<String, Object>> results = new HashMap<>();
    resultLines(conferences.count(ballotId), false)
        .forEach(line -> results.put(Integer.valueOf((String) line.get("number")), line));
    return results;
  }

  private List<Map<String, Object>> resultLines(CountMinutes.Count count, boolean namesRound) {
    return count.results().stream().map(result -> {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("number", String.valueOf(result.number()));
      line.put("fullName", result.fullName() + (namesRound ? " (lượt " + count.round() + ")" : ""));
      line.put("post", result.postTitle());
      line.put("votes", number(result.inFavour()));
      line.put("base", count.base());
      line.put("percent", result.inFavour().isPresent() ? PlanContent.percent(result.inFavour().getAsInt(), count.base()) : "–");
      line.put("fraction", result.inFavour().isPresent() ? PlanContent.votes(result.inFavour().getAsInt(), count.base())
          : "không nêu số phiếu");
      line.put("outcome", outcome(result));
      return line;
    }).collect(Collectors.toCollection(ArrayList::new));
  }

  /** What the rule says, and where people had to decide, what they decided. */
  private static String outcome(CountMinutes.Result result) {
    return switch (result.verdict()) {
      case OPEN -> result.taken().map(taken -> taken ? "Được lấy theo ý kiến của cấp có thẩm quyền"
          : "Không được lấy theo ý kiến của cấp có thẩm quyền").orElse("Bỏ phiếu tiếp");
      case TAKEN, SHORT, LEFT_OUT -> result.verdict().label();
    };
  }

  private String totals(CountMinutes.Count count) {
    return "- Lượt " + count.round() + ": phát ra " + count.issued() + ", thu về " + count.returned() + ", không thu về "
        + count.notReturned() + ", hợp lệ " + count.valid() + ", không hợp lệ " + count.invalid() + "; tính trên " + count.base() + "."
        + count.decision().map(decision -> " " + PlanContent.plain(decision.body()) + " quyết định tại văn bản số "
            + PlanContent.plain(decision.number()) + " ngày " + UserZone.text(decision.decidedOn()) + ".").orElse("");
  }

  private static Object number(OptionalInt total) {
    return total.isPresent() ? total.getAsInt() : "–";
  }

  private String heading(TaskContext task) {
    return content.heading(task.variable(Variables.PLAN_ID)) + "\n\n**" + TITLES.get(meeting(task)) + "**";
  }

  /** The heading with what tells this ballot from the other ballots of the meeting. */
  private String ballotHeading(TaskContext task) {
    BallotPaper paper = conferences.ballotPaper(task.variable(Variables.BALLOT_ID));
    return heading(task) + ", ngày " + UserZone.text(paper.heldOn()) + (paper.round() > 1 ? " – lượt bỏ phiếu " + paper.round() : "")
        + (conferences.isRecount(task.variable(Variables.BALLOT_ID)) ? " – **kiểm phiếu lại**" : "");
  }

  private ConferenceRule rule(TaskContext task) {
    return conferences.rule(content.plan(task.variable(Variables.PLAN_ID)), meeting(task));
  }

  private static String ruleText(ConferenceRule rule) {
    String text = "Thành phần: " + rule.participants() + ". Cần có mặt ít nhất " + rule.quorumNumerator() + "/"
        + rule.quorumDenominator() + " số được triệu tập. ";
    text += rule.ballot()
        ? "Bỏ phiếu kín; đủ phiếu khi đồng ý " + (rule.strictlyOver() ? "trên " : "từ ") + rule.thresholdNumerator() + "/"
            + rule.thresholdDenominator() + " " + BASES.get(rule.base()) + "." + choicesText(rule)
        : "Thảo luận, thống nhất danh sách; không bỏ phiếu.";
    return text + " (" + rule.basis() + ")";
  }

  private static String choicesText(ConferenceRule rule) {
    return (rule.terms().choicesPerSeat() == 0 ? ""
            : " Mỗi phiếu được đồng ý tối đa " + rule.terms().choicesPerSeat() + " người cho mỗi vị trí của chức danh.")
        + (rule.terms().everybodyWhoPasses() ? ""
            : " Lấy tối đa " + rule.terms().maximumPerSeat() + " người cho mỗi vị trí của chức danh.");
  }

  private static Meeting meeting(TaskContext task) {
    return Meeting.valueOf(task.variable(Variables.MEETING));
  }
}
