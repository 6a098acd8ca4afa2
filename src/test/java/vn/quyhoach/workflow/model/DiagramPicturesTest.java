package vn.quyhoach.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.quyhoach.browser.Chromium;

/** The pictures of the models are those of the models of today; whoever changes a model copies the pictures that this test draws. */
class DiagramPicturesTest {

  private static final Path PICTURES = Path.of("src/docs/pictures");
  private static final Path CURRENT = Path.of("target/pictures");
  private static final ModelSet MODELS = ModelSet.in(Path.of("."));

  @Test
  void everyModelHasAPictureOfItself() throws IOException {
    List<String> stale = keys().filter(key -> !DiagramPictures.drawnFrom(PICTURES.resolve(key + ".png"))
        .equals(Optional.of(DiagramPictures.hash(text(key))))).toList();
    if (!stale.isEmpty()) {
      Files.createDirectories(CURRENT);
      try (Chromium chromium = new Chromium()) {
        for (String key : stale) {
          DiagramPictures.draw(chromium.browser(), text(key), CURRENT.resolve(key + ".png"));
        }
      }
    }
    assertThat(stale).as("models that changed since their picture was drawn; the current pictures are in %s, copy them to %s",
        CURRENT, PICTURES).isEmpty();
  }

  @Test
  void everyPictureHasAModel() throws IOException {
    try (Stream<Path> pictures = Files.list(PICTURES)) {
      assertThat(pictures.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".png")))
          .containsExactlyInAnyOrderElementsOf(keys().map(key -> key + ".png").toList());
    }
  }

  private static Stream<String> keys() {
    return MODELS.models().stream().map(ProcessModel::fileName);
  }

  private static String text(String key) {
    return MODELS.text("processes/" + key + ".bpmn");
  }
}
