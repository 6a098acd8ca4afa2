package vn.quyhoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** The administrator of the accounts reads Vietnamese, and may choose English. */
class AdminIT extends BrowserTestBase {

  @Value("${quyhoach.admin.initial-password}")
  String administratorsPassword;

  @Test
  void theAdministratorReadsVietnameseAndMayChooseEnglish() {
    Desk desk = desk("admin");
    new LogIn(desk, "admin").as("admin", administratorsPassword);
    assertThat(desk.page().locator("[cam-widget-header]")).containsText("quản trị");
    desk.open("/camunda/app/admin/default/#/users");
    assertThat(desk.page().locator("h3").first()).hasText("Danh sách người dùng");
    assertThat(desk.page().locator("th").nth(1)).hasText("Họ và tên đệm");
    desk.picture("Danh sách người dùng");
    desk.open("/camunda/app/admin/default/#/authorization?resource=6");
    assertThat(desk.page().locator(".section-content h3")).hasText("Phân quyền: Định nghĩa quy trình");
    desk.picture("Phân quyền");
    chooseLanguage(desk, "English");
    desk.open("/camunda/app/admin/default/#/users");
    assertThat(desk.page().locator("h3").first()).hasText("List of users");
    chooseLanguage(desk, "Tiếng Việt");
    assertThat(desk.page().locator("h3").first()).hasText("Danh sách người dùng");
  }

  private static void chooseLanguage(Desk desk, String language) {
    desk.page().locator("[cam-widget-header] .account > a").click();
    desk.page().locator(".quyhoach-language").getByText(language).click();
  }
}
