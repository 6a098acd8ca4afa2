package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.quyhoach.calendar.WorkingDays;
import vn.quyhoach.conclusion.ConclusionNotices;
import vn.quyhoach.deadline.DeadlineKind;
import vn.quyhoach.followup.FollowUp;
import vn.quyhoach.followup.FollowUps;
import vn.quyhoach.guidance.Difficulties;
import vn.quyhoach.guidance.Difficulty;
import vn.quyhoach.guidance.RaiseDifficulty;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.progress.Briefing;
import vn.quyhoach.progress.Briefings;
import vn.quyhoach.progress.StandOfPlan;
import vn.quyhoach.workflow.web.PageVisit;

/** The end of a campaign: the notice of conclusion with its dated points (S51), and the briefing as of any day (S4). */
class ConclusionProcessTest extends PlanTestBase {

  private static final String ISSUE = "userTask_issueConclusion";
  private static final String ACKNOWLEDGE = "userTask_acknowledgeConclusion";
  private static final String BRIEFING = "/quyhoach/bao-cao-giao-ban";
  private static final String NOTICE = "/quyhoach/thong-bao-ket-luan";
  private static final String FIRST_STEP = "userTask_registerImplementingDocuments";

  @Autowired ConclusionNotices notices;
  @Autowired Difficulties difficulties;
  @Autowired FollowUps followUps;
  @Autowired Briefings briefings;
  @Autowired Officials officials;
  @Autowired WorkingDays workingDays;
  @Autowired WebApplicationContext application;

  @Test
  void theNoticeReachesEveryUnitOnceIsAcknowledgedAndItsPointsAreCarriedOut() throws IOException {
    String code = "2022-END";
    String campaignId = summarised(code, "FRONT", "PARTY_COMMISSION");
    String due = workingDays.after(today(), 10).toString();
    assertNames(refusalOfPlaying(code, ISSUE, Map.of("points", List.of(Map.of("text", "Nộp báo cáo")))), "points[0].addressee", "đơn vị thực hiện");
    assertNames(refusalOfPlaying(code, ISSUE, Map.of("points", List.of(Map.of("text", "Nộp báo cáo", "addressee", "FRONT", "due",
        today().toString())))), "points[0].due", "sau ngày hôm nay");
    play(code, ISSUE, Map.of("number", "512-TB/TU", "content", "Các đơn vị cơ bản hoàn thành.\nCòn đơn vị chậm.", "points", List.of(
        Map.of("text", "Gửi báo cáo tổng kết.", "addressee", "ALL", "due", due),
        Map.of("text", "Rà soát hồ sơ.", "addressee", "38F01", "due", due),
        Map.of("text", "Tổng hợp toàn tỉnh.", "addressee", "board.38", "due", due), Map.of())));
    runJobs(code);
    List<UnitPlan> roster = plans.plansOf(campaignId);
    assertThat(notices.addresseesOf(campaignId)).hasSameSizeAs(roster).allSatisfy(sent -> assertThat(sent.acknowledgedAt()).isNull());
    List<FollowUp> work = work(campaignId);
    assertThat(work).as("one for each unit, one more for the Front, one for the board").hasSize(roster.size() + 2);
    assertThat(notices.sendNextBatch(campaignId)).as("sending again").isTrue();
    assertThat(work(campaignId)).hasSameSizeAs(work);
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("conclusion-acknowledgement")
        .processInstanceBusinessKeyLike(code + ".%").count())
        .isEqualTo(roster.size());

    String acknowledgement = code + ".38F01.KL";
    assertThat(taskOf(acknowledgement, ACKNOWLEDGE).getTenantId()).isEqualTo("38F01");
    assertThat(shown(acknowledgement, ACKNOWLEDGE).get("heading").toString()).contains("512-TB/TU".replace("-", "\\-"));
    assertNames(refusalOfPlaying(acknowledgement, ACKNOWLEDGE, Map.of("acknowledged", false)), "acknowledged", "xác nhận");
    play(acknowledgement, ACKNOWLEDGE, Map.of("note", "Sẽ thực hiện đúng hạn."));
    String page = page("campaign.38", NOTICE + "?dot=" + code).getContentAsString();
    assertThat(page).contains("Chưa tiếp nhận: " + (roster.size() - 1) + "/" + roster.size(), "Đã tiếp nhận: 1/" + roster.size(), "Sẽ thực hiện đúng hạn.",
        "0/" + roster.size(), "Ban Tổ chức – Tỉnh Thanh Hóa", officials.headOf("38B01").orElseThrow().fullName());

    FollowUp board = work.stream().filter(one -> one.unitCode().equals("38")).findFirst().orElseThrow();
    play(board.businessKey(), "userTask_reportBoardFollowUp");
    runJobs(board.businessKey());
    play(board.businessKey(), "userTask_acceptAction");
    FollowUp front = work.stream().filter(one -> one.unitCode().equals("38F01") && one.requirement().equals("Rà soát hồ sơ.")).findFirst().orElseThrow();
    assertThat(deadlines.of(DeadlineKind.ACTION, front.deadlineSubject()).orElseThrow().title()).contains("512-TB/TU");
    play(front.businessKey(), "userTask_reportFollowUp");
    runJobs(front.businessKey());
    play(front.businessKey(), "userTask_acceptAction", Map.of("verdict", "NOT_ACCEPTED", "reason", "Thiếu biểu tổng hợp.", "due", due));
    runJobs(front.businessKey());
    assertThat(taskOf(front.businessKey(), "userTask_reportFollowUp")).isNotNull();
    assertThat(page("campaign.38", NOTICE + "?dot=" + code).getContentAsString()).contains("1/1", "Đang thực hiện");

    byte[] word = page("supervisor.38", NOTICE + "/word?dot=" + code).getContentAsByteArray();
    keep("conclusion-notice.docx", word);
    assertThat(text(word)).contains("THÔNG BÁO", "512-TB/TU", "Còn đơn vị chậm.", "Gửi báo cáo tổng kết.", "Tất cả đơn vị trong đợt",
        "Ban Tổ chức – Tỉnh Thanh Hóa").doesNotContain("{{", "[");
    assertThat(record.faultsOf(campaignId)).isEmpty();
  }

  @Test
  void manyUnitsAreServedInBatchesOfFifty() {
    String code = "2022-MANY";
    String campaignId = summarised(code, "COMMUNE");
    int units = plans.plansOf(campaignId).size();
    play(code, ISSUE, Map.of("points", List.of()));
    for (int batch = 1; batch * 50 < units; batch++) {
      runNextJob(code);
      assertThat(notices.addresseesOf(campaignId)).hasSize(batch * 50);
    }
    runJobs(code);
    assertThat(notices.addresseesOf(campaignId)).hasSize(units).extracting(ConclusionNotices.Addressee::unitCode).doesNotHaveDuplicates();
    assertThat(instance("planning-campaign", code)).isNull();
  }

  @Test
  void theBriefingOfAnEarlierDayIsNotThatOfToday() {
    String unit = "16567";
    submitPlan(unit);
    Briefing before = briefings.of(campaign().id(), "38", today().minusDays(1));
    Briefing now = briefings.of(campaign().id(), "38", today());
    assertThat(stand(before, unit)).isEqualTo(StandOfPlan.NOT_STARTED);
    assertThat(stand(now, unit)).isEqualTo(StandOfPlan.SUBMITTED);
    playUntil(key(unit), "userTask_concludeAppraisal");
    assertThat(stand(briefings.of(campaign().id(), "38", today()), unit)).isEqualTo(StandOfPlan.IN_APPRAISAL);
    assertThat(before.units()).hasSameSizeAs(now.units());
    assertThat(now.tiers().stream().mapToInt(Briefing.TierLine::units).sum()).isEqualTo(now.total());
    Briefing district = briefings.of(campaign().id(), "388", today());
    assertThat(district.units()).isNotEmpty().hasSizeLessThan(now.total());
    Set<String> below = jdbc.sql("select u.code from unit u join unit top on u.position_low between top.position_low and top.position_high where top.code = '388'")
        .query(String.class).list().stream().collect(Collectors.toSet());
    assertThat(district.units()).extracting(Briefing.UnitLine::unitCode).isSubsetOf(below);
  }

  @Test
  void aLateUnitIsToldWithWhoAnswersForItAndNothingTypedBecomesAFormula() throws IOException {
    String unit = "16570";
    String key = key(unit);
    while (taskOf(key, "userTask_explainLateness") == null) {
      climb(deadlines.deadline(plan(unit).id()));
    }
    play(key, "userTask_explainLateness", Map.of("explanation", "=HYPERLINK(\"http://x\")", "promisedOn", today().plusDays(1).toString()));
    jdbc.sql("update deadline set due = :due where kind = 'SUBMISSION' and subject_id = :plan")
        .param("due", workingDays.before(today(), 3)).param("plan", plan(unit).id()).update();
    try {
      Briefing.LateUnit late = briefings.of(campaign().id(), "38", today()).late().stream()
          .filter(line -> line.unit().unitCode().equals(unit)).findFirst().orElseThrow();
      assertThat(late.unit().daysLate()).isEqualTo(3);
      assertThat(late.answerable()).startsWith(officials.headOf(unit).orElseThrow().fullName());
      assertThat(late.explanation()).isEqualTo("=HYPERLINK(\"http://x\")");
      assertThat(late.promisedOn()).isEqualTo(today().plusDays(1));
      assertThat(briefings.of(campaign().id(), "38", today().minusDays(1)).late()).filteredOn(line -> line.unit().unitCode().equals(unit))
          .as("what was explained today was not known yesterday").singleElement().satisfies(line -> assertThat(line.explanation()).isNull());

      String question = "?dot=" + CAMPAIGN_CODE + "&ngay=" + today();
      byte[] excel = page("supervisor.38", BRIEFING + "/excel" + question).getContentAsByteArray();
      keep("briefing.xlsx", excel);
      try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(excel))) {
        boolean[] found = {false};
        book.sheetIterator().forEachRemaining(sheet -> sheet.forEach(row -> row.forEach(cell -> {
          assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
          if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().contains("HYPERLINK")) {
            found[0] = true;
            assertThat(cell.getCellStyle().getQuotePrefixed()).as("kept as text when somebody edits it").isTrue();
          }
        })));
        assertThat(found[0]).isTrue();
      }
      byte[] word = page("campaign.38", BRIEFING + "/word" + question).getContentAsByteArray();
      keep("briefing.docx", word);
      assertThat(text(word)).contains("BÁO CÁO", "phục vụ giao ban", officials.headOf(unit).orElseThrow().fullName(), "=HYPERLINK").doesNotContain("{{");
    } finally {
      jdbc.sql("update deadline set due = first_due where kind = 'SUBMISSION' and subject_id = :plan").param("plan", plan(unit).id()).update();
    }
  }

  @Test
  void aDifficultyIsToldFromTheDayOnWhichItWasRaisedWithItsAnswer() {
    String unit = "16576";
    String question = "Văn bản triển khai của đơn vị mới sáp nhập ghi tên nào?";
    Difficulty raised = difficulties.raise(new RaiseDifficulty(campaign().id(), plan(unit).id(), unit, taskOf(key(unit), FIRST_STEP).getId(),
        FIRST_STEP, "Đăng ký văn bản triển khai", question), "officer." + unit);
    assertThat(told(today().minusDays(1), question)).isEmpty();
    assertThat(told(today(), question)).singleElement().satisfies(line -> {
      assertThat(line.raisedOn()).isEqualTo(today());
      assertThat(line.answer()).isNull();
    });
    String answering = CAMPAIGN_CODE + ".VM" + raised.id();
    play(answering, "userTask_answerDifficulty", Map.of("treatment", "ANSWER", "answer", "Ghi tên tại thời điểm ban hành.", "basis",
        "Hướng dẫn 16-HD/BTCTW", "basisStatus", "TO_BE_CONFIRMED"));
    assertThat(told(today(), question)).singleElement().extracting(Briefing.DifficultyLine::answer).isEqualTo("Ghi tên tại thời điểm ban hành.");
  }

  private List<Briefing.DifficultyLine> told(LocalDate day, String question) {
    return briefings.of(campaign().id(), "38", day).difficulties().stream().filter(line -> line.question().equals(question)).toList();
  }

  @Test
  void whoeverIsNotBriefedFindsNoPage() throws IOException {
    String question = "?dot=" + CAMPAIGN_CODE + "&ngay=" + today();
    for (String user : List.of("officer.16567", "head.16567", "secretariat.38", "inspector.38", "counter1.16567")) {
      for (String path : List.of(BRIEFING, BRIEFING + "/word" + question, BRIEFING + "/excel" + question, NOTICE)) {
        assertThat(page(user, path).getStatus()).as(user + " at " + path).isEqualTo(404);
      }
    }
    assertThat(page("campaign.38", BRIEFING).getContentAsString()).contains("Báo cáo giao ban", "Xây dựng quy hoạch nhiệm kỳ", "Tải Word");
    String district = page("board.388", BRIEFING + question).getContentAsString();
    assertThat(district).contains(jdbc.sql("select name from unit where code = '388'").query(String.class).single())
        .doesNotContain("Sở Công Thương");
    assertThat(page("campaign.38", BRIEFING + "?ngay=" + today().plusDays(1)).getContentAsString()).contains("chưa đến");
    assertThat(page("campaign.38", BRIEFING + "?ngay=hom-qua").getContentAsString()).contains("không đúng");
    assertThat(page("campaign.38", BRIEFING + "/word?dot=" + CAMPAIGN_CODE + "&ngay=" + today().plusDays(1)).getStatus()).isEqualTo(400);
    assertThat(page("campaign.38", BRIEFING + "/word?dot=KHONG&ngay=" + today()).getStatus()).isEqualTo(404);
  }

  private static StandOfPlan stand(Briefing briefing, String unit) {
    return briefing.units().stream().filter(line -> line.unitCode().equals(unit)).findFirst().orElseThrow().stand();
  }

  private List<FollowUp> work(String campaignId) {
    return followUps.ofSources(notices.pointsOf(campaignId).stream().map(ConclusionNotices.Point::id).toList());
  }

  /** A campaign for some tiers whose last day is over and summed up. */
  private String summarised(String code, String... tiers) {
    rehearsal.proposeCampaign("38", Map.of("code", code, "name", "Xây dựng quy hoạch " + code, "kind", "NEXT_TERM"));
    play(code, "userTask_draftCampaign", Map.of("waves", List.of(Map.of("number", 1, "due", "2022-08-30", "tiers", List.of(tiers)))));
    play(code, "userTask_adoptCampaign");
    play(code, "userTask_recordDissemination");
    runJobs(code);
    fireTimer("planning-campaign", code, "timer_campaignEnds");
    play(code, "userTask_summariseCampaign");
    return campaigns.byCode(code).orElseThrow().id();
  }

  private void runNextJob(String code) {
    List<Job> jobs = management.createJobQuery().processInstanceId(instance("planning-campaign", code).getId()).messages().list();
    jobs.forEach(job -> management.executeJob(job.getId()));
  }

  private MockHttpServletResponse page(String user, String path) {
    return PageVisit.send(application, user, MockMvcRequestBuilders.get(path));
  }

  private static void keep(String name, byte[] content) throws IOException {
    Files.createDirectories(Path.of("target/documents"));
    Files.write(Path.of("target/documents", name), content);
  }

  private static String text(byte[] word) throws IOException {
    try (XWPFWordExtractor extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(word)))) {
      return extractor.getText();
    }
  }
}
