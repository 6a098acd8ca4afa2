package vn.quyhoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Supervision watches in Cockpit; officials of the units have no way in. */
class CockpitIT extends BrowserTestBase {

  @Test
  void supervisionOpensAnInstanceAndSeesWhereItStands() {
    Desk desk = desk("supervisor");
    new LogIn(desk, "cockpit").as("supervisor.38", password);
    assertThat(desk.page().locator("[cam-widget-header]")).containsText("giám sát");
    desk.open("/camunda/app/cockpit/default/#/processes");
    desk.page().getByText("Xây dựng quy hoạch tại đơn vị").first().click();
    assertThat(desk.page().locator(".djs-container")).isVisible();
    desk.picture("Quy trình của các đơn vị");
    desk.page().locator("table.process-instances tbody td.instance-id a, td.instance-id a").first().click();
    assertThat(desk.page()).hasURL(Pattern.compile(".*#/process-instance/.*"));
    assertThat(desk.page().locator(".djs-container .badge.instance-count, .djs-overlay .badge").first()).isVisible();
    desk.picture("Sơ đồ của một đơn vị");
  }

  @Test
  void supervisionReadsVietnameseAndIsOfferedNothingThatTheServerRefuses() {
    Desk desk = desk("supervisor");
    new LogIn(desk, "cockpit").as("supervisor.38", password);
    assertThat(desk.page().locator(".dashboard")).containsText("Lượt quy trình đang chạy");
    assertThat(desk.page().locator("#footer-timezone")).containsText("Asia/Ho_Chi_Minh");
    assertThat(desk.page().getByText("Việc đang mở")).isHidden();
    desk.open("/camunda/app/cockpit/default/#/processes");
    desk.page().getByText("Xây dựng quy hoạch tại đơn vị").first().click();
    assertThat(desk.page().locator("td.start-time").first()).hasText(Pattern.compile(TODAY + " \\d{2}:\\d{2}"));
    assertThat(desk.page().locator(".glyphicon-pause:visible")).hasCount(0);
    desk.page().locator("td.instance-id a").first().click();
    assertThat(desk.page().locator(".nav-tabs")).containsText(new String[] {"Thông tin", "Tác vụ nền"});
    assertThat(desk.page().locator("a:has(> :is(.glyphicon-pause, .glyphicon-remove)):visible")).hasCount(0);
    desk.page().locator(".nav-tabs a").getByText("Tác vụ nền", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(desk.page().locator(".jobs-tab td.date").first()).hasText(Pattern.compile("\\s*\\d{2}/\\d{2}/2022 \\d{2}:\\d{2}\\s*"));
    assertThat(desk.page().locator(".jobs-tab .action-button").first()).isHidden();
    desk.picture("Tác vụ nền của một đơn vị");
  }

  @Test
  void anOfficerCannotOpenCockpit() {
    Desk desk = desk("officer");
    LogIn logIn = new LogIn(desk, "cockpit");
    logIn.as("officer.16099", password);
    assertThat(desk.page().locator(".notifications .alert, .notifications [role=alert]").first()).isVisible();
    logIn.isShown();
    desk.picture("Cockpit từ chối");
    assertThat(desk.ask("/camunda/api/engine/engine/default/process-instance").status()).isIn(401, 403, 404);
  }
}
