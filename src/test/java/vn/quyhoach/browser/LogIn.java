package vn.quyhoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;

/** The page on which people log in to one of the web applications. */
final class LogIn {

  private final Desk desk;

  /** @param application {@code tasklist}, {@code cockpit} or {@code admin} */
  LogIn(Desk desk, String application) {
    this.desk = desk;
    desk.open("/camunda/app/" + application + "/default/");
    desk.waitForApplication(button());
  }

  /** Logs in; when the page goes on showing the form, as it now and then does on a busy machine, the person types once more. */
  void as(String userId, String password) {
    isShown();
    type(userId, password);
    try {
      button().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN).setTimeout(Desk.LOADING));
    } catch (TimeoutError lost) {
      desk.page().reload();
      isShown();
      type(userId, password);
    }
  }

  private void type(String userId, String password) {
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
