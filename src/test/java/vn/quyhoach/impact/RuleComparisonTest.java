package vn.quyhoach.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import vn.quyhoach.workflow.tasklist.Browser;

/** The comparisons on H2, and the page as a browser meets it: who may see what, and what a refusal says. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "quyhoach.demo.today=2022-07-13")
@ActiveProfiles("test")
@DirtiesContext
class RuleComparisonTest extends RuleComparisonScenario {

  private static final String PAGE = "/quyhoach/doi-chieu-quy-dinh";
  private static final String BOUNDARY = "----quyhoach";

  @LocalServerPort int port;

  @BeforeEach
  void openAccountsOnce() {
    small.openAccounts();
  }

  private Browser logIn(String account) {
    return Browser.of(port, account, SmallCampaign.PASSWORD, account.startsWith("supervisor") || account.startsWith("inspector")
        ? "cockpit" : "tasklist");
  }

  private static Browser.Answer send(Browser browser, String basis, String pack, String... more) {
    StringBuilder body = new StringBuilder();
    field(body, "campaign", SmallCampaign.CODE);
    field(body, "basis", basis);
    field(body, "pack", pack);
    for (int each = 0; each < more.length; each += 2) {
      field(body, more[each], more[each + 1]);
    }
    return browser.send("POST", PAGE, "multipart/form-data; boundary=" + BOUNDARY, body + "--" + BOUNDARY + "--\r\n");
  }

  private static void field(StringBuilder body, String name, String value) {
    String file = name.equals("file") ? "; filename=\"C:\\\\Bảng\\\\bang-thu.dmn\"" : "";
    body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"").append(name).append("\"").append(file)
        .append("\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n").append(value).append("\r\n");
  }

  @Test
  void whoRunsTheCampaignComparesAndReadsPageByPage() {
    Browser campaign = logIn("campaign.38");
    assertThat(campaign.get(PAGE).body()).contains("Xây dựng quy hoạch nhiệm kỳ 2025-2030", "Quy định 377-QĐ/TW", "Tệp bảng quyết định");

    String result = send(campaign, "CURRENT_TABLES", "qd377").json().get("address").asText();
    String page = campaign.get(result).body();
    assertThat(page).contains("Đã đối chiếu 14 lượt nhân sự – chức danh", "Xã An", "Lê Xuân Hai", "cần đối chiếu văn bản gốc",
        "Quy định 377-QĐ/TW", "R377-DIS-3");
    assertThat(campaign.get(result + "?rows=NEWLY_PASSING").body()).contains("Lê Hạ Bốn", "R50-REM-2").doesNotContain("Lê Xuân Hai");
    assertThat(campaign.get(result + "?page=999").status()).isEqualTo(200);
    assertThat(campaign.get(result + "?rows=EVERYTHING").status()).isEqualTo(400);
    Browser.Answer sheet = campaign.get(result + "/bang-tinh");
    assertThat(sheet.response().headers().firstValue("Content-Disposition")).hasValueSatisfying(name -> assertThat(name).contains(".xlsx"));
    assertThat(sheet.body()).startsWith("PK");
  }

  @Test
  void aSupervisorComparesTheOwnDistrictButTriesNoFiles() {
    String whole = send(logIn("campaign.38"), "CURRENT_TABLES", "qd377").json().get("address").asText();
    Browser district = logIn("supervisor.901");

    assertThat(district.get(PAGE).body()).contains("Huyện Một").doesNotContain("Tệp bảng quyết định");
    assertThat(district.get(whole).status()).as("a run over the whole province").isEqualTo(404);
    assertThat(district.get(whole + "/bang-tinh").status()).isEqualTo(404);
    String own = send(district, "CURRENT_TABLES", "qd377").json().get("address").asText();
    assertThat(district.get(own).body()).contains("Xã An", "Xã Bình").doesNotContain("Xã Cẩm");
    assertThat(logIn("inspector.902").get(own).status()).as("a run of the neighbouring district").isEqualTo(404);
    assertThat(logIn("supervisor.38").get(own).body()).contains("Xã An");
    assertThat(send(district, "TABLE_FILE", "", "file", table("eligibility")).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"officer.90101", "head.90101", "board.901"})
  void toEverybodyElseThePageDoesNotExist(String account) {
    String result = send(logIn("campaign.38"), "CURRENT_TABLES", "qd377").json().get("address").asText();
    Browser other = logIn(account);

    for (String path : List.of(PAGE, result, result + "/bang-tinh")) {
      assertThat(other.get(path).status()).as(path).isEqualTo(404);
    }
    assertThat(send(other, "CURRENT_TABLES", "qd377").status()).isEqualTo(404);
    assertThat(send(other, "TABLE_FILE", "", "file", table("eligibility")).status()).isEqualTo(404);
  }

  @Test
  void aRefusalNamesTheFieldAndAnEditedTableIsTried() {
    Browser campaign = logIn("campaign.38");

    Browser.Answer broken = send(campaign, "TABLE_FILE", "", "file", "<!DOCTYPE x [<!ENTITY s SYSTEM \"file:///etc/passwd\">]><x>&s;</x>");
    assertThat(broken.status()).isEqualTo(422);
    assertThat(broken.json().at("/fields/0/field").asText()).isEqualTo("file");
    assertThat(broken.json().at("/fields/0/message").asText()).contains("DOCTYPE");
    assertThat(send(campaign, "TABLE_FILE", "").json().at("/fields/0/message").asText()).contains("Hãy chọn tệp");
    assertThat(send(campaign, "TABLE_VERSION", "", "tableVersion", "eligibility:99").json().at("/fields/0/field").asText())
        .isEqualTo("version");
    assertThat(send(campaign, "CURRENT_TABLES", "invented").json().at("/fields/0/field").asText()).isEqualTo("pack");

    Browser.Answer tried = send(campaign, "TABLE_FILE", "", "file",
        edited("eligibility", "inputEntry_nextTermBelowOneTerm_remainingMonths", "&lt; 72"));
    assertThat(campaign.get(tried.json().get("address").asText()).body()).contains("Lê Xuân Bốn", "bảng trong tệp «bang-thu.dmn»");
  }

  @Test
  void aForgedRequestComparesNothing() {
    Browser campaign = logIn("campaign.38");
    assertThat(campaign.send("POST", PAGE, "application/x-www-form-urlencoded",
        "campaign=" + SmallCampaign.CODE + "&basis=CURRENT_TABLES&pack=qd377", "X-XSRF-TOKEN", "forged").status()).isEqualTo(403);
  }
}
