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
  private static final String INVENTORY = "## Văn bản và các phần thể thức\n\n";
  private static final String AFTER_INVENTORY = "## Sửa mẫu bằng Word\n";
  private static final String BEGIN = "## Các mẫu và các thẻ\n\n";
  private static final String LEGEND = "«Đ»: có trong mẫu theo thể thức của Đảng (Hướng dẫn 36-HD/VPTW); «N»: có trong mẫu theo Nghị định 30/2020/NĐ-CP; «–»: loại văn bản\n"
      + "này không có phần đó. Công văn không có tên loại, phần «V/v» đứng dưới số.\n\n";

  @Test
  void theGuideNamesEachTemplateAndTag() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(page).contains(INVENTORY, AFTER_INVENTORY, BEGIN);
    String current = page.substring(0, page.indexOf(INVENTORY) + INVENTORY.length()) + LEGEND + TemplatePage.inventory()
        + page.substring(page.indexOf(AFTER_INVENTORY), page.indexOf(BEGIN) + BEGIN.length()) + TemplatePage.tables();
    Files.writeString(CURRENT, current);
    assertThat(page).as("the guide for secretaries; the current one is in %s", CURRENT).isEqualTo(current);
  }
}
