package vn.quyhoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Locale;

/** A Camunda Form in Tasklist: a task's, or that of the start dialog. */
final class TaskForm extends FormFields<TaskForm> {

  private static final int CLICKS = 4;

  /** Milliseconds after which a click counts as lost. */
  private static final double ANSWER = 15_000;


  private static final double CLOSING = 5_000;

  private final Desk desk;
  private final Locator button;

  TaskForm(Desk desk, Locator form, String button) {
    super(form, "label");
    this.desk = desk;
    this.button = desk.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true));
  }

  @Override
  TaskForm self() {
    return this;
  }

  void isShown() {
    assertThat(scope()).isVisible();
  }

  /** Insists that the form shows these words somewhere. */
  TaskForm shows(String words) {
    assertThat(scope()).containsText(words);
    return this;
  }

  /** One row of a list, counted from one. */
  Row row(String list, int number) {
    return new Row(list(list), number - 1);
  }

  /** How many rows a list has that is not empty, by the numbers that the ids of its fields end in. */
  int rows(String list) {
    Locator labels = list(list).locator("label[for*='_']");
    labels.last().waitFor();
    return ((Number) labels.evaluateAll("labels => new Set(labels.map(each => each.htmlFor.match(/_(\\d+)(-.*)?$/)?.[1])"
        + ".filter(Boolean)).size")).intValue();
  }

  /** Adds a row at the end of a list. */
  TaskForm addRow(String list) {
    // A number typed just before is taken over late and would draw the list as it was, without the new row.
    desk.page().waitForTimeout(MOMENT);
    list(list).getByText("Thêm dòng").click();
    return this;
  }

  /** Removes a row of a list, counted from one. */
  TaskForm removeRow(String list, int number) {
    list(list).locator(".fjs-repeat-row-remove").nth(number - 1).click();
    return this;
  }

  TaskForm picture(String name) {
    desk.picture(name);
    return this;
  }

  /** Sends the form; it is accepted and closes. */
  void send() {
    Response answer = press();
    if (!answer.ok()) {
      throw new AssertionError("The form was refused: " + answer.status() + " " + answer.text());
    }
    try {
      scope().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN).setTimeout(CLOSING));
    } catch (TimeoutError stillThere) {
      // Tasklist asked for the task in the very moment of its end: it says that the task is gone and leaves the form standing.
      desk.page().reload();
      assertThat(scope()).isHidden();
    }
  }

  /** Saves what is typed as a draft, then comes back to the page as somebody would the next morning. */
  TaskForm saveAndComeBack() {
    desk.page().keyboard().press("Tab");
    desk.page().waitForTimeout(MOMENT);
    desk.page().waitForResponse(response -> response.url().endsWith("/draft") && response.ok(),
        () -> desk.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lưu").setExact(true)).click());
    desk.page().reload();
    assertThat(desk.page().locator(".quyhoach-draft")).containsText("bản nháp");
    return this;
  }

  /** Tries to send the form while something that it requires is missing: the form says so itself, and the button rests. */
  TaskForm cannotBeSent() {
    desk.page().keyboard().press("Tab");
    button.click();
    assertThat(scope().getByText("Mục này bắt buộc nhập.").first()).isVisible();
    assertThat(button).isDisabled();
    return this;
  }

  /** Sends the form; it is refused with these words in the summary, and stays. */
  TaskForm sendInVain(String words) {
    press();
    assertThat(desk.page().locator(".quyhoach-refusal-summary")).containsText(words);
    return this;
  }

  /**
   * Sums that are shown or hidden while typing move the button, and what is typed last may still be on its way into the form: a
   * click in that moment goes nowhere. Then a person clicks again.
   */
  private Response press() {
    // Leaving the field makes form-js take over at once what was typed last, as it does when a person reaches for the button.
    desk.page().keyboard().press("Tab");
    TimeoutError lost = null;
    for (int clicks = 0; clicks < CLICKS; clicks++) {
      try {
        return desk.page().waitForResponse(response -> response.url().endsWith("/submit-form"),
            new Page.WaitForResponseOptions().setTimeout(ANSWER), button::click);
      } catch (TimeoutError noAnswer) {
        lost = noAnswer;
      }
    }
    throw lost;
  }

  private Locator list(String label) {
    return scope().locator(".fjs-form-field-dynamiclist").filter(new Locator.FilterOptions()
        .setHas(desk.page().locator("label", new Page.LocatorOptions().setHasText(whole(label)))));
  }

  /** One row of a list. */
  static final class Row extends FormFields<Row> {

    /** form-js draws no element around the fields of a row, but their ids end in its number. */
    private Row(Locator list, int index) {
      super(list, String.format(Locale.ROOT, "label:is([for$='_%1$d'], [for*='_%1$d-'])", index));
    }

    @Override
    Row self() {
      return this;
    }
  }
}
