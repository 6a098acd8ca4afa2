package vn.quyhoach.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server sends our settings, styles and scripts, and they still fit the vendor's applications. */
class ConfigurationTest {

  private static final Pattern IMPORT = Pattern.compile("from '([^']+)'|@import url\\('([^']+)'\\)");
  private static final Pattern SCRIPT = Pattern.compile("'(scripts/quyhoach/[^']+)'");

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
  @DisplayName("settings and styles on the class path are ours")
  void filesAreOurs(String application) {
    String folder = "app/" + application + "/";
    assertThat(WebApplicationFile.isOurs(folder + "scripts/config.js")).isTrue();
    assertThat(WebApplicationFile.isOurs(folder + "styles/user-styles.css")).isTrue();
    assertThat(WebApplicationFile.read(folder + "scripts/config.js")).contains("app: names(");
    assertImportsExist(folder + "scripts/config.js");
    assertImportsExist(folder + "styles/user-styles.css");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome"})
  @DisplayName("Vietnamese comes first in every browser")
  void vietnameseComesFirst(String application) {
    assertThat(WebApplicationFile.read("app/" + application + "/scripts/config.js")).contains("locales: locales()");
    assertThat(WebApplicationFile.read("app/quyhoach/scripts/product.js")).contains("=== 'en' ? 'en' : 'vi'");
  }

  @Test
  @DisplayName("every script named in the settings of Tasklist exists, with all that it imports")
  void scriptsExist() {
    List<String> scripts = SCRIPT.matcher(WebApplicationFile.read("app/tasklist/scripts/config.js"))
        .results().map(found -> "app/tasklist/" + found.group(1) + ".js").toList();
    assertThat(scripts).hasSizeGreaterThanOrEqualTo(5).allSatisfy(ConfigurationTest::assertImportsExist);
  }

  /** What a script relies on in the vendor's minified code; a new version that renames it must not pass unnoticed. */
  @ParameterizedTest
  @ValueSource(strings = {
      "camTasklistFormCamunda", "notifyFormValidated", "notifyFormDirty", "registerCompletionHandler",
      "asynchronousFormKey", "camForm submission prevented", "cam.tasklist.form", "tasklist.card",
      "tasklist.navbar.action", "ce-eol-banner", "start-process-action"
  })
  @DisplayName("the places where our scripts and styles take hold of Tasklist exist")
  void tasklistHasTheHandles(String handle) {
    assertContains(WebApplicationFile.readVendors("app/tasklist/camunda-tasklist-bootstrap.js"), handle);
  }

  /** Each phrase without the signs that a regular expression would escape. */
  @ParameterizedTest
  @ValueSource(strings = {
      "Field is required", "Field must match pattern ", "Field must have minimum value of ",
      "Field must have maximum value of ", "Field must have minimum length of ", "Field must have maximum length of ",
      "international phone number", "Field must be a valid email", "Value is not a number", "be an integer",
      "Please select a valid value, the two nearest valid values are ", "Date and time must both be entered",
      "Add new", "Expand all ", "Collapse", "Nothing to show", "No results", "All values selected", "Skip to search",
      "Search", "Remove tag", "Increment", "Decrement", "Remove list item ", "Previous page", "Next page",
      "Click to sort by ", "Click to remove sorting"
  })
  @DisplayName("the English texts built into form-js are those that we put into Vietnamese")
  void formTextsAreKnown(String phrase) {
    assertContains(WebApplicationFile.readVendors("lib/deps.js"), phrase);
    assertContains(WebApplicationFile.read("app/tasklist/scripts/quyhoach/form-language.js"), phrase);
  }

  /** Unlike the usual assertion, does not print megabytes of script when it fails. */
  private static void assertContains(String script, String text) {
    assertThat(script.contains(text)).as("contains \"%s\"", text).isTrue();
  }

  private static void assertImportsExist(String path) {
    Matcher imports = IMPORT.matcher(WebApplicationFile.read(path));
    while (imports.find()) {
      String target = imports.group(1) == null ? imports.group(2) : imports.group(1);
      String imported = Path.of(path).getParent().resolve(target).normalize().toString().replace('\\', '/');
      assertThat(WebApplicationFile.isOurs(imported)).as("%s imports %s", path, imported).isTrue();
      assertImportsExist(imported);
    }
  }
}
