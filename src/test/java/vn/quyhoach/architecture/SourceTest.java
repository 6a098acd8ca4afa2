package vn.quyhoach.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only the source shows: a public type says what it is for, and names are words. */
class SourceTest {

  private static final Path MAIN = Path.of("src/main/java");

  /** A type at the left margin, with the annotations that stand between it and what is written above. */
  private static final Pattern TOP_LEVEL = Pattern.compile(
      "(?m)^(?:public |abstract |final |sealed |non-sealed )*(?:class|interface|enum|record|@interface) (\\w+)");
  private static final Pattern PUBLIC_WITHOUT_DESCRIPTION = Pattern.compile(
      "(?m)^public (?:abstract |final |sealed |non-sealed )*(?:class|interface|enum|record|@interface) (\\w+)");
  private static final Pattern DESCRIPTION_BEFORE = Pattern.compile("/\\*\\*(?:(?!\\*/).)*\\w(?:(?!\\*/).)*\\*/[^;{}/]*(?:\\{[^{}]*}[^;{}/]*)*$",
      Pattern.DOTALL);

  /** Parts of names that say nothing, or that a reader has to translate first. */
  private static final Pattern BAD_NAME = Pattern.compile(
      ".*(?:Utils?|Helper|Impl|Dto|DTO|Vo|Mgr|Svc|Ctx|Cfg|Repo|Proc|Misc|Tmp|Common|Info|Abstract)(?=[A-Z]|$).*|Base[A-Z].*|.*\\d.*|.*[A-Z]{3}.*");

  private static Map<Path, String> sources() {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files.filter(file -> file.toString().endsWith(".java"))
          .collect(Collectors.toMap(file -> file, SourceTest::text, (one, other) -> one, TreeMap::new));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> undescribed(String source) {
    return PUBLIC_WITHOUT_DESCRIPTION.matcher(source).results()
        .filter(type -> !DESCRIPTION_BEFORE.matcher(source.substring(0, type.start())).find())
        .map(type -> type.group(1)).toList();
  }

  @Test
  void everyPublicTypeSaysWhatItIsFor() {
    Map<Path, String> sources = sources();
    assertThat(sources.values().stream().filter(source -> PUBLIC_WITHOUT_DESCRIPTION.matcher(source).find()))
        .as("files with a public type").hasSizeGreaterThan(50);
    assertThat(sources.entrySet().stream()
        .flatMap(file -> undescribed(file.getValue()).stream().map(type -> file.getKey() + ": " + type)))
        .as("public types without a description").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "package a;\n\npublic class Bare {}\n",
      "package a;\n\nimport b.C;\n\n@C({\"x\"})\npublic final class Bare {}\n",
      "package a;\n\n/* no description */\npublic enum Bare {}\n",
      "package a;\n\n/** */\npublic interface Bare {}\n",
      "package a;\n\n/** Of the import. */\nimport b.C;\n\npublic record Bare(int x) {}\n"})
  void aBareTypeIsSeen(String source) {
    assertThat(undescribed(source)).containsExactly("Bare");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "package a;\n\n/** What for. */\npublic class Said {}\n",
      "package a;\n\nimport b.C;\n\n/**\n * What for.\n *\n * @param x a number\n */\n@C\n@D({\"x\", \"y\"})\npublic record Said(int x) {}\n"})
  void aDescribedTypeIsNotReported(String source) {
    assertThat(undescribed(source)).isEmpty();
  }

  @Test
  void everyModuleSaysWhatItIsFor() throws IOException {
    try (Stream<Path> modules = Files.list(MAIN.resolve("vn/quyhoach"))) {
      assertThat(modules.filter(Files::isDirectory).filter(module -> !hasDescription(module.resolve("package-info.java"))))
          .as("modules without a description").isEmpty();
    }
    assertThat(hasDescription(MAIN.resolve("vn/package-info.java"))).as("a package without one").isFalse();
  }

  private static boolean hasDescription(Path packageInfo) {
    return Files.exists(packageInfo) && text(packageInfo).startsWith("/**");
  }

  @Test
  void namesOfTypesAreWords() {
    List<String> names = sources().values().stream()
        .flatMap(source -> TOP_LEVEL.matcher(source).results().map(type -> type.group(1))).toList();
    assertThat(names).hasSizeGreaterThan(100).noneMatch(name -> BAD_NAME.matcher(name).matches());
  }

  @ParameterizedTest
  @ValueSource(strings = {"DateUtil", "DateUtils", "PlanHelper", "PlanServiceImpl", "PlanDto", "Plan2", "PlanV01", "UBNDPlan", "BaseStep"})
  void aBadNameIsSeen(String name) {
    Matcher bad = BAD_NAME.matcher(name);
    assertThat(bad.matches()).isTrue();
  }
}
