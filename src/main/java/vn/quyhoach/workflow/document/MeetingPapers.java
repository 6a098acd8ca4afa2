package vn.quyhoach.workflow.document;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.quyhoach.conference.BallotResult;
import vn.quyhoach.conference.Conference;
import vn.quyhoach.conference.ConferenceState;
import vn.quyhoach.conference.Conferences;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.regulation.BallotBase;
import vn.quyhoach.regulation.ConferenceRule;
import vn.quyhoach.regulation.Meeting;
import vn.quyhoach.regulation.RuleStatus;
import vn.quyhoach.workflow.content.PlanContent;

/** Reads from the meetings what their papers print; the only class here that knows how a meeting keeps it. */
@Component
class MeetingPapers {

  private static final Map<Meeting, String> TITLES = Map.of(
      Meeting.STANDING_COMMITTEE_FIRST, "hội nghị Ban Thường vụ lần 1",
      Meeting.EXECUTIVE_COMMITTEE_FIRST, "hội nghị Ban Chấp hành lần 1",
      Meeting.KEY_CADRES, "hội nghị cán bộ chủ chốt",
      Meeting.EXECUTIVE_COMMITTEE_SECOND, "hội nghị Ban Chấp hành lần 2",
      Meeting.STANDING_COMMITTEE_SECOND, "hội nghị Ban Thường vụ lần 2",
      Meeting.LEADERSHIP_FIRST, "hội nghị tập thể lãnh đạo lần 1",
      Meeting.LEADERSHIP_EXTENDED, "hội nghị tập thể lãnh đạo mở rộng",
      Meeting.LEADERSHIP_SECOND, "hội nghị tập thể lãnh đạo lần 2");

  private static final Map<BallotBase, String> BASES = Map.of(
      BallotBase.SUMMONED, "số người được triệu tập",
      BallotBase.PRESENT, "số người có mặt",
      BallotBase.VALID, "số phiếu hợp lệ",
      BallotBase.MEMBERS, "tổng số thành viên");

  private final Conferences conferences;
  private final Nominations nominations;
  private final PlanContent content;

  MeetingPapers(Conferences conferences, Nominations nominations, PlanContent content) {
    this.conferences = conferences;
    this.nominations = nominations;
    this.content = content;
  }

  /** Name of a meeting within a sentence. */
  static String title(Meeting meeting) {
    return TITLES.get(meeting);
  }

  /** Whether a meeting of a plan votes by ballot at all. */
  boolean isBallot(String planId, Meeting meeting) {
    return conferences.rule(content.plan(planId), meeting).ballot();
  }

  /** The names on the paper of the meeting that is held now, in their order. */
  List<Nomination> onPaper(String planId) {
    return nominations.onBallot(planId);
  }

  /** The minutes of a meeting whose count is agreed. */
  MeetingPaper minutes(String conferenceId) {
    Conference conference = conferences.conference(conferenceId);
    ConferenceRule rule = conferences.rule(content.plan(conference.planId()), conference.meeting());
    Map<String, Nomination> names = nominations.ofPlan(conference.planId()).stream()
        .collect(Collectors.toMap(Nomination::id, Function.identity()));
    List<MeetingPaper.Line> lines = conferences.resultsOf(conferenceId).stream()
        .map(result -> line(names.get(result.nominationId()), result)).toList();
    return new MeetingPaper(content.plan(conference.planId()).unitCode(), title(conference.meeting()), conference.heldOn(),
        conference.state() == ConferenceState.LOCKED, "", "", "", "", "", conference.summoned(), conference.present(), null, ruleText(rule),
        lines, "", "", "");
  }

  private MeetingPaper.Line line(Nomination name, BallotResult result) {
    return new MeetingPaper.Line(name.number(), content.fullName(name), content.postTitle(name), String.valueOf(result.votes()), "", "",
        result.votes() + "/" + result.base(), PlanContent.percent(result.votes(), result.base()), result.passed() ? "Đủ phiếu" : "Không đủ phiếu");
  }

  private static String ruleText(ConferenceRule rule) {
    return "Tỷ lệ tính trên " + BASES.get(rule.base()) + "; đủ phiếu khi số phiếu đồng ý " + (rule.strictlyOver() ? "trên " : "từ ")
        + rule.thresholdNumerator() + "/" + rule.thresholdDenominator() + " (" + rule.clause()
        + (rule.status() == RuleStatus.VERIFIED ? "" : "; cần đối chiếu văn bản gốc") + ").";
  }
}
