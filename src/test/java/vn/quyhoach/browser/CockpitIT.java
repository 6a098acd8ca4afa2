package vn.quyhoach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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
