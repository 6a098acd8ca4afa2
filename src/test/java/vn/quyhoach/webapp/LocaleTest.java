package vn.quyhoach.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Vietnamese texts of the web applications cover exactly what the vendor's English texts cover. */
class LocaleTest {

  /** Signs that are written alike in both languages. */
  private static final Set<String> ALIKE =
      Set.of("SEARCH_LESS_THAN", "SEARCH_LESS_THAN_EQUALS", "SEARCH_GREATER_THAN", "SEARCH_GREATER_THAN_EQUALS");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^}]*}}|%[ds]|<br/>|&lt;|&gt;");

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome"})
  @DisplayName("every English key has a Vietnamese text, and there is no other")
  void keysAreEqual(String application) {
    assertThat(vietnamese(application).keySet()).containsExactlyInAnyOrderElementsOf(english(application).keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome"})
  @DisplayName("no text is empty that is not empty in English")
  void textsAreNotEmpty(String application) {
    Map<String, String> vietnamese = vietnamese(application);
    english(application).forEach(
        (key, english) -> assertThat(vietnamese.get(key).isBlank()).as(key).isEqualTo(english.isBlank()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome"})
  @DisplayName("no text was left in English")
  void textsAreTranslated(String application) {
    Map<String, String> vietnamese = vietnamese(application);
    Map<String, String> left = new TreeMap<>(english(application));
    left.entrySet().removeIf(
        label -> label.getValue().isEmpty() || !label.getValue().equals(vietnamese.get(label.getKey())));
    assertThat(left.keySet()).isSubsetOf(ALIKE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome"})
  @DisplayName("placeholders and entities are those of the English text")
  void placeholdersAreEqual(String application) {
    Map<String, String> vietnamese = vietnamese(application);
    english(application).forEach((key, english) -> assertThat(placeholders(vietnamese.get(key)))
        .as(key).isEqualTo(placeholders(english)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome"})
  @DisplayName("no text links to a page outside the application")
  void textsHaveNoLinks(String application) {
    assertThat(vietnamese(application))
        .allSatisfy((key, text) -> assertThat(text).as(key).doesNotContain("href", "http"));
  }

  @Test
  @DisplayName("the forms of dates are complete")
  void dateFormsAreComplete() {
    JsonNode english = WebApplicationFile.json(WebApplicationFile.readVendors("app/tasklist/locales/en.json"));
    JsonNode vietnamese = WebApplicationFile.json(WebApplicationFile.read("app/tasklist/locales/vi.json"));
    assertSameShape(english.get("dateLocales"), vietnamese.get("dateLocales"), "dateLocales");
    assertThat(vietnamese.at("/dateLocales/longDateFormat/L").asText()).isEqualTo("DD/MM/YYYY");
  }

  private static void assertSameShape(JsonNode english, JsonNode vietnamese, String place) {
    assertThat(vietnamese).as(place).isNotNull();
    assertThat(vietnamese.getNodeType()).as(place).isEqualTo(english.getNodeType());
    assertThat(vietnamese.size()).as(place).isEqualTo(english.size());
    english.fields().forEachRemaining(
        field -> assertSameShape(field.getValue(), vietnamese.get(field.getKey()), place + "." + field.getKey()));
    if (english.isTextual()) {
      assertThat(vietnamese.asText()).as(place).isNotBlank();
      if (place.contains("relativeTime")) {
        assertThat(placeholders(vietnamese.asText())).as(place).isEqualTo(placeholders(english.asText()));
      }
    }
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().collect(Collectors.toList());
  }

  private static Map<String, String> english(String application) {
    return WebApplicationFile.labels(WebApplicationFile.readVendors("app/" + application + "/locales/en.json"));
  }

  private static Map<String, String> vietnamese(String application) {
    return WebApplicationFile.labels(WebApplicationFile.read("app/" + application + "/locales/vi.json"));
  }
}
