package vn.quyhoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.document.DocumentUpkeep;
import vn.quyhoach.document.ScanSamples;
import vn.quyhoach.dossier.DossierLine;
import vn.quyhoach.dossier.DossierLine.Standing;
import vn.quyhoach.nomination.ListDossier;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.nomination.UnitPlans;

/**
 * The head of a commune drops a folder of scans into the tab «Văn bản»: some say by their names where they belong, one does not, one is no
 * scan. Later one of them is lost and is brought again.
 */
class ManyFilesIT extends BrowserTestBase {

  private static final String UNIT = "16417";
  private static final byte[] PDF = ScanSamples.pdf("Giay to", 1);

  @Autowired UnitPlans plans;
  @Autowired Nominations nominations;
  @Autowired ListDossier dossier;
  @Autowired DocumentUpkeep upkeep;
  @Autowired JdbcClient jdbc;

  private Desk desk;

  @Test
  void manyScansAreSortedByTheirNamesAndEachIsJudgedByItself() {
    rehearsal.alone(() -> rehearsal.playUntil(CAMPAIGN + "." + UNIT, "userTask_signSubmission"));
    String planId = plans.planOf(campaigns.byCode(CAMPAIGN).orElseThrow().id(), UNIT).id();
    List<DossierLine> missing = dossier.of(planId, nominations.inState(planId, NominationState.LISTED)).stream()
        .filter(line -> line.cadreCode() != null && line.item().required() && line.standing() == Standing.MISSING).limit(2).toList();
    String first = missing.get(0).holder() + " - " + missing.get(0).item().title().replace("/", "-") + ".pdf";
    String second = missing.get(1).cadreCode() + "_" + missing.get(1).item().title().replace("/", "-") + ".pdf";

    desk = desk("bulk");
    tasksOf(desk, "head." + UNIT).open("Ký tờ trình");
    Locator tab = openTab();
    Locator many = tab.locator(".quyhoach-many-files");
    many.locator("summary").click();
    many.locator("input[type=file]").setInputFiles(new FilePayload[] {
        scan(first), scan(second), scan("To trinh da ky.pdf"), scan("Scan0001.pdf"),
        new FilePayload("Tờ trình đã ký 2.pdf", "application/pdf", "không phải PDF".getBytes(StandardCharsets.UTF_8))});
    assertThat(many.locator("tbody tr")).hasCount(5);
    assertThat(many).containsText("Đề xuất theo tên tệp: «" + missing.get(0).item().title() + "» của " + missing.get(0).holder());
    assertThat(many).containsText("Tên tệp không cho biết là giấy tờ nào của ai; hãy chọn.");
    Locator send = many.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Gửi 4 tệp"));
    desk.picture("Đề xuất theo tên tệp");

    send.click();
    assertThat(many).containsText("Chưa chọn độ mật");
    many.locator("select").last().selectOption("ORDINARY");
    send.click();
    assertThat(many.locator("tbody tr")).hasCount(4);
    assertThat(many).containsText("Đã nhận 1 tệp, còn 4 tệp");
    assertThat(many).containsText("Chưa ghi ngày của giấy tờ");
    assertThat(many).containsText("không phải bản quét được nhận");
    many.locator("input[type=date]:visible").first().fill("2022-07-11");
    many.locator("input[type=date]:visible").last().fill("2022-07-12");
    desk.picture("Mỗi tệp một câu trả lời");
    many.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Gửi 3 tệp")).click();
    assertThat(many).containsText("Đã nhận 2 tệp, còn 2 tệp");
    assertThat(tab).containsText("To trinh da ky.pdf");
    desk.picture("Sau khi gửi");

    oneIsLostAndBroughtAgain();
  }

  private void oneIsLostAndBroughtAgain() {
    jdbc.sql("delete from document_piece where document_id in (select content_id from document where name = 'To trinh da ky.pdf')").update();
    upkeep.verify(done -> { });
    desk.page().reload();
    Locator tab = openTab();
    assertThat(tab).containsText("Bản quét tờ trình đã ký Chưa có");
    assertThat(tab).containsText("Hư hỏng: mất tệp");
    desk.picture("Tệp bị mất trong thẻ Văn bản");
    desk.choosePage("Văn bản hư hỏng");
    Page page = desk.page();
    assertThat(page.locator("main")).containsText("To trinh da ky.pdf");
    desk.picture("Trang Văn bản hư hỏng");
    page.locator("input[type=file]").setInputFiles(scan("Tờ trình quét lại.pdf"));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi lại")).click();
    assertThat(page.locator("main")).containsText("Chưa chọn độ mật");
    page.locator("main select").selectOption("ORDINARY");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi lại")).click();
    assertThat(page.locator("main")).containsText("Không có văn bản nào hư hỏng.");
  }

  private Locator openTab() {
    Page page = desk.page();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Văn bản").setExact(true)).click();
    Locator tab = page.getByLabel("Văn bản của việc này");
    tab.getByText("Bản quét tờ trình đã ký").first().waitFor();
    return tab;
  }

  private static FilePayload scan(String name) {
    return new FilePayload(name, "application/pdf", PDF);
  }
}
