package vn.quyhoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Phường Quảng Vinh counts: a meeting is convened, two people enter what they counted and differ, the head sends one entry back, the
 * minutes are locked, and the head has the ballots counted anew.
 */
class BallotDeskIT extends BrowserTestBase {

  private static final String COMMUNE = "16534";
  private static final String KEY = CAMPAIGN + "." + COMMUNE;
  private static final String VOTES = "Kết quả theo từng nhân sự";

  private TaskList officer;
  private TaskList first;
  private TaskList second;
  private TaskList head;

  @Test
  void aCountWithADifferenceIsResolvedLockedAndCountedAnew() {
    rehearsal.playUntil(KEY, "userTask_conveneConference");
    rehearsal.play(KEY, "userTask_conveneConference", Map.of());
    rehearsal.play(KEY, "userTask_signMinutes", Map.of());
    officer = tasksOf("officer." + COMMUNE);
    first = tasksOf("counter1." + COMMUNE);
    second = tasksOf("counter2." + COMMUNE);
    head = tasksOf("head." + COMMUNE);

    convene();
    differ();
    sendTheSecondEntryBack();
    lock();
    countAnew();
  }

  private void convene() {
    TaskForm form = officer.open("Triệu tập và điểm danh hội nghị");
    form.date("Ngày họp", TODAY).type("Giờ khai mạc", "8 giờ 00").type("Địa điểm", "Hội trường phường")
        .type("Người chủ trì", "Viên Hồng Mạnh").type("Thư ký hội nghị", "Cao Bá Quý");
    form.row("Điểm danh theo thành phần", 1).type("Tổng số", 14).type("Được triệu tập", 15).type("Có mặt", 9);
    form.shows("Số người được triệu tập (15) lớn hơn tổng số (14)");
    callTheRoll(form, 1);
    form.shows("Có mặt 14 trên 15 người được triệu tập");
    nameTheTeam(form);
    form.row("Tổ kiểm phiếu", 3).write("Họ và tên", "Nguyễn Thị Hiền");
    form.picture("Triệu tập").sendInVain("đã có ở dòng 1").picture("Tổ kiểm phiếu bị từ chối");
    nameTheTeam(form);
    form.send();
  }

  /** Sums are told while typing and refused when sent; the other counter sees an empty form. */
  private void differ() {
    TaskForm one = first.open("Nhập kết quả kiểm phiếu lần 1");
    fill(one, 12);
    one.type("Không thu về", 1).shows("Phiếu thu về và không thu về cộng lại là 15, phải bằng số phiếu phát ra (14)");
    one.sendInVain("khác số phiếu phát ra (14)").picture("Kiểm phiếu bị từ chối");
    one.type("Không thu về", 0).picture("Kiểm phiếu lần 1").send();

    TaskForm other = second.open("Nhập kết quả kiểm phiếu lần 2");
    assertThat(other.field("Phiếu phát ra")).hasValue("");
    assertThat(other.row(VOTES, 1).field("Đồng ý")).hasValue("");
    fill(other, 11);
    other.send();
  }

  private void sendTheSecondEntryBack() {
    TaskForm difference = head.open("Xử lý chênh lệch kiểm phiếu");
    difference.shows("đồng ý").mark("Trả lại để nhập lại", "Lần nhập 2")
        .type("Nguyên nhân chênh lệch và cách xử lý", "Người nhập lần 2 nhầm dòng; đã đối chiếu lại phiếu");
    difference.picture("Chênh lệch").send();
    TaskForm again = second.open("Nhập kết quả kiểm phiếu lần 2");
    assertThat(again.row(VOTES, 1).field("Đồng ý")).hasValue("");
    fill(again, 12);
    again.send();
  }

  private void lock() {
    TaskForm minutes = officer.open("Ký và khóa biên bản");
    minutes.shows("Đủ phiếu").shows("phát ra 14, thu về 14").type("Số biên bản", "09-BB/HN").date("Ngày ký", TODAY);
    seal(minutes);
    minutes.picture("Biên bản").send();
    officer.open("Triệu tập và điểm danh hội nghị").shows("BCH1 12/14 (85,7%)").picture("Kết quả bước trước");
  }

  private void countAnew() {
    TaskForm start = head.start("Kiểm phiếu lại sau khi khóa biên bản");
    start.choose("Hội nghị cần kiểm phiếu lại", "Hội nghị ban chấp hành lần 1")
        .type("Lý do kiểm phiếu lại", "Có đơn đề nghị kiểm lại phiếu").type("Số, ký hiệu văn bản yêu cầu", "21-CV/UBKT")
        .date("Ngày văn bản", TODAY);
    start.picture("Yêu cầu kiểm phiếu lại").send();
    TaskForm one = first.open("Nhập kết quả kiểm phiếu lần 1");
    one.shows("kiểm phiếu lại");
    fill(one, 7);
    one.send();
    fill(second.open("Nhập kết quả kiểm phiếu lần 2"), 7).send();

    TaskForm decision = head.open("Ghi quyết định sau kiểm phiếu lại");
    decision.shows("Người thay đổi kết quả");
    for (int row = 1; row <= 3; row++) {
      decision.row("Người thay đổi kết quả", row).choose("Quyết định", row == 1 ? "Không còn trong quy trình" : "Tiếp tục trong quy trình");
    }
    decision.type("Cấp có thẩm quyền quyết định", "Ban Thường vụ Thành ủy").type("Số, ký hiệu văn bản", "17-KL/TU")
        .date("Ngày văn bản", TODAY).type("Căn cứ (điều, khoản)", "Quy chế làm việc").type("Lý do", "Phiếu xếp nhầm tập");
    decision.picture("Quyết định sau kiểm phiếu lại").send();

    TaskForm minutes = officer.open("Ký và khóa biên bản kiểm phiếu lại");
    minutes.shows("12/14 (85,7%)").type("Số biên bản", "10-BB/KPL").date("Ngày ký", TODAY);
    seal(minutes);
    minutes.picture("Biên bản kiểm phiếu lại").send();
    officer.open("Triệu tập và điểm danh hội nghị").shows("BCH1 7/14 (50,0%) (kiểm lại)").picture("Sau kiểm phiếu lại");
  }

  private TaskForm fill(TaskForm form, int inFavour) {
    form.type("Phiếu phát ra", PRESENT).type("Phiếu thu về", PRESENT).type("Không thu về", 0).type("Phiếu hợp lệ", PRESENT)
        .type("Phiếu không hợp lệ", 0);
    for (int row = 1; row <= 3; row++) {
      form.row(VOTES, row).type("Đồng ý", inFavour).type("Không đồng ý", PRESENT - inFavour).type("Không có ý kiến", 0);
    }
    return form;
  }
}
