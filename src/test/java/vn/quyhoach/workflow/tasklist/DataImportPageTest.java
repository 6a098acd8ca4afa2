package vn.quyhoach.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import vn.quyhoach.dataimport.FilledForm;
import vn.quyhoach.dataimport.Sample;

/** The page for the import of data, asked by those it is for, by those it is not for, and by forgers. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "quyhoach.demo.campaign=false")
@ActiveProfiles({"demo", "test"})
@DirtiesContext
class DataImportPageTest {

  private static final String PAGE = "/quyhoach/nhap-du-lieu";
  private static final String CADRES = "Cán bộ";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;

  @Value("${quyhoach.demo.password}")
  String password;

  @Value("${quyhoach.admin.initial-password}")
  String administratorPassword;

  @Test
  @Tag("B20")
  @Tag("B25")
  void aFileIsCheckedMendedConfirmedAndImported() {
    Browser campaign = Browser.of(port, "campaign.38", password, "tasklist");
    assertThat(campaign.get(PAGE).body()).contains("<h1>Nhập dữ liệu</h1>", "Mẫu đầy đủ", "mau-day-du.xlsx").doesNotContain("Kết quả kiểm tra");
    assertThat(campaign.get(PAGE + "/mau/mau-day-du.xlsx").header("Content-Type")).contains("spreadsheetml");
    assertThat(campaign.get(PAGE + "/mau/khong-co.xlsx").status()).isEqualTo(404);

    FilledForm form = Sample.province();
    int row = form.lastRow(CADRES);
    form.cell(CADRES, row, "Ngày sinh", "31/02/1980").cell(CADRES, row, "Quê quán", "<script>alert(1)</script>");
    assertThat(campaign.upload(PAGE + "/tep", "danh-sach.xlsx", form.bytes(), null).status()).isEqualTo(204);
    String shown = campaign.get(PAGE).body();
    assertThat(shown).contains("Kết quả kiểm tra", "danh-sach.xlsx", "DATE_IMPOSSIBLE", "«31/02/1980» không có trong lịch").doesNotContain("<script>alert");
    assertThat(campaign.get(PAGE + "/bao-cao.xlsx").status()).isEqualTo(200);
    assertThat(campaign.get(PAGE + "/dong-loi.xlsx").header("Content-Disposition")).contains("dong-loi.xlsx");
    Browser.Answer early = campaign.post(PAGE + "/xac-nhan", "{\"confirmed\":[]}");
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.message()).contains("1 lỗi");

    form.cell(CADRES, row, "Ngày sinh", "29/02/1980").cell(CADRES, row - 1, "Họ và tên", "Ha thi thu").cell(CADRES, row - 1, "Ngày sinh", "29/02/1980");
    assertThat(campaign.upload(PAGE + "/tep", "danh-sach.xlsx", form.bytes(), null).status()).isEqualTo(204);
    assertThat(campaign.get(PAGE).body()).contains("cần người xác nhận", "Cán bộ!" + row);
    assertThat(campaign.post(PAGE + "/xac-nhan", "{\"confirmed\":[]}").status()).isEqualTo(409);
    assertThat(count("unit where code = '99D01'")).isZero();
    assertThat(campaign.post(PAGE + "/xac-nhan", "{\"confirmed\":[\"Cán bộ!" + row + "\"]}").status()).isEqualTo(204);
    assertThat(count("unit where code = '99D01'")).isOne();
    assertThat(count("ACT_ID_USER where ID_ = 'officer.99D01'")).as("the account is open").isOne();
    assertThat(count("ACT_ID_TENANT where ID_ = '99D01'")).isOne();
    Browser newcomer = new Browser(port);
    newcomer.get("/camunda/app/tasklist/default/");
    assertThat(newcomer.logIn("officer.99D01", "*", "tasklist").status()).as("but has no password yet").isEqualTo(401);
    assertThat(campaign.get(PAGE).body()).contains("Đã nhập", "Cán bộ: 2").doesNotContain("Kết quả kiểm tra");
    assertThat(count("data_import_upload")).as("the file is taken away").isZero();
  }

  @Test
  void forEverybodyElseThePageDoesNotExist() {
    for (String user : new String[] {"officer.14755", "board.38", "supervisor.38", "admin"}) {
      boolean administrator = user.equals("admin");
      Browser other = Browser.of(port, user, administrator ? administratorPassword : password,
          administrator ? "admin" : user.startsWith("supervisor") ? "cockpit" : "tasklist");
      assertThat(other.get(PAGE).status()).as(user).isEqualTo(404);
      assertThat(other.get(PAGE + "/mau/mau-day-du.xlsx").status()).as(user).isEqualTo(404);
      assertThat(other.get(PAGE + "/bao-cao.xlsx").status()).as(user).isEqualTo(404);
      assertThat(other.upload(PAGE + "/tep", "a.xlsx", Sample.province().bytes(), null).status()).as(user).isEqualTo(404);
      assertThat(other.post(PAGE + "/xac-nhan", "{\"confirmed\":[]}").status()).as(user).isEqualTo(404);
    }
    assertThat(new Browser(port).get(PAGE).status()).as("nobody").isEqualTo(401);
  }

  @Test
  void aForgedUploadAndAForgedConfirmationAreRefused() {
    Browser campaign = Browser.of(port, "campaign.38", password, "tasklist");
    assertThat(campaign.upload(PAGE + "/tep", "a.xlsx", Sample.province().bytes(), null, "X-XSRF-TOKEN", "forged").status()).isEqualTo(403);
    assertThat(campaign.send("POST", PAGE + "/xac-nhan", "application/json", "{\"confirmed\":[]}", "X-XSRF-TOKEN", "forged").status()).isEqualTo(403);
    assertThat(count("data_import_upload")).isZero();
  }

  @Test
  @Tag("B01")
  void aHundredMegabytesAreRefusedBeforeTheyAreSent() throws IOException {
    Browser campaign = Browser.of(port, "campaign.38", password, "tasklist");
    Unsent unsent = Unsent.announce(port, PAGE + "/tep", campaign, 100L * 1024 * 1024);
    assertThat(unsent.status()).isEqualTo(413);
    assertThat(unsent.body()).contains("FILE_TOO_LARGE", "Tệp vượt quá 10 MB");
  }

  @Test
  @Tag("B24")
  void oneSheetMayComeAsText() {
    Browser campaign = Browser.of(port, "campaign.38", password, "tasklist");
    String text = "Mã đơn vị;Mã đơn vị cấp trên;Khối;Loại hình;Tên đơn vị;Ngày thành lập;Ngày kết thúc\r\n"
        + "38D98;38;Sở, ban, ngành;Sở;Sở Thử <b>nghiệm</b> CSV;01/06/2020;\r\n";
    assertThat(campaign.upload(PAGE + "/tep", "don-vi.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), null).status()).isEqualTo(204);
    assertThat(campaign.get(PAGE).body()).contains("don-vi.csv", "Đơn vị").doesNotContain("<b>nghiệm");
    Browser.Answer wide = campaign.upload(PAGE + "/tep", "don-vi.csv", text.getBytes(StandardCharsets.UTF_16), null);
    assertThat(wide.status()).isEqualTo(422);
    assertThat(wide.json().path("type").asText()).isEqualTo("ENCODING_UNKNOWN");
    assertThat(wide.message()).contains("UTF-16", "CSV UTF-8");
    assertThat(campaign.post(PAGE + "/huy", "").status()).isEqualTo(204);
  }

  @Test
  @Tag("B31")
  void aFileWithAMarkOfSecrecyIsNotKeptAndIsReported() {
    Browser campaign = Browser.of(port, "campaign.38", password, "tasklist");
    byte[] marked = Sample.province().with(workbook -> workbook.getSheet("Đơn vị").getRow(0).createCell(9).setCellValue("TUYỆT MẬT")).bytes();
    Browser.Answer answer = campaign.upload(PAGE + "/tep", "a.xlsx", marked, null);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("type").asText()).isEqualTo("STATE_SECRET_REFUSED");
    assertThat(answer.message()).contains("có dấu mật", "không lưu");
    assertThat(count("data_import_upload")).isZero();
    assertThat(count("document_access where action = 'SECRET_REFUSED' and owner = 'data-import' and user_id = 'campaign.38'")).isOne();
  }

  @Test
  @Tag("B01")
  @Tag("B07")
  void whatIsNoFormIsRefusedInWords() {
    Browser campaign = Browser.of(port, "campaign.38", password, "tasklist");
    Browser.Answer tooLarge = campaign.upload(PAGE + "/tep", "a.xlsx", new byte[10 * 1024 * 1024 + 1], null);
    assertThat(tooLarge.status()).isEqualTo(413);
    assertThat(tooLarge.json().path("type").asText()).isEqualTo("FILE_TOO_LARGE");
    assertThat(tooLarge.message()).contains("Tệp vượt quá 10 MB");
    Browser.Answer csv = campaign.upload(PAGE + "/tep", "a.xlsx", "ma,ten".getBytes(java.nio.charset.StandardCharsets.UTF_8), null);
    assertThat(csv.status()).isEqualTo(415);
    assertThat(csv.message()).contains(".xlsx");
    assertThat(campaign.send("POST", PAGE + "/tep", "text/plain", "x").status()).isEqualTo(400);
    assertThat(campaign.get(PAGE + "/dong-loi.xlsx").status()).as("no file waits").isEqualTo(404);
    assertThat(count("data_import_upload")).isZero();
  }

  private long count(String what) {
    return jdbc.sql("select count(*) from " + what).query(Long.class).single();
  }
}
