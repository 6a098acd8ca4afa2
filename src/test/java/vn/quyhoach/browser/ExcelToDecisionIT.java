package vn.quyhoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.quyhoach.dataimport.FilledForm;
import vn.quyhoach.dataimport.Sample;
import vn.quyhoach.dataimport.Template;

/**
 * Xã Nga Thái plans its next leaders: seven people click and type the whole way from a cadre's row in an Excel workbook, over the meetings
 * of the commune and a dossier that goes back once, to the signed decision in the register; and are refused what the rules refuse.
 */
class ExcelToDecisionIT extends BrowserTestBase {

  private static final String REASON = "Lý do tiếp tục khi còn lưu ý về số lượng, cơ cấu";
  private static final String ROLL = "Điểm danh ủy viên ban thường vụ";
  private static final String COMMUNE = "16162";
  private static final String UNIT = "Xã Nga Thái";
  private static final String DISTRICT = "401";

  private static final String SECRETARY = "Bí thư Đảng ủy xã";
  private static final String DEPUTY_CHAIR = "Phó Chủ tịch Ủy ban nhân dân xã";
  private static final String TRANG = "Dương Thu Trang";
  /** Comes into the product by Excel; the day on which she joined the Party is not the same in her file. */
  private static final String VAN = "Trịnh Khánh Vân";
  private static final String VANS_CODE = COMMUNE + "-11";
  private static final String VANS_POST = "Phó Chủ tịch Hội Liên hiệp Phụ nữ xã";
  /** Under a warning that has effect until February 2023. */
  private static final String TAI = "Nguyễn Huy Tài";

  private static final String FACTS = "Nội dung phải thẩm tra";
  private static final String DEFECTS = "Thiếu sót phải khắc phục";
  private static final String ACT = "145-QĐ/HU";

  private Desk officerDesk;
  private TaskList officer;
  private TaskList firstCounter;
  private TaskList secondCounter;
  private Desk headDesk;
  private TaskList head;
  private TaskList board;

  @Test
  void aCadreComesFromExcelToTheSignedDecisionThroughOneReturnOfTheDossier() {
    importCadre();

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
    // The meetings that follow go like those before.
    rehearsal.alone(() -> rehearsal.playUntil(CAMPAIGN + "." + COMMUNE, "userTask_compileList"));

    compileAndSign();

    board = tasksOf("board." + DISTRICT);
    receive();
    vet();
    hearTheBodies();
    returnTheDossier();
    remedyAndSignAgain();
    checkWhatChanged();
    forward();

    Desk secretariatDesk = desk("secretariat");
    decide(secretariatDesk, tasksOf(secretariatDesk, "secretariat." + DISTRICT));

    publish();
    theRegisterShowsTheApprovedNames();
  }

  /** A workbook with two bad cells is reported cell by cell; only those rows are mended, and everything comes in at once. */
  private void importCadre() {
    Desk desk = desk("campaign");
    tasksOf(desk, "campaign.38");
    ImportPage page = new ImportPage(desk);
    FilledForm workbook = newCadre();
    page.check("can-bo-nga-thai.xlsx", workbook);
    page.reports("Cán bộ", workbook.lastRow("Cán bộ"), "Ngày sinh", "«31/02/1984» không có trong lịch");
    page.reports("Xếp loại", workbook.lastRow("Xếp loại"), "Xếp loại", "«Tốt»");
    assertThat(page.confirmation()).isDisabled();
    desk.picture("Nhập dữ liệu có lỗi");

    FilledForm rest = page.rest();
    rest.cell("Cán bộ", rest.lastRow("Cán bộ"), "Ngày sinh", LocalDate.of(1984, 2, 28))
        .cell("Xếp loại", rest.lastRow("Xếp loại"), "Xếp loại", "Hoàn thành tốt nhiệm vụ");
    page.checkMended(rest);
    desk.picture("Nhập dữ liệu đã sửa");
    page.confirm();
    desk.picture("Đã nhập dữ liệu");
  }

  private static FilledForm newCadre() {
    FilledForm form = FilledForm.of(Template.CADRES)
        .row("Cán bộ", Sample.row("Mã cán bộ", VANS_CODE, "Mã đơn vị", COMMUNE, "Họ và tên", VAN, "Ngày sinh", "31/02/1984", "Giới tính", "Nữ",
            "Dân tộc", "Kinh", "Quê quán", "xã Nga Thái, huyện Nga Sơn", "Chức vụ hiện nay", VANS_POST, "Bậc chức vụ", 12));
    for (String source : new String[] {"Sơ yếu lý lịch tự khai (mẫu 2C)", "Hồ sơ cán bộ"}) {
      form.row("Văn bằng", Sample.row("Mã cán bộ", VANS_CODE, "Trình độ", "Đại học", "Chuyên ngành", "Luật", "Cơ sở đào tạo",
          "Trường Đại học Hồng Đức", "Số hiệu văn bằng", "B 246810", "Năm tốt nghiệp", 2008, "Hình thức đào tạo", "Chính quy", "Nguồn", source));
    }
    form.row("Lý luận chính trị", fact("Trình độ lý luận", "Trung cấp", "Cơ sở đào tạo", "Trường Chính trị tỉnh", "Năm tốt nghiệp", 2015))
        .row("Ngày vào Đảng", fact("Ngày vào Đảng", "03/02/2010", "Ngày chính thức", "03/02/2011"))
        .row("Ngày vào Đảng", Sample.row("Mã cán bộ", VANS_CODE, "Ngày vào Đảng", "03/03/2010", "Ngày chính thức", "03/02/2011", "Nguồn",
            "Hồ sơ đảng viên"))
        .row("Quá trình công tác", fact("Chức vụ", VANS_POST, "Đơn vị công tác", UNIT, "Từ", "06/2016"))
        .row("Kê khai tài sản", fact("Năm kê khai", 2021, "Ngày kê khai", LocalDate.of(2021, 12, 15)))
        .row("Sức khỏe", fact("Ngày cấp", LocalDate.of(2022, 4, 10), "Cơ sở y tế", "Bệnh viện đa khoa huyện Nga Sơn"))
        .row("Nơi cư trú", fact("Ngày nhận xét", LocalDate.of(2022, 4, 20), "Chi bộ nơi cư trú", "Chi bộ thôn 3"));
    for (int year = 2019; year <= 2021; year++) {
      form.row("Xếp loại", fact("Năm", year, "Xếp loại", year == 2021 ? "Tốt" : "Hoàn thành tốt nhiệm vụ"));
    }
    return form;
  }

  private static Map<String, Object> fact(Object... pairs) {
    Map<String, Object> row = Sample.row(pairs);
    row.put("Mã cán bộ", VANS_CODE);
    row.put("Nguồn", "Sơ yếu lý lịch tự khai (mẫu 2C)");
    return row;
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
    for (int row = 1; row <= 11; row++) {
      form.row("Cán bộ được đánh giá", row).choose("Kết quả đánh giá", "Đủ điều kiện giới thiệu");
    }
    form.row("Cán bộ được đánh giá", 11).holds("Họ và tên", VAN);
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

    second.choose("Nhân sự", VAN + " – " + VANS_POST);
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
    signing.shows(TRANG).shows(VAN).shows("Xã ít nguồn tại chỗ").shows("Bản tự kiểm điểm 3 năm gần nhất");
    new PaperTab(headDesk).shows("Hồ sơ của " + TRANG).bringPaper("Bản tự kiểm điểm 3 năm gần nhất", TRANG).bringTheRest().backToForm();
    signing.mark("Quyết định", "Ký tờ trình").type("Số, ký hiệu tờ trình", "07-TTr/ĐU").date("Ngày ký", TODAY);
    signing.picture("Ký tờ trình").send();
  }

  private void receive() {
    TaskForm form = board.open("Tiếp nhận hồ sơ", UNIT);
    form.shows("07-TTr/ĐU").shows(VAN).mark("Kết quả kiểm tra hồ sơ", "Đủ thành phần, tiếp nhận").type("Số tiếp nhận", "115/TN")
        .date("Ngày tiếp nhận", TODAY);
    form.picture("Tiếp nhận hồ sơ").send();
  }

  /** What the sources agree on is chosen beforehand; the day on which they part waits for a person, who says why it is not settled. */
  private void vet() {
    TaskForm trang = board.open("Thẩm tra từng nội dung", TRANG);
    judge(trang);
    trang.picture("Thẩm tra " + TRANG).send();

    TaskForm van = board.open("Thẩm tra từng nội dung", VAN);
    van.shows("Điểm máy phát hiện khi đối chiếu").shows("03/03/2010");
    TaskForm.Row day = rowOf(van, "Ngày vào Đảng");
    day.choose("Kết luận", "Chưa xác minh được");
    judge(van);
    van.sendInVain("Ngày vào Đảng: phải ghi rõ").picture("Thẩm tra bị từ chối");
    day.type("Ghi chú, lý do", "Lý lịch khai 03/02/2010, hồ sơ đảng viên ghi 03/03/2010.");
    van.picture("Thẩm tra " + VAN).send();
  }

  /** Confirms every fact on which nothing is chosen yet, with the place where it was looked up. */
  private static void judge(TaskForm form) {
    for (int row = 1; row <= form.rows(FACTS); row++) {
      TaskForm.Row fact = form.row(FACTS, row);
      if (!fact.isChosen("Kết luận")) {
        fact.choose("Kết luận", "Khớp").type("Nguồn xác minh", "Hồ sơ gốc").type("Ghi chú, lý do", "Đã xem bản gốc.");
      }
    }
  }

  private static TaskForm.Row rowOf(TaskForm form, String fact) {
    for (int row = 1; row <= form.rows(FACTS); row++) {
      if (form.row(FACTS, row).value("Nội dung").equals(fact)) {
        return form.row(FACTS, row);
      }
    }
    throw new AssertionError("There is no line about " + fact);
  }

  /** The board keeps the conclusion on the political standard; the commune's head answers for the Party committee that holds the files. */
  private void hearTheBodies() {
    answer(board.open("Ghi lại ý kiến của cơ quan", UNIT, "bảo vệ chính trị nội bộ"), "33-KL/BTC", "Ban Tổ chức Huyện ủy Nga Sơn",
        "Tiêu chuẩn chính trị");
    answer(head.open("Cho ý kiến về các nhân sự", UNIT, "Đảng ủy cơ sở"), "41-CV/ĐU", "Đảng ủy xã Nga Thái", "Đảng ủy cơ sở");
  }

  private static void answer(TaskForm form, String number, String signer, String picture) {
    form.shows("Cơ quan được hỏi");
    for (int row = 1; row <= 2; row++) {
      form.row("Nhân sự cần cho ý kiến", row).choose("Ý kiến", "Xác nhận, không có vấn đề");
    }
    form.type("Số văn bản", number).date("Ngày văn bản", TODAY).type("Cơ quan, người ký", signer);
    form.picture("Ý kiến " + picture).send();
  }

  /** A dossier goes back only with its defects by number, each tied to whom and what it concerns. */
  private void returnTheDossier() {
    TaskForm form = board.open("Thẩm định và kết luận", UNIT);
    form.shows("Chưa xác minh được").shows("33-KL/BTC").type("Ý kiến thẩm định", "Hồ sơ còn hai điểm phải làm rõ.")
        .mark("Kết luận", "Trả lại đơn vị");
    form.cannotBeSent().row(DEFECTS, 1).choose("Nhân sự", "2. " + VAN).choose("Nội dung", "Ngày vào Đảng").type("Nội dung thiếu sót",
        "Ngày vào Đảng trong lý lịch khác hồ sơ đảng viên; đề nghị gửi quyết định kết nạp.");
    form.addRow(DEFECTS);
    form.row(DEFECTS, 2).choose("Giấy tờ", "Tổng hợp kết quả kiểm phiếu kèm biên bản từng hội nghị").type("Nội dung thiếu sót",
        "Biên bản hội nghị cán bộ chủ chốt thiếu chữ ký thư ký.");
    form.picture("Trả lại hồ sơ").send();
  }

  private void remedyAndSignAgain() {
    TaskForm remedy = officer.open("Khắc phục thiếu sót và giải trình", UNIT);
    remedy.shows("Hồ sơ còn hai điểm phải làm rõ");
    remedy.row(DEFECTS, 1).type("Giải trình, cách khắc phục", "Gửi quyết định kết nạp ngày 03/02/2010; hồ sơ đảng viên ghi nhầm tháng.");
    remedy.cannotBeSent();
    remedy.row(DEFECTS, 2).type("Giải trình, cách khắc phục", "Thư ký hội nghị đã ký bổ sung biên bản.");
    remedy.picture("Khắc phục thiếu sót").send();

    TaskForm supplement = head.open("Ký văn bản bổ sung", UNIT);
    supplement.shows("hồ sơ đảng viên ghi nhầm tháng").type("Số, ký hiệu văn bản", "52-CV/ĐU").date("Ngày ký", TODAY);
    supplement.picture("Ký văn bản bổ sung").send();
  }

  /** The second check asks for the one fact that was in doubt, of the one person; everything signed before stands. */
  private void checkWhatChanged() {
    TaskForm received = board.open("Tiếp nhận hồ sơ bổ sung", UNIT);
    received.shows("Thư ký hội nghị đã ký bổ sung").date("Ngày tiếp nhận", TODAY);
    received.picture("Tiếp nhận hồ sơ bổ sung").send();

    TaskForm van = board.open("Thẩm tra từng nội dung", VAN);
    assertThat(van.rows(FACTS)).isEqualTo(1);
    van.shows("Nội dung đã kết luận, không phải thẩm tra lại");
    van.row(FACTS, 1).holds("Nội dung", "Ngày vào Đảng");
    judge(van);
    van.picture("Thẩm tra lần hai").send();
    board.doesNotShow("Thẩm tra từng nội dung", TRANG);
  }

  /** The dossier is complete, but bodies are silent: it goes on only with the reason why nobody waits for them. */
  private void forward() {
    TaskForm form = board.open("Thẩm định và kết luận", UNIT);
    form.shows("đã trả lại 1 lần").type("Ý kiến thẩm định", "Đủ điều kiện trình Ban Thường vụ Huyện ủy.").mark("Kết luận", "Trình ban thường vụ");
    for (int row = 1; row <= 2; row++) {
      form.row("Đề nghị đối với từng nhân sự", row).choose("Đề nghị", "Đề nghị phê duyệt");
    }
    form.shows("Xã ít nguồn tại chỗ").type(REASON, "Đồng ý với giải trình của xã");
    form.sendInVain("kết luận mà không chờ thì phải ghi lý do").picture("Còn cơ quan chưa trả lời");
    for (int row = 1; row <= form.rows("Cơ quan chưa trả lời"); row++) {
      form.row("Cơ quan chưa trả lời", row).type("Lý do kết luận mà không chờ", "Đã trao đổi trực tiếp, không có ý kiến khác.");
    }
    form.picture("Thẩm định và kết luận").send();
  }

  private void decide(Desk desk, TaskList secretariat) {
    TaskForm agenda = secretariat.open("Chuẩn bị phiên họp và chương trình");
    agenda.date("Ngày họp", TODAY).type("Địa điểm", "Phòng họp Ban Thường vụ").type("Người chủ trì", "Bí thư Huyện ủy")
        .mark("Danh sách đưa vào chương trình", UNIT + " – 2 nhân sự");
    int members = agenda.rows(ROLL);
    assertThat(members).as("the roll starts from the committee's members").isEqualTo(11);
    for (int row = 1; row <= members; row++) {
      agenda.row(ROLL, row).choose("Điểm danh", "Có mặt");
    }
    agenda.picture("Chương trình phiên họp").send();

    TaskForm decisions = secretariat.open("Ghi quyết định đối với từng nhân sự");
    for (int row = 1; row <= 2; row++) {
      decisions.row("Quyết định đối với từng nhân sự", row).type("Đồng ý", row == 2 ? members - 1 : members).type("Không đồng ý", 0).type("Không có ý kiến", 0)
          .choose("Quyết định", "Phê duyệt");
    }
    decisions.shows("Đồng ý với giải trình của xã").type(REASON, "Giao xã tạo nguồn");
    decisions.sendInVain("có mặt " + members).picture("Biểu quyết không khớp");
    decisions.row("Quyết định đối với từng nhân sự", 2).type("Đồng ý", members);
    decisions.picture("Ghi quyết định").send();

    TaskForm act = secretariat.open("Ban hành quyết định phê duyệt");
    act.shows(TRANG).shows(VAN).type("Số, ký hiệu quyết định", ACT).date("Ngày ban hành", TODAY)
        .type("Người ký", "Phó Bí thư Thường trực Huyện ủy");
    PaperTab papers = new PaperTab(desk).shows("Chưa có");
    assertThat(papers.word("Quyết định phê duyệt quy hoạch")).contains(TRANG, VAN, DEPUTY_CHAIR);
    papers.bringScan("Bản quét quyết định đã ký");
    desk.picture("Quyết định đã ký");
    papers.backToForm();
    act.holds("Số, ký hiệu quyết định", ACT);
    act.picture("Ban hành quyết định").send();
  }

  private void publish() {
    TaskForm form = officer.open("Công khai và lưu sổ quy hoạch", UNIT);
    form.shows(ACT).shows(VAN).date("Ngày công khai", TODAY).type("Nơi công khai", "Hội nghị Đảng ủy mở rộng")
        .mark("Hình thức công khai", "Thông báo tại hội nghị");
    PaperTab papers = new PaperTab(officerDesk);
    assertThat(papers.issuedWord("Trích quyết định số ")).contains(VAN, DEPUTY_CHAIR);
    papers.backToForm();
    form.holds("Nơi công khai", "Hội nghị Đảng ủy mở rộng");
    form.picture("Công khai và lưu sổ").send();
  }

  private void theRegisterShowsTheApprovedNames() {
    officerDesk.choosePage("Sổ quy hoạch");
    assertThat(officerDesk.page()).hasURL(Pattern.compile(".*/quyhoach/so-quy-hoach$"));
    for (String words : new String[] {TRANG, SECRETARY, VAN, DEPUTY_CHAIR, ACT}) {
      assertThat(officerDesk.page().locator("main")).containsText(words);
    }
    officerDesk.picture("Sổ quy hoạch");

    officerDesk.open("/quyhoach/van-ban-gui-nhan");
    officerDesk.picture("Quyết định gửi và nhận");
    officerDesk.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xác nhận đã nhận")).click();
    assertThat(officerDesk.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xác nhận đã nhận"))).hasCount(0);
  }
}
