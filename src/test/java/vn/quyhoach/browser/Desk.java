package vn.quyhoach.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** One person's computer: a browser of its own, with its own session and window. */
final class Desk {

  /** Milliseconds that a page may take on a machine that also builds. */
  static final double PATIENCE = 60_000;

  /** Milliseconds after which people load a page again that goes on turning its wheel. */
  static final double LOADING = 25_000;

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final String address;
  private final Page page;
  private final String owner;
  private int pictures;

  Desk(Browser browser, String address, String owner) {
    this.address = address;
    this.owner = owner;
    BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("vi-VN")
        .setTimezoneId("Asia/Ho_Chi_Minh").setViewportSize(1400, 900));
    context.setDefaultTimeout(PATIENCE);
    page = context.newPage();
  }

  Page page() {
    return page;
  }

  /** Opens an address of the application, for example {@code /quyhoach/so-quy-hoach}. */
  void open(String path) {
    page.navigate(address + path);
  }

  /**
   * Waits for what a web application shows first. On a busy machine Camunda's applications now and then stop while they load their
   * parts, and people load the page again.
   */
  void waitForApplication(Locator first) {
    try {
      first.waitFor(new Locator.WaitForOptions().setTimeout(LOADING));
    } catch (TimeoutError halfLoaded) {
      page.reload();
      first.waitFor();
    }
  }

  /** Chooses one of the product's own pages from the menu in the title bar. */
  void choosePage(String title) {
    page.getByText("Sổ và báo cáo").click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title).setExact(true)).click();
  }

  /** Asks the application without the page, with this person's session. */
  APIResponse ask(String path) {
    return page.request().get(address + path);
  }

  /** Keeps the whole page as a picture for people to look at. */
  void picture(String name) {
    String file = String.format(Locale.ROOT, "%s-%02d-%s.png", owner, ++pictures,
        Pattern.compile("[^\\p{L}\\p{N}]+").matcher(name).replaceAll("-"));
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(file)));
  }

  /** Keeps what was seen last, which tells most when a test has failed. */
  void leave() {
    picture("Màn hình cuối");
    page.context().close();
  }
}
