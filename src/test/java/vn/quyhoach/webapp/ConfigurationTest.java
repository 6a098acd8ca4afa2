package vn.quyhoach.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server sends our settings, styles and scripts, and they still fit the vendor's applications. */
class ConfigurationTest {

  private static final Pattern IMPORT = Pattern.compile("(?:from|^import) '([^']+)'|@import url\\('([^']+)'\\)", Pattern.MULTILINE);
  private static final Pattern LEFT_OUT = Pattern.compile("'((?:cockpit|admin)\\.[\\w.]+):([\\w-]+)'");
  private static final Pattern SCRIPT = Pattern.compile("'((?:scripts/quyhoach|\\.\\./quyhoach/scripts)/[^']+)'");

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
  @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
  @DisplayName("Vietnamese comes first in every browser")
  void vietnameseComesFirst(String application) {
    assertThat(WebApplicationFile.read("app/" + application + "/scripts/config.js")).contains("locales: locales()");
    assertThat(WebApplicationFile.read("app/quyhoach/scripts/product.js")).contains("=== 'en' ? 'en' : 'vi'");
  }

  @ParameterizedTest
  @CsvSource({"tasklist,6", "cockpit,2", "admin,1"})
  @DisplayName("every script named in the settings exists, with all that it imports")
  void scriptsExist(String application, int atLeast) {
    List<String> scripts = SCRIPT.matcher(WebApplicationFile.read("app/" + application + "/scripts/config.js"))
        .results().map(found -> Path.of("app", application, found.group(1) + ".js").normalize().toString().replace('\\', '/')).toList();
    assertThat(scripts).hasSizeGreaterThanOrEqualTo(atLeast).allSatisfy(script -> {
      assertThat(WebApplicationFile.isOurs(script)).as(script).isTrue();
      assertImportsExist(script);
    });
  }

  @Test
  @DisplayName("the charting library lies where the pages look for it")
  void chartLibraryExists() {
    Matcher address = Pattern.compile("'(webjars/chart\\.js/[^']+)'").matcher(WebApplicationFile.read("app/quyhoach/scripts/clock/source.js"));
    assertThat(address.find()).isTrue();
    assertThat(getClass().getClassLoader().getResource("META-INF/resources/" + address.group(1))).as(address.group(1)).isNotNull();
  }

  /** A misspelt name would be ignored without a word, and the button be there again. */
  @Test
  @DisplayName("what Cockpit and Admin leave out exists under that name")
  void leftOutIsKnown() {
    String cockpit = WebApplicationFile.readVendorsPlugin("cockpit")
        + WebApplicationFile.readVendors("app/cockpit/camunda-cockpit-bootstrap.js");
    List<MatchResult> leftOut =
        LEFT_OUT.matcher(WebApplicationFile.read("app/cockpit/scripts/config.js")).results().toList();
    assertThat(leftOut).hasSizeGreaterThan(10).allSatisfy(name -> {
      assertContains(cockpit, '"' + name.group(1) + '"');
      assertContains(cockpit, "id:\"" + name.group(2) + '"');
    });
    String admin = WebApplicationFile.readVendors("app/admin/camunda-admin-bootstrap.js");
    LEFT_OUT.matcher(WebApplicationFile.read("app/admin/scripts/config.js")).results().forEach(name -> {
      assertContains(admin, '"' + name.group(1) + '"');
      assertContains(admin, "id:\"" + name.group(2) + '"');
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "camDateFormatProvider", "ce-eol-banner", "footer-timezone", "stats-section", "time-to-live", "class=\"account dropdown\"",
      "class=\"logout\"", "cam-exclude-plugins", "section-toggle", "class=\"deprecate\""
  })
  @DisplayName("the places where our scripts and styles take hold of Cockpit exist")
  void cockpitHasTheHandles(String handle) {
    assertContains(WebApplicationFile.readVendors("app/cockpit/camunda-cockpit-bootstrap.js"), handle);
  }

  @Test
  @DisplayName("the buttons for a new try, which only supervision is offered, bear the sign by which they are hidden")
  void retryButtonsAreKnown() {
    String plugin = WebApplicationFile.readVendorsPlugin("cockpit");
    assertContains(plugin, "openJobRetryDialog(incident)");
    assertContains(plugin, "glyphicon glyphicon-repeat");
    assertThat(WebApplicationFile.read("app/cockpit/styles/user-styles.css")).contains(".quyhoach-no-retry a:has(> .glyphicon-repeat)");
  }

  /** Each with the file in which the vendor has it. */
  @ParameterizedTest
  @CsvSource({
      "cockpit,zoom in", "cockpit,zoom out", "cockpit,reset zoom", "cockpit,Loading diagram", "cockpit,Message is null.",
      "plugin,Toggle this section", "plugin,tile-footer", "plugin,Suspended Job Definition", "admin,Unselect all", "viewer,Hit policy:",
      "viewer,No overlap is possible and all rules are disjoint", "viewer,Annotations", "viewer,Output type"
  })
  @DisplayName("the English texts built into the applications are those that we put into Vietnamese")
  void builtInTextsAreKnown(String place, String phrase) {
    String script = switch (place) {
      case "plugin" -> WebApplicationFile.readVendorsPlugin("cockpit");
      case "viewer" -> WebApplicationFile.readVendors("lib/deps.js");
      default -> WebApplicationFile.readVendors("app/" + place + "/camunda-" + place + "-bootstrap.js");
    };
    assertContains(script, phrase);
    String ours = WebApplicationFile.read("app/quyhoach/scripts/built-in-texts.js").replace("\\", "");
    assertContains(ours, phrase);
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
