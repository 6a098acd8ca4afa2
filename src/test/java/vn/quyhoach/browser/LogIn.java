package vn.quyhoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** The page on which people log in to one of the web applications. */
final class LogIn {

  private final Desk desk;

  /** @param application {@code tasklist}, {@code cockpit} or {@code admin} */
  LogIn(Desk desk, String application) {
    this.desk = desk;
    desk.open("/camunda/app/" + application + "/default/");
    desk.waitForApplication(button());
  }

  void as(String userId, String password) {
    isShown();
    userName().fill(userId);
    desk.page().locator("input[type=password]").fill(password);
    button().click();
  }

  void isShown() {
    assertThat(button()).isVisible();
    assertThat(userName()).isVisible();
  }

  private Locator userName() {
    return desk.page().locator(".form-signin input[type=text]");
  }

  private Locator button() {
    return desk.page().locator(".form-signin button[type=submit]");
  }
}
