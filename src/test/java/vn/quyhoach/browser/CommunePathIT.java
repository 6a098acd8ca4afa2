package vn.quyhoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import vn.quyhoach.document.ScanSamples;

/**
 * Xã Nga Thái plans its next leaders: four people click and type the way from the implementing documents to the signed submission, and
 * are refused what the rules refuse. The boards above and the committee are walked by the process tests.
 */
class CommunePathIT extends BrowserTestBase {

  private static final String REASON = "Lý do tiếp tục khi còn lưu ý về số lượng, cơ cấu";
  private static final String COMMUNE = "16162";
  private static final String UNIT = "Xã Nga Thái";

  private static final String SECRETARY = "Bí thư Đảng ủy xã";
  private static final String DEPUTY_CHAIR = "Phó Chủ tịch Ủy ban nhân dân xã";
  private static final String TRANG = "Dương Thu Trang";
  private static final String DINH = "Lại Văn Định";
  /** Under a warning that has effect until February 2023. */
  private static final String TAI = "Nguyễn Huy Tài";


  private Desk officerDesk;
  private TaskList officer;
  private TaskList firstCounter;
  private TaskList secondCounter;
  private Desk headDesk;
  private TaskList head;

  @Test
  void aCommuneTakesItsPlanFromTheDocumentsToTheSignature() {
    officerDesk = desk("officer");
    officer = tasksOf(officerDesk, "officer." + COMMUNE);

    registerDocuments();
    evaluateSource();
    reviewCurrentPlan();
    proposeNames();

    meetWithoutBallot("Hội nghị ban thường vụ lần 1");
    firstCounter = tasksOf("counter1." + COMMUNE);
    secondCounter = tasksOf("counter2." + COMMUNE);
    headDesk = desk("head");
    head = tasksOf(headDesk, "head." + COMMUNE);
    meetAndDisagreeOnTheCount("Hội nghị ban chấp hành lần 1");
    meet("Hội nghị cán bộ chủ chốt", 3);
    meet("Hội nghị ban chấp hành lần 2");
    meet("Hội nghị ban thường vụ lần 2");

    compileAndSign();
  }

  private void registerDocuments() {
    TaskForm form = officer.open("Đăng ký văn bản triển khai", UNIT);
    form.row("Văn bản triển khai", 1).type("Số, ký hiệu", "12-KH/ĐU").date("Ngày ban hành", "11/07/2022")
        .type("Trích yếu nội dung", "Kế hoạch xây dựng quy hoạch cán bộ nhiệm kỳ 2025-2030");
    form.saveAndComeBack();
    form.row("Văn bản triển khai", 1).holds("Số, ký hiệu", "12-KH/ĐU");
    form.addRow("Văn bản triển khai");
    form.row("Văn bản triển khai", 2).type("Số, ký hiệu", "31-TB/ĐU").date("Ngày ban hành", "12/07/2022")
        .type("Trích yếu nội dung", "Thông báo phân công thực hiện kế hoạch");
    form.picture("Đăng ký văn bản triển khai").send();
  }

  private void evaluateSource() {
    TaskForm form = officer.open("Ghi nhận đánh giá nguồn cán bộ", UNIT);
    form.date("Ngày đánh giá", TODAY).type("Số biên bản", "05-BB/ĐU");
    for (int row = 1; row <= 10; row++) {
      form.row("Cán bộ được đánh giá", row).choose("Kết quả đánh giá", "Đủ điều kiện giới thiệu");
    }
    form.picture("Đánh giá nguồn cán bộ").send();
  }

  private void reviewCurrentPlan() {
    TaskForm form = officer.open("Rà soát quy hoạch hiện tại", UNIT);
    for (int row = 1; row <= 5; row++) {
      TaskForm.Row entry = form.row("Người đang có trong quy hoạch", row);
      if (entry.value("Họ và tên").equals(TAI)) {
        entry.choose("Kết quả rà soát", "Đưa ra khỏi quy hoạch").type("Lý do đưa ra khỏi quy hoạch", "Đang bị kỷ luật cảnh cáo");
      } else {
        entry.choose("Kết quả rà soát", "Chuyển tiếp");
      }
    }
    form.picture("Rà soát quy hoạch hiện tại").send();
  }

  /** Somebody under a disciplinary measure is refused at the field, with the clause, and nothing typed is lost. */
  private void proposeNames() {
    TaskForm form = officer.open("Đề xuất danh sách nhân sự giới thiệu", UNIT);
    form.shows(TRANG);
    form.row("Nhân sự đề xuất", 1).choose("Chức danh quy hoạch", SECRETARY)
        .choose("Nhân sự", TRANG + " – Phó Bí thư Thường trực Đảng ủy xã").type("Lý do đề xuất", "Có năng lực, uy tín");
    form.addRow("Nhân sự đề xuất");
    TaskForm.Row second = form.row("Nhân sự đề xuất", 2);
    second.choose("Chức danh quy hoạch", DEPUTY_CHAIR)
        .choose("Nhân sự", TAI + " – Chủ tịch Ủy ban Mặt trận Tổ quốc xã").type("Lý do đề xuất", "Am hiểu địa bàn");
    form.type("Người đề xuất", "Thường trực Đảng ủy xã").picture("Đề xuất nhân sự");

    form.sendInVain(TAI);
    second.refusedAt("Nhân sự", "Căn cứ");
    form.picture("Đề xuất bị từ chối");
    assertThat(second.field("Lý do đề xuất")).hasValue("Am hiểu địa bàn");
    assertThat(form.field("Người đề xuất")).hasValue("Thường trực Đảng ủy xã");

    second.choose("Nhân sự", DINH + " – Chủ tịch Hội Nông dân xã");
    form.send();
  }

  private void convene(String meeting, int groups) {
    TaskForm form = officer.open("Triệu tập và điểm danh hội nghị", UNIT);
    form.shows(meeting).shows(TRANG);
    form.date("Ngày họp", TODAY).type("Địa điểm", "Hội trường Ủy ban nhân dân xã").type("Người chủ trì", "Viên Hồng Mạnh")
        .type("Thư ký hội nghị", "Cao Bá Quý");
    callTheRoll(form, groups);
    nameTheTeam(form);
    form.picture(meeting).send();
  }

  private void meetWithoutBallot(String meeting) {
    TaskForm form = officer.open("Triệu tập và điểm danh hội nghị", UNIT);
    form.shows(meeting).shows(TRANG);
    form.date("Ngày họp", TODAY).type("Địa điểm", "Hội trường Ủy ban nhân dân xã").type("Người chủ trì", "Viên Hồng Mạnh")
        .type("Thư ký hội nghị", "Cao Bá Quý");
    callTheRoll(form, 1);
    form.picture(meeting).send();
    TaskForm minutes = officer.open("Ký và khóa biên bản", UNIT);
    minutes.shows("Không bỏ phiếu").type("Số biên bản", "09-BB/HN").date("Ngày ký", TODAY);
    minutes.picture("Biên bản không bỏ phiếu").send();
  }

  private void meet(String meeting) {
    meet(meeting, 1);
  }

  private void meet(String meeting, int groups) {
    convene(meeting, groups);
    fillCount(firstCounter.open("Nhập kết quả kiểm phiếu lần 1", UNIT), 12, 1).send();
    fillCount(secondCounter.open("Nhập kết quả kiểm phiếu lần 2", UNIT), 12, 1).send();
    signMinutes("Đủ phiếu");
  }

  /** A sum that does not hold is refused; two counts that differ go back to the ballots by the head's word. */
  private void meetAndDisagreeOnTheCount(String meeting) {
    convene(meeting, 1);
    TaskForm first = firstCounter.open("Nhập kết quả kiểm phiếu lần 1", UNIT);
    fillCount(first, 12, 3).shows("Tổng số phiếu của nhân sự này là 16");
    first.sendInVain("khác số phiếu hợp lệ").picture("Kiểm phiếu bị từ chối");
    first.row("Kết quả theo từng nhân sự", 1).refusedAt("Đồng ý", "khác số phiếu hợp lệ");
    fillCount(first, 12, 1).picture("Kiểm phiếu lần 1").send();
    TaskForm second = secondCounter.open("Nhập kết quả kiểm phiếu lần 2", UNIT);
    assertThat(second.row("Kết quả theo từng nhân sự", 1).field("Đồng ý")).hasValue("");
    fillCount(second, 11, 2).send();

    TaskForm difference = head.open("Xử lý chênh lệch kiểm phiếu", UNIT);
    difference.shows(TRANG + ": đồng ý").picture("Chênh lệch kiểm phiếu");
    difference.mark("Trả lại để nhập lại", "Cả hai lần nhập").type("Nguyên nhân chênh lệch và cách xử lý", "Người nhập lần 2 nhầm dòng; đã đối chiếu lại phiếu").send();

    fillCount(firstCounter.open("Nhập kết quả kiểm phiếu lần 1", UNIT), 12, 1).send();
    fillCount(secondCounter.open("Nhập kết quả kiểm phiếu lần 2", UNIT), 12, 1).send();
    signMinutes("Đủ phiếu");
  }

  private TaskForm fillCount(TaskForm form, int inFavour, int against) {
    form.type("Phiếu phát ra", PRESENT).type("Phiếu thu về", PRESENT).type("Không thu về", 0)
        .type("Phiếu hợp lệ", PRESENT).type("Phiếu không hợp lệ", 0);
    for (int row = 1; row <= 2; row++) {
      form.row("Kết quả theo từng nhân sự", row).type("Đồng ý", inFavour).type("Không đồng ý", against)
          .type("Không có ý kiến", 1);
    }
    return form;
  }

  private void signMinutes(String outcome) {
    TaskForm form = officer.open("Ký và khóa biên bản", UNIT);
    form.shows(outcome).type("Số biên bản", "09-BB/HN").date("Ngày ký", TODAY);
    seal(form);
    form.picture("Biên bản " + outcome).send();
  }

  private void compileAndSign() {
    TaskForm list = officer.open("Lập danh sách đề nghị", UNIT);
    list.row("Nhân sự đủ phiếu", 1).choose("Đề nghị", "Đưa vào danh sách");
    list.row("Nhân sự đủ phiếu", 2).choose("Đề nghị", "Đưa vào danh sách");
    list.shows("Số lượng, cơ cấu").shows("Hệ số quy hoạch ban thường vụ");
    list.sendInVain("Phải ghi lý do").picture("Danh sách chưa có lý do");
    list.type(REASON, "Xã ít nguồn tại chỗ, sẽ bổ sung khi rà soát");
    list.picture("Lập danh sách đề nghị").send();

    TaskForm signing = head.open("Ký tờ trình", UNIT);
    signing.shows(TRANG).shows(DINH).shows("Xã ít nguồn tại chỗ").shows("Bản tự kiểm điểm 3 năm gần nhất");
    bringPapers();
    signing.mark("Quyết định", "Ký tờ trình").type("Số, ký hiệu tờ trình", "07-TTr/ĐU").date("Ngày ký", TODAY);
    signing.picture("Ký tờ trình").send();
  }

  /** One paper as a person does it, in the tab; the others by the same address. */
  private void bringPapers() {
    Page page = headDesk.page();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Văn bản").setExact(true)).click();
    Locator tab = page.getByLabel("Văn bản của việc này");
    tab.getByText("Hồ sơ của " + TRANG).waitFor();
    headDesk.picture("Hồ sơ còn thiếu");
    tab.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Gửi bản quét Bản tự kiểm điểm 3 năm gần nhất của " + TRANG)).click();
    Locator upload = tab.locator("form").last();
    upload.locator("input[type=file]").setInputFiles(new FilePayload("tu-kiem-diem.pdf", "application/pdf", ScanSamples.pdf("Giay to", 1)));
    upload.locator("select").selectOption("ORDINARY");
    upload.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Gửi tệp")).click();
    assertThat(tab.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("ngày của giấy tờ"))).isVisible();
    upload.locator("input[type=date]").fill("2022-07-11");
    upload.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Gửi tệp")).click();
    assertThat(tab).containsText("Đã nhận tệp «tu-kiem-diem.pdf».");
    page.evaluate("""
        async pdf => {
          const task = location.href.match(/task=([0-9a-f-]{36})/)[1];
          const base = `/quyhoach/api/tasks/${task}/documents`;
          const token = decodeURIComponent(document.cookie.match(/XSRF-TOKEN=([^;]+)/)[1]);
          const bytes = Uint8Array.from(atob(pdf), each => each.charCodeAt(0));
          const overview = await (await fetch(base)).json();
          for (const place of overview.places.filter(each => each.open && each.required && (each.item
              ? ['MISSING', 'EXPIRED'].includes(each.item.standing) : each.files.length === 0))) {
            const body = new FormData();
            body.append('classification', 'ORDINARY');
            body.append('issuedOn', '2022-07-11');
            body.append('file', new File([bytes], 'ban-quet.pdf'));
            const answer = await fetch(`${base}/places/${place.id}`, { method: 'POST', body, headers: { 'X-XSRF-TOKEN': token } });
            if (!answer.ok) {
              throw new Error(await answer.text());
            }
          }
        }""", Base64.getEncoder().encodeToString(ScanSamples.pdf("Giay to", 1)));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Biểu mẫu").setExact(true)).click();
  }
}
