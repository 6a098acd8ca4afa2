package vn.quyhoach.workflow.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.conference.Conferences;
import vn.quyhoach.document.DocumentPlace;
import vn.quyhoach.document.DocumentTemplate;
import vn.quyhoach.document.DocumentValues;
import vn.quyhoach.document.WordDocuments;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.regulation.Meeting;
import vn.quyhoach.workflow.conference.BallotRecountModel;
import vn.quyhoach.workflow.conference.ConferenceModel;
import vn.quyhoach.workflow.conference.ConferenceModel.Elements;
import vn.quyhoach.workflow.conference.ConferenceModel.Variables;
import vn.quyhoach.workflow.content.PlanContent;
import vn.quyhoach.workflow.tasklist.TaskContext;

/** The papers of a meeting: the ballot to print before it, the minutes to sign after it, and the scan of what was signed. */
@Component
class ConferenceTaskDocuments implements TaskDocuments {

  static final String SIGNED_MINUTES = "signed-minutes";

  private static final String DOTS = "………………";
  private static final Set<String> BEFORE_THE_COUNT = Set.of(Elements.USER_TASK_CONVENE_CONFERENCE);

  private final MeetingPapers meetings;
  private final Letterhead letterhead;
  private final WordDocuments word;
  private final PlanContent content;
  private final Cadres cadres;

  ConferenceTaskDocuments(MeetingPapers meetings, Letterhead letterhead, WordDocuments word, PlanContent content, Cadres cadres) {
    this.meetings = meetings;
    this.letterhead = letterhead;
    this.word = word;
    this.content = content;
    this.cadres = cadres;
  }

  /** What the scan of the signed minutes of a meeting belongs to. */
  static String owner(String conferenceId) {
    return Conferences.owner(conferenceId);
  }

  @Override
  public List<DocumentSlot> of(TaskContext task) {
    if (task.processKey().equals(BallotRecountModel.KEY) && task.taskKey().equals(BallotRecountModel.Elements.USER_TASK_SIGN_RECOUNT)) {
      return ofRecount(task);
    }
    if (!task.processKey().equals(ConferenceModel.KEY)) {
      return List.of();
    }
    String planId = task.variable(Variables.PLAN_ID);
    Meeting meeting = Meeting.valueOf(task.variable(Variables.MEETING));
    if (BEFORE_THE_COUNT.contains(task.taskKey()) && meetings.isBallot(planId, meeting) && !meetings.onPaper(planId, meeting).isEmpty()) {
      return List.of(DocumentSlot.word("ballot-paper", "Phiếu biểu quyết – " + MeetingPapers.title(meeting), () -> ballotPaper(planId, meeting)));
    }
    if (task.taskKey().equals(Elements.USER_TASK_SIGN_MINUTES)) {
      String conferenceId = task.variable(Variables.CONFERENCE_ID);
      DocumentSlot scan = DocumentSlot.scan(SIGNED_MINUTES, "Bản quét biên bản đã ký", owner(conferenceId)).required().recordedIn(planId)
          .hint("Đủ chữ ký của tổ kiểm phiếu, thư ký, chủ trì; quét sau khi ký trên giấy.");
      return meetings.isBallot(planId, meeting)
          ? List.of(DocumentSlot.word("count-minutes", "Biên bản kiểm phiếu – " + MeetingPapers.title(meeting), () -> minutes(meetings.minutes(conferenceId))), scan)
          : List.of(scan);
    }
    return List.of();
  }

  private List<DocumentSlot> ofRecount(TaskContext task) {
    String conferenceId = task.variable(BallotRecountModel.Variables.CONFERENCE_ID);
    String ballotId = task.variable(BallotRecountModel.Variables.BALLOT_ID);
    return List.of(
        DocumentSlot.word("recount-minutes", "Biên bản kiểm phiếu lại", () -> minutes(meetings.recount(ballotId, conferenceId))),
        DocumentSlot.scan(SIGNED_MINUTES, "Bản quét biên bản kiểm phiếu lại đã ký", "ballot:" + ballotId).required()
            .recordedIn(task.variable(BallotRecountModel.Variables.PLAN_ID)),
        DocumentSlot.shown("earlier-minutes", "Biên bản lần trước đã ký", new DocumentPlace(owner(conferenceId), SIGNED_MINUTES)));
  }

  private byte[] ballotPaper(String planId, Meeting meeting) {
    String unit = content.plan(planId).unitCode();
    List<Nomination> names = meetings.onPaper(planId, meeting);
    DocumentValues values = letterhead.ofUnit(unit, "", null, false)
        .text("so_ky_hieu", "")
        .text("hoi_nghi", capitalised(MeetingPapers.title(meeting)))
        .text("cap_hoi_nghi", letterhead.bodyOf(unit))
        .text("ngay_hop", "…… tháng …… năm ………")
        .text("huong_dan", instruction(names.size(), meetings.choices(planId, meeting)))
        .table("nhan_su", names, name -> {
          Cadre cadre = cadres.cadre(name.cadreCode());
          return DocumentValues.line("stt", String.valueOf(names.indexOf(name) + 1), "ho_ten", cadre.fullName(),
              "nam_sinh", String.valueOf(cadre.birthDate().getYear()), "chuc_vu", cadre.currentPostTitle(), "chuc_danh", content.postTitle(name));
        });
    return word.render(DocumentTemplate.BALLOT_PAPER, letterhead.layoutOf(unit), values);
  }

  private static String instruction(int names, Map<String, Integer> choices) {
    String most = choices.entrySet().stream().map(post -> post.getKey() + ": " + post.getValue()).collect(Collectors.joining("; "));
    return "Phiếu có " + names + " nhân sự; số nhân sự được đồng ý tối đa cho từng chức danh – " + most + ". Với mỗi nhân sự, đánh dấu X vào một trong hai ô "
        + "«Đồng ý» hoặc «Không đồng ý»; để trống cả hai ô là không có ý kiến. Phiếu đánh dấu cả hai ô của một nhân sự, ghi thêm tên hoặc không "
        + "do tổ kiểm phiếu phát ra là phiếu không hợp lệ.";
  }

  private byte[] minutes(MeetingPaper paper) {
    MeetingPaper.Sums sums = paper.sums();
    String day = paper.heldOn() == null ? DOTS : UserZone.text(paper.heldOn());
    DocumentValues values = letterhead.ofUnit(paper.unitCode(), paper.minutesNumber(), paper.heldOn(), !paper.locked())
        .text("hoi_nghi", paper.title()).text("cap_hoi_nghi", letterhead.bodyOf(paper.unitCode())).text("ngay_hop", day)
        .text("dia_diem", orDots(paper.place())).text("chu_tri", orDots(paper.chair())).text("thu_ky", orDots(paper.secretary()))
        .text("to_kiem_phieu", paper.team().isBlank() ? "1. " + DOTS + "\n2. " + DOTS + "\n3. " + DOTS : paper.team())
        .number("trieu_tap", paper.summoned()).number("co_mat", paper.present()).number("vang_mat", paper.summoned() - paper.present())
        .text("phat_ra", sum(sums == null ? null : sums.issued())).text("thu_ve", sum(sums == null ? null : sums.returned()))
        .text("khong_thu_ve", sum(sums == null ? null : sums.notReturned())).text("hop_le", sum(sums == null ? null : sums.valid()))
        .text("khong_hop_le", sum(sums == null ? null : sums.invalid()))
        .text("cach_tinh", paper.rule()).text("y_kien_xu_ly", paper.ruling()).text("niem_phong", paper.seal()).text("ghi_chu", paper.note())
        .table("ket_qua", paper.lines(), line -> DocumentValues.line("stt", String.valueOf(paper.lines().indexOf(line) + 1), "ho_ten", line.fullName(),
            "chuc_danh", line.post(), "dong_y", line.inFavour(), "khong_dong_y", line.against(), "khong_y_kien", line.blank(),
            "ty_so", line.fraction(), "ty_le", line.percent(), "ket_luan", line.outcome()));
    return word.render(DocumentTemplate.COUNT_MINUTES, letterhead.layoutOf(paper.unitCode()), values);
  }

  private static String sum(Integer number) {
    return number == null ? "………" : number.toString();
  }

  private static String orDots(String text) {
    return text == null || text.isBlank() ? DOTS : text;
  }

  private static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
