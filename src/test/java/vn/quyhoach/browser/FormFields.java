package vn.quyhoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/**
 * Fields of a form, or of one row of a list in it, found by their labels as a person finds them.
 *
 * @param <F> the kind of form itself, so that a person can go on with it after each field
 */
abstract class FormFields<F extends FormFields<F>> {

  /** Milliseconds from one field to the next; form-js waits for 300. */
  static final double MOMENT = 600;

  private final Locator scope;
  private final String labels;

  /** @param labels selects the labels in the scope that belong to these fields */
  FormFields(Locator scope, String labels) {
    this.scope = scope;
    this.labels = labels;
  }

  abstract F self();

  Locator scope() {
    return scope;
  }

  /** Types a text or number in place of what the field holds. */
  F type(String label, Object text) {
    field(label).fill(String.valueOf(text));
    return self();
  }

  /**
   * Types into a text field of a row as people do, who take a moment to go from one field to the next. form-js takes over what was
   * typed before only after an instant, and then draws the other fields of a list anew, without what was just begun in them.
   */
  F write(String label, String text) {
    Locator field = field(label);
    field.click();
    scope.page().waitForTimeout(MOMENT);
    field.fill(text);
    field.press("Tab");
    assertThat(field).hasValue(text);
    return self();
  }

  /** Types a date, day/month/year. */
  F date(String label, String day) {
    Locator field = field(label);
    field.fill(day);
    field.press("Tab");
    return self();
  }

  /** Chooses from the list that a select field opens. */
  F choose(String label, String option) {
    Locator select = fieldElement(label);
    select.locator(".fjs-input-group").click();
    select.locator(".fjs-dropdownlist-item").filter(new Locator.FilterOptions().setHasText(whole(option))).click();
    return self();
  }

  /** Marks one choice of a radio group or one box of a checklist. */
  F mark(String label, String option) {
    fieldElement(label).getByLabel(whole(option)).check();
    return self();
  }

  /** Marks a box that stands alone. */
  F tick(String label) {
    field(label).check();
    return self();
  }

  /** What the field holds. */
  String value(String label) {
    return field(label).inputValue();
  }

  /** Whether something is chosen in a select field. */
  boolean isChosen(String label) {
    return fieldElement(label).locator(".fjs-select-cross").isVisible();
  }

  /** Insists that a field holds this value. */
  void holds(String label, String value) {
    assertThat(field(label)).hasValue(value);
  }

  /** Insists on the server's refusal at a field, in the given words. */
  void refusedAt(String label, String words) {
    assertThat(fieldElement(label).locator(".quyhoach-refusal")).containsText(words);
  }

  /** The input that a label belongs to. */
  Locator field(String label) {
    return fieldElement(label).locator("input, textarea").first();
  }

  /** The element that holds label, input and messages of a field. */
  private Locator fieldElement(String label) {
    return scope.locator(".fjs-form-field:not(.fjs-form-field-dynamiclist)").filter(new Locator.FilterOptions()
        .setHas(scope.page().locator(labels, new Page.LocatorOptions().setHasText(whole(label)))));
  }

  /** The whole text of a label or option; form-js marks required fields by an asterisk. */
  static Pattern whole(String text) {
    return Pattern.compile("^\\s*" + quoted(text) + "\\s*\\*?\\s*$");
  }

  /** The browser reads these patterns, and it does not know Java's way to quote. */
  private static String quoted(String text) {
    return text.replaceAll("[^\\p{L}\\p{N} ]", "\\\\$0");
  }
}
