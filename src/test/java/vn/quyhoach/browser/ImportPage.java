package vn.quyhoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import vn.quyhoach.dataimport.FilledForm;

/** The page «Nhập dữ liệu»: a workbook is checked, mended and imported. */
final class ImportPage {

  private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Page page;

  /** Finds the page in the menu of Tasklist. */
  ImportPage(Desk desk) {
    page = desk.page();
    desk.choosePage("Nhập dữ liệu");
    assertThat(page.locator("h1")).hasText("Nhập dữ liệu");
  }

  /** Sends a workbook to be checked. */
  void check(String fileName, FilledForm workbook) {
    send("#upload", fileName, workbook, "Kiểm tra tệp");
    assertThat(heading()).hasText("Kết quả kiểm tra: " + fileName);
  }

  /** Sends the rows that were wrong, mended, to take the place of what was sent first. */
  void checkMended(FilledForm rest) {
    send("#mended", "dong-loi.xlsx", rest, "Kiểm tra lại");
    assertThat(heading()).containsText("và các dòng đã sửa");
  }

  /** Insists on what is said about one cell. */
  void reports(String sheet, int row, String column, String words) {
    Locator line = page.locator("#errors tbody tr").filter(new Locator.FilterOptions().setHasText(words));
    assertThat(line.locator("td").nth(0)).hasText(sheet);
    assertThat(line.locator("td").nth(1)).hasText(String.valueOf(row));
    assertThat(line.locator("td").nth(2)).hasText(column);
  }

  /** The file with only the rows that are wrong, as it is downloaded to be mended. */
  FilledForm rest() {
    try (InputStream content = page.waitForDownload(() -> page.getByText("Tải các dòng lỗi để sửa").click()).createReadStream()) {
      return FilledForm.read(content.readAllBytes());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** The button that imports everything; it cannot be pressed while something is wrong. */
  Locator confirmation() {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nhập toàn bộ"));
  }

  void confirm() {
    confirmation().click();
    assertThat(page.locator("#answer")).hasText("Đã nhập toàn bộ dữ liệu của tệp.");
  }

  private Locator heading() {
    return page.locator("h2").first();
  }

  private void send(String form, String fileName, FilledForm workbook, String button) {
    page.locator(form + " input[type=file]").setInputFiles(new FilePayload(fileName, EXCEL, workbook.bytes()));
    assertThat(page.locator(form + " output")).hasText(fileName);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
  }
}
