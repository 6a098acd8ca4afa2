package vn.quyhoach.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Vietnamese texts of the web applications cover exactly what the vendor's English texts cover. */
class LocaleTest {

  private static final List<String> APPLICATIONS = List.of("tasklist", "cockpit", "admin", "welcome");

  /** Signs and names that are written alike in both languages. */
  private static final Set<String> ALIKE = Set.of(
      "SEARCH_LESS_THAN", "SEARCH_LESS_THAN_EQUALS", "SEARCH_GREATER_THAN", "SEARCH_GREATER_THAN_EQUALS",
      "AUTHORIZATION_OPTIMIZE", "PLGN_BTCH_SET_REMOVAL_TIME_ABSOLUTE_PLACEHOLDER", "PLGN_REP_CSV", "PLGN_REP_JSON",
      "PLGN_SKE_CAMUNDA_COCKPIT");

  /** The ending that makes an English plural; Vietnamese has none. */
  private static final String PLURAL_ENDING = "s";

  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{\\{[^}]*}}|\\{}|%[ds]|<br/>|</?strong>|<a href=\"#[^\"]*\">|&lt;|&gt;");

  private static final Pattern ENGLISH_WORD = words(
      "the", "of", "and", "is", "are", "not", "with", "for", "this", "you", "your", "please", "could", "was", "will", "new",
      "process", "instance", "instances", "definition", "definitions", "task", "tasks", "job", "jobs", "batch", "batches", "variable",
      "variables", "incident", "incidents", "deployment", "tenant", "group", "user", "retry", "suspend", "delete", "failed");

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  @DisplayName("every English key has a Vietnamese text, in the same order, and there is no other")
  void keysAreEqual(String application) {
    assertThat(vietnamese(application).keySet()).containsExactlyElementsOf(english(application).keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  @DisplayName("no text is empty that is not empty in English")
  void textsAreNotEmpty(String application) {
    Map<String, String> vietnamese = vietnamese(application);
    english(application).forEach((key, english) ->
        assertThat(vietnamese.get(key).isBlank()).as(key).isEqualTo(english.isBlank() || PLURAL_ENDING.equals(english)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  @DisplayName("no text was left in English")
  void textsAreTranslated(String application) {
    Map<String, String> vietnamese = vietnamese(application);
    Map<String, String> left = new TreeMap<>(english(application));
    left.entrySet().removeIf(
        label -> label.getValue().isEmpty() || !label.getValue().equals(vietnamese.get(label.getKey())));
    assertThat(left.keySet()).isSubsetOf(ALIKE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  @DisplayName("no English word was left within a text")
  void textsHaveNoEnglishWords(String application) {
    assertThat(vietnamese(application)).allSatisfy((key, text) ->
        assertThat(PLACEHOLDER.matcher(text).replaceAll(" ")).as(key).doesNotContainPattern(ENGLISH_WORD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  @DisplayName("placeholders, marks and links within the application are those of the English text")
  void placeholdersAreEqual(String application) {
    Map<String, String> vietnamese = vietnamese(application);
    english(application).forEach((key, english) -> assertThat(placeholders(vietnamese.get(key)))
        .as(key).isEqualTo(placeholders(english)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  @DisplayName("texts that the applications piece together have the blanks and signs at their ends that the English ones have")
  void endsAreEqual(String application) {
    Map<String, String> vietnamese = vietnamese(application);
    english(application).forEach((key, english) -> {
      String text = vietnamese.get(key);
      if (!text.isBlank()) {
        assertThat(text.startsWith(" ")).as("blank before " + key).isEqualTo(english.startsWith(" "));
        assertThat(text.endsWith(" ")).as("blank after " + key).isEqualTo(english.endsWith(" "));
        assertThat(text.strip().endsWith(":")).as("colon of " + key).isEqualTo(english.strip().endsWith(":"));
        assertThat(text.strip().endsWith("*")).as("star of " + key).isEqualTo(english.strip().endsWith("*"));
      }
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  @DisplayName("no text links to a page outside the application")
  void textsHaveNoLinks(String application) {
    assertThat(vietnamese(application)).allSatisfy(
        (key, text) -> assertThat(text.replace("<a href=\"#/", "")).as(key).doesNotContain("href", "http", "<a "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  @DisplayName("letters are composed and words stand one blank apart")
  void textsAreWrittenProperly(String application) {
    assertThat(vietnamese(application)).allSatisfy((key, text) -> {
      assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as(key).isTrue();
      assertThat(text).as(key).doesNotContain("  ", " .", " ,", " ?");
    });
  }

  @Test
  @DisplayName("the same key with the same English text says the same in all four applications")
  void applicationsAgree() {
    Map<String, Map<String, String>> texts = new HashMap<>();
    for (String application : APPLICATIONS) {
      Map<String, String> vietnamese = vietnamese(application);
      english(application).forEach((key, english) -> {
        String other = texts.computeIfAbsent(key, any -> new HashMap<>()).putIfAbsent(english, vietnamese.get(key));
        if (other != null) {
          assertThat(vietnamese.get(key)).as("%s in %s", key, application).isEqualTo(other);
        }
      });
    }
    assertThat(texts).hasSizeGreaterThan(3000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin"})
  @DisplayName("the forms of dates are complete")
  void dateFormsAreComplete(String application) {
    JsonNode english = dateForms(WebApplicationFile.readVendors("app/" + application + "/locales/en.json"));
    JsonNode vietnamese = dateForms(WebApplicationFile.read("app/" + application + "/locales/vi.json"));
    assertSameShape(english, vietnamese, "dateLocales");
    assertThat(vietnamese.at("/longDateFormat/L").asText()).isEqualTo("DD/MM/YYYY");
    assertThat(vietnamese.at("/longDateFormat/LLL").asText()).isEqualTo("DD/MM/YYYY HH:mm");
    assertThat(vietnamese.at("/weekdays/1").asText()).isEqualTo("Thứ hai");
    assertThat(vietnamese.at("/week/dow").asInt()).as("the week begins on Monday").isEqualTo(1);
    assertThat(vietnamese).isEqualTo(dateForms(WebApplicationFile.read("app/tasklist/locales/vi.json")));
  }

  /** The page of terms is what translators hold to; it is checked, not trusted. */
  @Nested
  class TermList {

    private final List<Term> terms = Term.all();

    @Test
    @DisplayName("a label that is a term in English is that term in Vietnamese")
    void termsAreUsed() {
      Map<String, Term> byEnglish = terms.stream().collect(Collectors.toMap(Term::english, term -> term));
      assertThat(terms).hasSizeGreaterThan(30);
      for (String application : APPLICATIONS) {
        Map<String, String> vietnamese = vietnamese(application);
        english(application).forEach((key, english) -> {
          Term term = byEnglish.get(english.strip().toLowerCase());
          if (term != null) {
            assertThat(term.vietnamese()).as("%s in %s", key, application).contains(vietnamese.get(key).strip().toLowerCase());
          }
        });
      }
    }

    @Test
    @DisplayName("no label says a term in another way")
    void forbiddenVariantsAreNotUsed() {
      for (Term term : terms) {
        for (String forbidden : term.forbidden()) {
          Pattern variant = words(forbidden);
          for (String application : APPLICATIONS) {
            assertThat(vietnamese(application)).allSatisfy((key, text) -> assertThat(text)
                .as("%s in %s says «%s» for %s", key, application, forbidden, term.vietnamese()).doesNotContainPattern(variant));
          }
        }
      }
    }
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

  private static JsonNode dateForms(String localeFile) {
    return WebApplicationFile.json(localeFile).get("dateLocales");
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().collect(Collectors.toList());
  }

  /** Any of the phrases, not as part of a longer word; letters with marks count as letters. */
  private static Pattern words(String... phrases) {
    String any = Arrays.stream(phrases).map(Pattern::quote).collect(Collectors.joining("|"));
    return Pattern.compile("(?<!\\p{L})(?:" + any + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static Map<String, String> english(String application) {
    return WebApplicationFile.labels(WebApplicationFile.readVendors("app/" + application + "/locales/en.json"));
  }

  private static Map<String, String> vietnamese(String application) {
    return WebApplicationFile.labels(WebApplicationFile.read("app/" + application + "/locales/vi.json"));
  }

  /** One row of the page of terms: in small letters, with what is not to be said. */
  private record Term(String english, List<String> vietnamese, List<String> forbidden) {

    private static final Pattern ROW = Pattern.compile("^\\| (?!Tiếng Anh|-)([^|`]+) \\| ([^|]+) \\| ([^|]*)\\|$", Pattern.MULTILINE);

    static List<Term> all() {
      List<Term> terms = new ArrayList<>();
      ROW.matcher(WebApplicationFile.readPage("src/docs/thuat-ngu.md")).results().forEach(row -> terms.add(
          new Term(row.group(1).strip().toLowerCase(), parts(row.group(2), " / "), parts(row.group(3), ";"))));
      return terms;
    }

    private static List<String> parts(String cell, String separator) {
      return Arrays.stream(cell.split(separator)).map(part -> part.strip().toLowerCase()).filter(part -> !part.isEmpty()).toList();
    }
  }
}
