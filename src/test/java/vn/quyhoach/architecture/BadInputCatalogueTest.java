package vn.quyhoach.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The page about bad inputs names for each of them the tests that prove its answer. The tests say it themselves by their tags; the page is
 * written anew into {@code target/} and must be the one that is kept.
 */
class BadInputCatalogueTest {

  private static final Path PAGE = Path.of("src/docs/du-lieu-sai.md");
  private static final Path WRITTEN = Path.of("target/du-lieu-sai.md");
  private static final Pattern ITEM = Pattern.compile("B\\d\\d");
  private static final Pattern ROW = Pattern.compile("^\\| (B\\d\\d) \\|([^|]+)\\|([^|]+)\\|.*$");

  @Test
  void eachBadInputIsProvedByTestsAndThePageNamesThem() throws Exception {
    Map<String, TreeSet<String>> proofs = proofs();
    List<String> catalogue = IntStream.rangeClosed(1, 42).mapToObj("B%02d"::formatted).toList();
    assertThat(proofs.keySet()).as("items with at least one test").containsExactlyElementsOf(catalogue);
    List<String> items = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(PAGE)) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        items.add(row.group(1));
        assertThat(row.group(3)).as(row.group(1) + " says what happens").isNotBlank();
        lines.add("| " + row.group(1) + " |" + row.group(2) + "|" + row.group(3) + "| " + String.join(", ", proofs.get(row.group(1))) + " |");
      } else {
        lines.add(line);
      }
    }
    assertThat(items).containsExactlyElementsOf(catalogue);
    Files.createDirectories(WRITTEN.getParent());
    Files.write(WRITTEN, lines);
    assertThat(Files.readAllLines(PAGE)).as("copy " + WRITTEN + " to " + PAGE).isEqualTo(lines);
  }

  private static Map<String, TreeSet<String>> proofs() throws IOException, ClassNotFoundException {
    Path root = Path.of("target/test-classes");
    Map<String, TreeSet<String>> proofs = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(root.resolve("vn/quyhoach"))) {
      files = all.filter(file -> file.toString().endsWith(".class")).toList();
    }
    for (Path file : files) {
      String name = root.relativize(file).toString().replaceAll("\\.class$", "").replace('/', '.').replace('\\', '.');
      Class<?> type = Class.forName(name, false, BadInputCatalogueTest.class.getClassLoader());
      for (Method method : type.getDeclaredMethods()) {
        for (Tag tag : method.getAnnotationsByType(Tag.class)) {
          if (ITEM.matcher(tag.value()).matches()) {
            assertThat(Arrays.stream(method.getAnnotations()).map(each -> each.annotationType().getSimpleName()).collect(Collectors.toSet()))
                .as(name + "." + method.getName() + " is a test").containsAnyOf("Test", "ParameterizedTest");
            proofs.computeIfAbsent(tag.value(), item -> new TreeSet<>()).add("`" + type.getSimpleName() + "." + method.getName() + "`");
          }
        }
      }
    }
    return proofs;
  }
}
