package vn.quyhoach.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps the page on the forms current; whoever changes a form copies the page that this test writes. */
class FormOverviewTest {

  private static final Path PAGE = Path.of("src/docs/forms.md");
  private static final Path CURRENT = Path.of("target/forms.md");

  @Test
  void thePageTellsWhatTheFormsAre() throws IOException {
    String current = FormOverview.page();
    Files.writeString(CURRENT, current);
    assertThat(Files.readString(PAGE)).as("the page on the forms; the current one is in %s", CURRENT).isEqualTo(current);
  }
}
