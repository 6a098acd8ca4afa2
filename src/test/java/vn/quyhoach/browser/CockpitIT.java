package vn.quyhoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;

/** Supervision watches in Cockpit, officials of the units have no way in; who is late answers by name. */
class CockpitIT extends BrowserTestBase {

  private static final String LATE = "16168";
  private static final String LATE_NAME = "Xã Nga Thắng";
  private static final String LATE_DISTRICT = "401";

  @Autowired UnitPlans plans;
  @Autowired Deadlines deadlines;
  @Autowired ManagementService management;

  @Test
  void supervisionOpensAnInstanceAndSeesWhereItStands() {
    Desk desk = desk("supervisor");
    new LogIn(desk, "cockpit").as("supervisor.38", password);
    assertThat(desk.page().locator("[cam-widget-header]")).containsText("giám sát");
    desk.open("/camunda/app/cockpit/default/#/processes");
    desk.page().getByText("Xây dựng quy hoạch tại đơn vị").first().click();
    assertThat(desk.page().locator(".djs-container")).isVisible();
    desk.picture("Quy trình của các đơn vị");
    desk.page().locator("table.process-instances tbody td.instance-id a, td.instance-id a").first().click();
    assertThat(desk.page()).hasURL(Pattern.compile(".*#/process-instance/.*"));
    assertThat(desk.page().locator(".djs-container .badge.instance-count, .djs-overlay .badge").first()).isVisible();
    desk.picture("Sơ đồ của một đơn vị");
  }

  @Test
  void supervisionReadsVietnameseAndIsOfferedNothingThatTheServerRefuses() {
    Desk desk = desk("supervisor");
    new LogIn(desk, "cockpit").as("supervisor.38", password);
    assertThat(desk.page().locator(".dashboard")).containsText("Lượt quy trình đang chạy");
    assertThat(desk.page().locator("#footer-timezone")).containsText("Asia/Ho_Chi_Minh");
    assertThat(desk.page().getByText("Việc đang mở")).isHidden();
    desk.open("/camunda/app/cockpit/default/#/processes");
    desk.page().getByText("Theo dõi thời hạn").first().click();
    assertThat(desk.page().locator("td.start-time").first()).hasText(Pattern.compile(TODAY + " \\d{2}:\\d{2}"));
    assertThat(desk.page().locator(".glyphicon-pause:visible")).hasCount(0);
    desk.page().locator("td.instance-id a").first().click();
    assertThat(desk.page().locator(".nav-tabs")).containsText(new String[] {"Thông tin", "Tác vụ nền"});
    assertThat(desk.page().locator("a:has(> :is(.glyphicon-pause, .glyphicon-remove)):visible")).hasCount(0);
    desk.page().locator(".nav-tabs a").getByText("Tác vụ nền", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(desk.page().locator(".jobs-tab td.date").first()).hasText(Pattern.compile("\\s*\\d{2}/\\d{2}/2022 \\d{2}:\\d{2}\\s*"));
    assertThat(desk.page().locator(".jobs-tab .action-button").first()).isHidden();
    desk.picture("Tác vụ nền của một đơn vị");
  }

  @Test
  void aLateUnitExplainsAndIsGivenMoreTimeAndTheLedgerTellsTheLevelAbove() {
    String key = CAMPAIGN + "." + LATE;
    UnitPlan plan = plans.planOf(campaigns.byCode(CAMPAIGN).orElseThrow().id(), LATE);
    rehearsal.alone(() -> {
      while (deadlines.noticesOf(plan.id()).stream().noneMatch(notice -> notice.rung().equals("NOTICE_TO_HEAD"))) {
        management.executeJob(management.createJobQuery().processInstanceId(deadlines.deadline(plan.id()).ladderId()).timers().singleResult()
            .getId());
        rehearsal.runJobs(key);
      }
    });
    Desk head = desk("head");
    TaskForm explanation = tasksOf(head, "head." + LATE).open("Tiếp nhận thông báo chậm và giải trình", LATE_NAME);
    head.page().locator(".nav-tabs a").getByText("Thời hạn", new Locator.GetByTextOptions().setExact(true)).click();
    head.page().getByLabel("Đề nghị gia hạn đến ngày").fill("2022-09-20");
    head.page().getByLabel("Lý do xin gia hạn").fill("Phải tổ chức lại hội nghị cán bộ chủ chốt.");
    head.picture("Thời hạn của công việc");
    head.page().getByText("Gửi đề nghị gia hạn").click();
    assertThat(head.page().locator(".task-card")).containsText("Đã gửi đề nghị gia hạn");
    head.page().locator(".nav-tabs a").first().click();
    explanation.tick("Tôi đã nhận thông báo chậm tiến độ").type("Giải trình lý do chậm", "Hội nghị lần đầu không đủ người dự.")
        .date("Ngày cam kết hoàn thành", "20/09/2022").picture("Giải trình").send();

    Desk board = desk("board");
    tasksOf(board, "board." + LATE_DISTRICT).open("Quyết định việc gia hạn", LATE_NAME).shows("Phải tổ chức lại hội nghị cán bộ chủ chốt.")
        .mark("Quyết định", "Cho gia hạn").date("Hạn mới", "20/09/2022").type("Ý kiến, lý do", "Không gia hạn thêm.").picture("Gia hạn").send();
    board.open("/quyhoach/so-trach-nhiem");
    assertThat(board.page().locator("main")).containsText(new String[] {"15/09/2022"});
    for (String told : new String[] {LATE_NAME, "20/09/2022", "Thông báo chậm đến người đứng đầu", "Hội nghị lần đầu không đủ người dự.",
        "Được gia hạn", "Không gia hạn thêm."}) {
      assertThat(board.page().locator("main")).containsText(told);
    }
    board.picture("Sổ trách nhiệm");
  }

  @Test
  void theClockLeadsFromTheProvinceToTheUnitThatWaitsAndWhy() {
    Desk desk = desk("clock");
    new LogIn(desk, "cockpit").as("supervisor.38", password);
    Page page = desk.page();
    assertThat(page.locator(".clock-summary")).containsText("Xã, phường, thị trấn");
    desk.picture("Tiến độ trên trang đầu");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mở bảng tiến độ")).click();
    assertThat(page.locator(".clock-cell").first()).isVisible();
    assertThat(page.locator(".clock-found")).containsText("đơn vị. Ngày " + TODAY);
    desk.picture("Bảng tiến độ");
    assertNoBarriers(page);

    page.getByLabel("Tìm đơn vị").fill("nga van");
    Locator cell = page.locator(".clock-cell");
    assertThat(cell).hasCount(1);
    assertThat(cell).containsText("Xã Nga Văn");
    assertThat(cell).containsText("ngày làm việc");
    page.getByLabel("Cách xem").selectOption("table");
    assertThat(page.locator(".clock-table tbody tr")).hasCount(1);
    assertNoBarriers(page);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Xã Nga Văn")).click();
    assertThat(page.locator(".clock-why")).containsText("Cán bộ tổ chức của đơn vị, Xã Nga Văn");
    assertThat(page.locator(".clock-instance summary").first()).containsText("Xây dựng quy hoạch tại đơn vị");
    desk.picture("Vì sao đơn vị đang dừng");
    assertNoBarriers(page);
    page.getByText("Xem trên sơ đồ").first().click();
    assertThat(page.locator(".djs-container")).isVisible();

    desk.open("/camunda/app/cockpit/default/#/tien-do/bieu-do");
    assertThat(page.locator(".clock-chart canvas").first()).isVisible();
    desk.picture("Biểu đồ");
    Download picture = page.waitForDownload(() -> page.getByText("Lưu ảnh PNG").first().click());
    assertThat(picture.suggestedFilename()).endsWith(".png");
    desk.open("/camunda/app/cockpit/default/#/tien-do/nhat-ky");
    assertThat(page.locator(".clock-found")).hasText(Pattern.compile("Đã hiện \\d+ dòng\\.|Chưa có gì được ghi\\."));
    desk.picture("Nhật ký thao tác");

    page.setViewportSize(360, 800);
    desk.open("/camunda/app/cockpit/default/#/tien-do");
    assertThat(page.locator(".clock-table, .clock-cell").first()).isVisible();
    desk.picture("Bảng tiến độ trên điện thoại");
  }

  /** Every address of the clock, asked by people whom it is not for or whom it ends for at their own units. */
  @Test
  void theClockIsCutToItsReader() {
    String campaign = "/quyhoach/api/progress/campaigns/" + CAMPAIGN;
    List<String> addresses = List.of("/quyhoach/api/progress", campaign + "/board", campaign + "/summary", campaign + "/charts",
        campaign + "/units/16099", campaign + "/activities", campaign + "/sheet", "/quyhoach/api/progress/incidents", "/quyhoach/tien-do");
    Desk officer = desk("clock-officer");
    tasksOf(officer, "officer.16099");
    addresses.forEach(address -> assertThat(officer.ask(address).status()).as(address).isEqualTo(404));

    Desk neighbour = desk("clock-neighbour");
    new LogIn(neighbour, "cockpit").as("supervisor.381", password);
    assertThat(neighbour.page().locator(".clock-summary")).isVisible();
    assertThat(neighbour.ask(campaign + "/units/16099").status()).isEqualTo(404);
    assertThat(neighbour.ask(campaign + "/activities?unit=16099").status()).isEqualTo(404);
    assertThat(neighbour.ask("/quyhoach/api/progress/campaigns/NONE/board").status()).isEqualTo(404);
    for (String part : List.of("/board", "/summary", "/charts", "/activities")) {
      assertThat(neighbour.ask(campaign + part).status()).as(part).isEqualTo(200);
      assertThat(neighbour.ask(campaign + part).text()).as(part).doesNotContain("16099", "Nga Vịnh");
    }

    Desk board = desk("clock-board");
    tasksOf(board, "board.394");
    assertThat(board.ask("/quyhoach/api/progress/incidents").status()).isEqualTo(404);
    board.open("/quyhoach/tien-do");
    assertThat(board.page().locator(".clock-cell").first()).isVisible();
    assertThat(board.page().getByText("Sự cố")).hasCount(0);
    board.picture("Tiến độ ở trang riêng");
    assertNoBarriers(board.page());
  }

  /** What axe finds in the page's own part; the frame around it is the vendor's. */
  private static void assertNoBarriers(Page page) {
    List<Rule> found = new AxeBuilder(page).include(List.of(".quyhoach-clock")).withTags(List.of("wcag2a", "wcag2aa", "wcag21aa"))
        .analyze().getViolations();
    assertThat(found.stream().map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())).as("barriers").isEmpty();
  }

  @Test
  void anOfficerCannotOpenCockpit() {
    Desk desk = desk("officer");
    LogIn logIn = new LogIn(desk, "cockpit");
    logIn.as("officer.16099", password);
    assertThat(desk.page().locator(".notifications .alert, .notifications [role=alert]").first()).isVisible();
    logIn.isShown();
    desk.picture("Cockpit từ chối");
    assertThat(desk.ask("/camunda/api/engine/engine/default/process-instance").status()).isIn(401, 403, 404);
  }
}
