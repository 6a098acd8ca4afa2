package vn.quyhoach.workflow.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** People read the record of a dossier; no act on it may show as a code. */
class ActLabelsTest {

  private static final Pattern ACT = Pattern.compile("record\\.append\\([^;]*?\"([A-Z][A-Z_]+[A-Z])\"", Pattern.DOTALL);

  /** Modules whose acts stand in the record of a campaign or of the whole product, not in that of a dossier. */
  private static final Set<String> BESIDE_THE_DOSSIER = Set.of("campaign", "impact", "dataimport");

  @Test
  void everyActOnADossierHasAName() throws IOException {
    Path root = Path.of("src/main/java/vn/quyhoach");
    Set<String> acts = new TreeSet<>();
    try (Stream<Path> files = Files.walk(root)) {
      files.filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !BESIDE_THE_DOSSIER.contains(root.relativize(file).getName(0).toString()))
          .forEach(file -> ACT.matcher(read(file)).results().forEach(found -> acts.add(found.group(1))));
    }
    assertThat(acts).contains("SUBMISSION_SIGNED", "DOSSIER_RECEIVED").allSatisfy(act -> assertThat(ActLabels.of(act)).isNotEqualTo(act));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
