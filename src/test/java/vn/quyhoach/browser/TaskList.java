package vn.quyhoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;

/** Tasklist, as one official sees it. */
final class TaskList {

  /** Milliseconds after which somebody who waits for new work loads the page again; it does so by itself every ten seconds. */
  private static final double IMPATIENCE = 3_000;

  private static final int RELOADS = 20;

  private final Desk desk;
  private final Page page;

  TaskList(Desk desk) {
    this.desk = desk;
    this.page = desk.page();
    Locator everything = page.getByText("Tất cả việc được giao");
    desk.waitForApplication(everything);
    everything.click();
  }

  /**
   * Opens a task of that name and claims it.
   *
   * @param about words that the task's card must show, for example the unit or a person
   */
  TaskForm open(String task, String... about) {
    waitFor(task, about);
    card(task, about).first().locator("h4.task a").click();
    assertThat(page.locator(".task-details h2")).containsText(task);
    Locator claimed = page.locator(".task-details .unclaim");
    Locator claim = page.getByText("Nhận việc", new Page.GetByTextOptions().setExact(true));
    assertThat(claim.or(claimed)).isVisible();
    if (claim.isVisible()) {
      claim.click();
    }
    assertThat(claimed).isVisible();
    TaskForm form = new TaskForm(desk, page.locator(".task-details .fjs-form"), "Hoàn thành");
    // The form stands before its values arrive; every form of a task begins with a heading in bold.
    assertThat(form.scope().locator("strong").first()).isVisible();
    return form;
  }

  /** The address under which a task can be opened. */
  String addressOf(String task) {
    waitFor(task);
    return card(task).first().locator("h4.task a").getAttribute("href");
  }

  /** Waits until such a task is in the list. */
  void waitFor(String task, String... about) {
    Locator card = card(task, about).first();
    for (int reloads = 0; !appears(card, reloads == RELOADS ? Desk.PATIENCE : IMPATIENCE); reloads++) {
      page.reload();
    }
  }

  /** Insists that the list is loaded and has no such task. */
  void doesNotShow(String task, String... about) {
    assertThat(page.locator(".tasks-list .task, .tasks-list .well:visible").first()).isVisible();
    assertThat(card(task, about)).hasCount(0);
  }

  /** The names of the tasks now in the list. */
  List<String> tasks() {
    return page.locator("li.task h4.task a").allInnerTexts();
  }

  /** Opens the start dialog and the start form of a process. */
  TaskForm start(String process) {
    page.locator(".start-process-action a").click();
    page.locator(".modal-content").getByText(process).click();
    TaskForm form = new TaskForm(desk, page.locator(".modal-content .fjs-form"), "Bắt đầu");
    form.isShown();
    return form;
  }

  private Locator card(String task, String... about) {
    Locator card = page.locator("li.task").filter(new Locator.FilterOptions().setHas(page.locator("h4.task a",
        new Page.LocatorOptions().setHasText(FormFields.whole(task)))));
    for (String words : about) {
      card = card.filter(new Locator.FilterOptions().setHasText(words));
    }
    return card;
  }

  private static boolean appears(Locator card, double patience) {
    try {
      card.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE).setTimeout(patience));
      return true;
    } catch (TimeoutError notYet) {
      if (patience == Desk.PATIENCE) {
        throw notYet;
      }
      return false;
    }
  }
}
