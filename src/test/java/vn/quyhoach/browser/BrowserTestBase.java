package vn.quyhoach.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.workflow.rehearsal.Rehearsal;

/**
 * The whole application with its job executor, and people at their desks. One start serves all the browser tests: every unit of
 * 2022 has its work in one campaign, and each test plays in units of its own.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"quyhoach.demo.campaign=false", "camunda.bpm.job-execution.enabled=true"})
@ActiveProfiles({"demo", "test"})
@Import(Chromium.class)
abstract class BrowserTestBase {

  static final String CAMPAIGN = "2022-A1";

  /** The clock of the application stands on this day. */
  static final String TODAY = "13/07/2022";

  /** People at a meeting of fifteen. */
  static final int PRESENT = 14;

  @Autowired Chromium chromium;
  @Autowired Rehearsal rehearsal;
  @Autowired Campaigns campaigns;
  @LocalServerPort int port;

  @Value("${quyhoach.demo.password}")
  String password;

  private final List<Desk> desks = new ArrayList<>();

  @BeforeEach
  void startCampaignOnce() {
    if (campaigns.byCode(CAMPAIGN).isEmpty()) {
      rehearsal.alone(this::startCampaign);
    }
  }

  @AfterEach
  void everybodyLeaves() {
    desks.forEach(Desk::leave);
    desks.clear();
  }

  /** Nobody is late or reminded: the deadlines lie so far ahead that no timer gets in the way of a test. */
  private void startCampaign() {
    rehearsal.proposeCampaign("38", Map.of("code", CAMPAIGN, "kind", "NEXT_TERM",
        "name", "Xây dựng quy hoạch nhiệm kỳ 2025-2030, 2026-2031"));
    rehearsal.play(CAMPAIGN, "userTask_draftCampaign", Map.of("waves", List.of(
        Map.of("number", 1, "due", "2022-09-15", "tiers", List.of("COMMUNE")),
        Map.of("number", 2, "due", "2022-10-14", "tiers", List.of("DISTRICT", "FRONT")))));
    rehearsal.play(CAMPAIGN, "userTask_adoptCampaign", Map.of());
    rehearsal.play(CAMPAIGN, "userTask_recordDissemination", Map.of());
    rehearsal.runJobs(CAMPAIGN);
  }

  /** Fills in the roll call of a meeting of so many groups: fifteen summoned, one of them absent. */
  static void callTheRoll(TaskForm form, int groups) {
    for (int group = 1; group <= groups; group++) {
      int summoned = group == 1 ? PRESENT + 2 - groups : 1;
      form.row("Điểm danh theo thành phần", group).type("Tổng số", summoned).type("Được triệu tập", summoned)
          .type("Có mặt", group == 1 ? summoned - 1 : summoned);
    }
    form.addRow("Người vắng mặt");
    form.row("Người vắng mặt", 1).write("Họ và tên", "Lê Thị Vắng").write("Lý do vắng", "Đi công tác, có báo cáo");
  }

  /** Names a counting team of three. */
  static void nameTheTeam(TaskForm form) {
    String[] team = {"Nguyễn Thị Hiền", "Đỗ Thị Hồng Tuyết", "Nguyễn Gia Cường"};
    for (int row = 1; row <= team.length; row++) {
      form.row("Tổ kiểm phiếu", row).write("Họ và tên", team[row - 1]);
    }
  }

  /** Says where the sealed ballots are. */
  static void seal(TaskForm form) {
    form.type("Số niêm phong phiếu", "NP-07").type("Nơi giữ phiếu", "Tủ hồ sơ, Văn phòng Đảng ủy")
        .type("Người giữ phiếu", "Văn thư Đảng ủy").date("Ngày dự kiến hủy phiếu", "13/01/2023");
  }

  /** A computer at which nobody has logged in yet. */
  Desk desk(String owner) {
    Desk desk = new Desk(chromium.browser(), "http://127.0.0.1:" + port, owner);
    desks.add(desk);
    return desk;
  }

  /** Somebody who logs in to Tasklist at a computer of their own. */
  TaskList tasksOf(String userId) {
    return tasksOf(desk(userId), userId);
  }

  TaskList tasksOf(Desk desk, String userId) {
    new LogIn(desk, "tasklist").as(userId, password);
    return new TaskList(desk);
  }
}
