package vn.quyhoach.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps the guide for secretaries current; whoever changes a tag copies the page that this test writes. */
class TemplatePageTest {

  private static final Path PAGE = Path.of("src/docs/van-ban.md");
  private static final Path CURRENT = Path.of("target/van-ban.md");
  private static final String BEGIN = "## Các mẫu và các thẻ\n\n";

  @Test
  void theGuideNamesEachTemplateAndTag() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(page).contains(BEGIN);
    String current = page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + TemplatePage.tables();
    Files.writeString(CURRENT, current);
    assertThat(page).as("the guide for secretaries; the current one is in %s", CURRENT).isEqualTo(current);
  }
}
