package vn.quyhoach.workflow.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.conference.Conference;
import vn.quyhoach.conference.ConferenceState;
import vn.quyhoach.conference.Conferences;
import vn.quyhoach.conference.ConveneConference;
import vn.quyhoach.conference.CountMinutes;
import vn.quyhoach.conference.RecordRuling;
import vn.quyhoach.conference.SignMinutes;
import vn.quyhoach.conference.Verdict;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.regulation.BallotBase;
import vn.quyhoach.regulation.ConferenceRule;
import vn.quyhoach.regulation.Meeting;
import vn.quyhoach.workflow.content.PlanContent;

/** Reads from the meetings what their papers print; the only class here that knows how a meeting keeps it. */
@Component
class MeetingPapers {

  private static final Map<BallotBase, String> BASES = Map.of(
      BallotBase.SUMMONED, "số người được triệu tập",
      BallotBase.PRESENT, "số người có mặt",
      BallotBase.VALID, "số phiếu hợp lệ",
      BallotBase.MEMBERS, "tổng số thành viên");

  private final Conferences conferences;
  private final PlanContent content;

  MeetingPapers(Conferences conferences, PlanContent content) {
    this.conferences = conferences;
    this.content = content;
  }

  /** Name of a meeting within a sentence. */
  static String title(Meeting meeting) {
    return meeting.label();
  }

  /** Whether a meeting of a plan votes by ballot at all. */
  boolean isBallot(String planId, Meeting meeting) {
    return conferences.rule(content.plan(planId), meeting).ballot();
  }

  /** The names on the paper of the meeting that is held now, in the order of the pack. */
  List<Nomination> onPaper(String planId, Meeting meeting) {
    return conferences.namesInOrder(planId, meeting);
  }

  /** How many names a paper may be in favour of for each post of the meeting that is held now, by the post's title. */
  Map<String, Integer> choices(String planId, Meeting meeting) {
    return conferences.choices(planId, meeting);
  }

  /** The minutes of a meeting whose count is agreed; of several rounds the last one's sums, and every round's results. */
  MeetingPaper minutes(String conferenceId) {
    CountMinutes minutes = conferences.minutes(conferenceId);
    Conference conference = minutes.conference();
    List<CountMinutes.Count> rounds = minutes.counts().stream().filter(count -> count.countNumber() == 1).toList();
    CountMinutes.Count last = rounds.isEmpty() ? null : rounds.get(rounds.size() - 1);
    Optional<SignMinutes> signed = conference.minutes();
    return new MeetingPaper(minutes.unitCode(), title(conference.meeting()), conference.heldOn(),
        conference.state() == ConferenceState.LOCKED, signed.map(SignMinutes::minutesNumber).orElse(""), conference.place(),
        conference.chair(), conference.minutesSecretary(), team(conference), conference.summoned(), conference.present(),
        last == null ? null : new MeetingPaper.Sums(last.issued(), last.returned(), last.notReturned(), last.valid(), last.invalid()),
        ruleText(minutes.rule()), rounds.stream().flatMap(count -> count.results().stream().map(result ->
            line(count, result, rounds.size() > 1))).toList(),
        rounds.stream().flatMap(count -> count.decision().stream()).map(MeetingPapers::ruling).collect(Collectors.joining("\n")),
        signed.filter(minute -> minute.sealNumber() != null).map(MeetingPapers::seal).orElse(""),
        signed.map(SignMinutes::note).orElse(""));
  }

  /** The minutes of a new count of papers that were counted before, with its cause. */
  MeetingPaper recount(String ballotId, String conferenceId) {
    MeetingPaper meeting = minutes(conferenceId);
    CountMinutes.Count count = conferences.count(ballotId);
    String cause = count.recountBasis().map(basis -> "Kiểm phiếu lại lần " + (count.countNumber() - 1) + " theo văn bản số " + basis.number()
        + " ngày " + UserZone.text(basis.date()) + ". Lý do: " + basis.reason()).orElse("Kiểm phiếu lại.");
    return new MeetingPaper(meeting.unitCode(), meeting.title() + " (kiểm phiếu lại)", meeting.heldOn(), count.minutes().isPresent(),
        count.minutes().map(SignMinutes::minutesNumber).orElse(""), meeting.place(), meeting.chair(), meeting.secretary(), meeting.team(),
        meeting.summoned(), meeting.present(),
        new MeetingPaper.Sums(count.issued(), count.returned(), count.notReturned(), count.valid(), count.invalid()), meeting.rule(),
        count.results().stream().map(result -> line(count, result, false)).toList(),
        count.decision().map(MeetingPapers::ruling).orElse(""), count.minutes().filter(minute -> minute.sealNumber() != null)
            .map(MeetingPapers::seal).orElse(""), cause);
  }

  private static String team(Conference conference) {
    List<ConveneConference.Teller> team = conference.countingTeam();
    return IntStream.range(0, team.size()).mapToObj(index -> (index + 1) + ". " + team.get(index).fullName() + " – "
        + team.get(index).role().label()).collect(Collectors.joining("\n"));
  }

  private static String ruling(CountMinutes.BodyDecision decision) {
    return decision.body() + " quyết định tại văn bản số " + decision.number() + " ngày " + UserZone.text(decision.decidedOn()) + " ("
        + decision.basis() + "): " + (decision.decision() == RecordRuling.Decision.TAKE ? "chỉ định người được lấy" : "bỏ phiếu tiếp")
        + ". " + decision.reason();
  }

  private static String seal(SignMinutes signed) {
    return "Niêm phong số " + signed.sealNumber() + ", giữ tại " + signed.sealPlace() + ", người giữ: " + signed.sealCustodian()
        + ", dự kiến hủy ngày " + UserZone.text(signed.destructionOn()) + ".";
  }

  private static MeetingPaper.Line line(CountMinutes.Count count, CountMinutes.Result result, boolean namesRound) {
    boolean told = result.inFavour().isPresent();
    return new MeetingPaper.Line(result.number(), result.fullName() + (namesRound ? " (lượt " + count.round() + ")" : ""),
        result.postTitle(), total(result.inFavour()), total(result.against()), total(result.blank()),
        told ? result.inFavour().getAsInt() + "/" + count.base() : "",
        told ? PlanContent.percent(result.inFavour().getAsInt(), count.base()) : "", outcome(result));
  }

  private static String outcome(CountMinutes.Result result) {
    return result.verdict() != Verdict.OPEN ? result.verdict().label()
        : result.taken().map(taken -> taken ? "Được lấy" : "Không được lấy").orElse("Bỏ phiếu tiếp");
  }

  private static String total(OptionalInt votes) {
    return votes.isPresent() ? String.valueOf(votes.getAsInt()) : "";
  }

  private static String ruleText(ConferenceRule rule) {
    return "Tỷ lệ tính trên " + BASES.get(rule.base()) + "; đủ phiếu khi số phiếu đồng ý " + (rule.strictlyOver() ? "trên " : "từ ")
        + rule.thresholdNumerator() + "/" + rule.thresholdDenominator() + " (" + rule.basis() + ").";
  }
}
