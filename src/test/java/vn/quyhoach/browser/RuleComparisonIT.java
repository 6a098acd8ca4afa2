package vn.quyhoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The campaign's official asks what Regulation 377 would change, reads the list, takes it along and tries a table of their own. */
class RuleComparisonIT extends BrowserTestBase {

  private static final String LINK = "Nếu quy định thay đổi";

  @Test
  void theCampaignIsComparedWithTheNextRegulation() throws IOException {
    Desk desk = desk("campaign-rules");
    tasksOf(desk, "campaign.38");
    Page page = desk.page();
    desk.choosePage(LINK);
    assertThat(page.getByLabel("Bộ quy định", new Page.GetByLabelOptions().setExact(true))).isVisible();
    page.getByLabel("Bộ quy định", new Page.GetByLabelOptions().setExact(true)).selectOption("qd377");
    page.getByLabel("Đợt quy hoạch").selectOption(CAMPAIGN);
    desk.picture("Chọn quy định đối chiếu");
    compare(page);

    assertThat(page.locator(".summary")).containsText("Đã đối chiếu");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Sẽ đạt"))).click();
    Locator first = page.locator("tbody tr:not(.unit)").first();
    assertThat(first).containsText("Sẽ đạt");
    assertThat(first).containsText("R50-REM-2");
    assertThat(first).containsText("Quy định 377-QĐ/TW");
    assertThat(first).containsText("cần đối chiếu văn bản gốc");
    String name = first.locator(".name").innerText();
    desk.picture("Kết quả đối chiếu");
    for (int width : new int[] {1000, 400}) {
      page.setViewportSize(width, 900);
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as("nothing sticks out at " + width)
          .isLessThanOrEqualTo(width);
      desk.picture("Kết quả đối chiếu " + width);
    }
    page.setViewportSize(1400, 900);

    Download sheet = page.waitForDownload(() -> page.getByText("Xuất Excel").click());
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(sheet.path()))) {
      assertThat(workbook.getSheet("Thay đổi")).satisfies(changes -> assertThat(changes.iterator()).toIterable()
          .anySatisfy(row -> assertThat(row.iterator()).toIterable().anyMatch(cell -> cell.toString().equals(name))));
    }
  }

  @Test
  void aBrokenFileIsRefusedOnThePageAndWhatWasChosenStays() {
    Desk desk = desk("campaign-file");
    tasksOf(desk, "campaign.38");
    desk.open("/quyhoach/doi-chieu-quy-dinh");
    Page page = desk.page();
    page.getByText("Bảng quyết định đã sửa").click();
    page.getByLabel("Tệp bảng quyết định").setInputFiles(
        new FilePayload("hong.dmn", "application/xml", "<definitions>".getBytes(StandardCharsets.UTF_8)));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đối chiếu")).click();

    assertThat(page.locator("#problem-file")).containsText("không phải XML đọc được");
    assertThat(page.getByLabel("Bảng quyết định đã sửa")).isChecked();
    desk.picture("Tệp bị từ chối");
  }

  @Test
  void anOfficerFindsNeitherLinkNorPage() {
    Desk desk = desk("officer-rules");
    tasksOf(desk, "officer.16102");
    assertThat(desk.page().getByText(LINK)).hasCount(0);
    assertThat(desk.ask("/quyhoach/doi-chieu-quy-dinh").status()).isEqualTo(404);
  }

  private static void compare(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đối chiếu")).click();
    page.waitForURL(Pattern.compile(".*/doi-chieu-quy-dinh/.+"));
  }
}
