package vn.quyhoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.quyhoach.document.ScanSamples;

/** The tab «Văn bản» of the task that somebody has open: Word documents to take, scans to bring. */
final class PaperTab {

  private final Page page;
  private final Locator tab;

  /** Changes from the form of the task to its papers. */
  PaperTab(Desk desk) {
    page = desk.page();
    change("Văn bản");
    tab = page.getByLabel("Văn bản của việc này");
  }

  /** Insists that the tab shows these words. */
  PaperTab shows(String words) {
    assertThat(tab).containsText(words);
    return this;
  }

  /** Saves a document made by the product, and answers the text in it. */
  String word(String title) {
    return text(tab.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Tải " + title + " (Word)").setExact(true)));
  }

  /** Saves a Word document that was kept as it was issued, and answers the text in it. */
  String issuedWord(String beginning) {
    return text(tab.getByRole(AriaRole.BUTTON,
        new Locator.GetByRoleOptions().setName(Pattern.compile("^Tải về " + beginning + ".*\\.docx$"))));
  }

  private String text(Locator button) {
    Download download = page.waitForDownload(button::click);
    try (InputStream content = download.createReadStream(); XWPFDocument document = new XWPFDocument(content);
        XWPFWordExtractor text = new XWPFWordExtractor(document)) {
      return text.getText();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** Opens the form for one paper of one person, tries without the day of the paper, is told, and sends it with the day. */
  PaperTab bringPaper(String paper, String person) {
    tab.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Gửi bản quét " + paper + " của " + person)).click();
    Locator upload = tab.locator("form").last();
    choose(upload);
    send(upload);
    assertThat(tab.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("ngày của giấy tờ"))).isVisible();
    upload.locator("input[type=date]").fill("2022-07-11");
    send(upload);
    return shows("Đã nhận tệp «ban-quet.pdf».");
  }

  /** Sends a scan to the place of this title, which belongs to no person. */
  PaperTab bringScan(String title) {
    Locator place = tab.locator(".quyhoach-documents-group").filter(new Locator.FilterOptions()
        .setHas(page.locator("h4", new Page.LocatorOptions().setHasText(title))));
    choose(place.locator("form"));
    send(place.locator("form"));
    return shows("Đã nhận tệp «ban-quet.pdf».");
  }

  /** Brings whatever else is required by the same address that the tab uses. */
  PaperTab bringTheRest() {
    page.evaluate("""
        async pdf => {
          const task = location.href.match(/task=([0-9a-f-]{36})/)[1];
          const base = `/quyhoach/api/tasks/${task}/documents`;
          const token = decodeURIComponent(document.cookie.match(/XSRF-TOKEN=([^;]+)/)[1]);
          const bytes = Uint8Array.from(atob(pdf), each => each.charCodeAt(0));
          const overview = await (await fetch(base)).json();
          for (const place of overview.places.filter(each => each.open && each.required && (each.item
              ? ['MISSING', 'EXPIRED'].includes(each.item.standing) : each.files.length === 0))) {
            const body = new FormData();
            body.append('classification', 'ORDINARY');
            body.append('issuedOn', '2022-07-11');
            body.append('file', new File([bytes], 'ban-quet.pdf'));
            const answer = await fetch(`${base}/places/${place.id}`, { method: 'POST', body, headers: { 'X-XSRF-TOKEN': token } });
            if (!answer.ok) {
              throw new Error(await answer.text());
            }
          }
        }""", Base64.getEncoder().encodeToString(ScanSamples.pdf("Giay to", 1)));
    return this;
  }

  /** Goes back to the form, in which nothing typed may be lost. */
  void backToForm() {
    change("Biểu mẫu");
  }

  private void change(String tabName) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(tabName).setExact(true)).click();
  }

  private static void choose(Locator upload) {
    upload.locator("input[type=file]").setInputFiles(new FilePayload("ban-quet.pdf", "application/pdf", ScanSamples.pdf("Giay to", 1)));
    upload.locator("select").selectOption("ORDINARY");
  }

  private static void send(Locator upload) {
    upload.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Gửi tệp")).click();
  }
}
