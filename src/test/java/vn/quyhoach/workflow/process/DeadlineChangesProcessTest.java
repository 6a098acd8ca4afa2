package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.CampaignWave;
import vn.quyhoach.deadline.Deadline;
import vn.quyhoach.deadline.DeadlineNotice;
import vn.quyhoach.inspection.UnitRisks;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.progress.Briefings;
import vn.quyhoach.workflow.web.PageVisit;

/** Dates that move with the first one kept: more time for one unit, another date for a wave, clocks that stand still; and lost ladders. */
class DeadlineChangesProcessTest extends PlanTestBase {

  private static final String DECIDE = "userTask_decideExtension";
  private static final String CODE = "2022-MOVE";

  @Autowired WebApplicationContext application;
  @Autowired Briefings briefings;
  @Autowired UnitRisks risks;

  @Test
  void aLateUnitIsGivenMoreTimeTwiceAndItsLadderBeginsAnew() {
    String unit = "15052";
    String key = key(unit);
    climb(of(unit));
    climb(of(unit));
    ask("head." + unit, "2022-07-20", "Phải tổ chức lại hội nghị.");
    assertThat(taskOf(key, DECIDE).getTenantId()).isEqualTo("388");
    assertThat(shown(key, DECIDE).get("request").toString()).contains("15/07/2022", "20/07/2022", "Phải tổ chức lại hội nghị.");
    assertNames(refusalOf(() -> ask("officer." + unit, "2022-07-21", "Cần thêm.")), null, "đang chờ cấp trên");

    assertNames(refusalOfPlaying(key, DECIDE, Map.of("decision", "GRANT", "grantedDue", "2022-07-15")), "grantedDue", "15/07/2022");
    assertNames(refusalOfPlaying(key, DECIDE, Map.of("decision", "GRANT", "grantedDue", "2022-07-23")), "grantedDue", "ngày nghỉ");
    assertNames(refusalOfPlaying(key, DECIDE, without(Map.of("decision", "REFUSE"), "opinion")), "opinion", "lý do");
    play(key, DECIDE, Map.of("decision", "GRANT", "grantedDue", "2022-07-20"));
    Deadline deadline = of(unit);
    assertThat(List.of(deadline.firstDue(), deadline.due())).containsExactly(LocalDate.of(2022, 7, 15), LocalDate.of(2022, 7, 20));
    assertThat(ladderTimer(deadline).getDuedate().toInstant()).as("the last reminder of the new date").isEqualTo(Instant.parse("2022-07-19T01:00:00Z"));
    assertThat(workOf(unit).getDueDate().toInstant()).isEqualTo(Instant.parse("2022-07-20T10:00:00Z"));
    assertThat(heading(unit)).contains("20/07/2022", "hạn đầu 15/07/2022");

    ask("officer." + unit, "2022-07-27", "Thêm một tuần.");
    play(key, DECIDE, Map.of("decision", "GRANT", "grantedDue", "2022-07-25"));
    climb(of(unit));
    climb(of(unit));
    climb(of(unit));
    assertThat(deadlines.noticesOf(of(unit))).extracting(notice -> notice.rung() + " " + notice.due()).containsExactly(
        "LAST_REMINDER 2022-07-15", "NOTICE_TO_HEAD 2022-07-15", "FIRST_REMINDER 2022-07-25", "LAST_REMINDER 2022-07-25",
        "NOTICE_TO_HEAD 2022-07-25");
    assertThat(jdbc.sql("select due_before || ' ' || due || ' ' || moved_by from deadline_move where deadline_id = :id order by moved_at")
        .param("id", of(unit).id()).query(String.class).list())
        .containsExactly("2022-07-15 2022-07-20 board.388", "2022-07-20 2022-07-25 board.388");
    assertThat(jdbc.sql("select text from notice where user_id = :user").param("user", "head." + unit).query(String.class).list())
        .anySatisfy(text -> assertThat(text).contains("Được gia hạn", "20/07/2022"));
    assertThat(record.faultsOf(plan(unit).id())).isEmpty();
    assertThat(dueOnTheBriefingOf(unit, today().minusDays(1))).as("the date that held on that day").isEqualTo(LocalDate.of(2022, 7, 15));
    assertThat(dueOnTheBriefingOf(unit, today())).isEqualTo(LocalDate.of(2022, 7, 25));
    assertThat(risks.within(campaign(), "388")).filteredOn(risk -> risk.unitCode().equals(unit)).singleElement()
        .satisfies(risk -> assertThat(risk.reasons()).contains("gia hạn"));
  }

  private LocalDate dueOnTheBriefingOf(String unit, LocalDate day) {
    return briefings.of(campaign().id(), "388", day).units().stream().filter(line -> line.unitCode().equals(unit)).findFirst().orElseThrow().due();
  }

  @Test
  void moreTimeIsRefusedWhenItMakesNoSense() {
    String unit = "15055";
    assertNames(refusalOf(() -> ask("head." + unit, "2022-07-15", "Cần thêm.")), "proposedDue", "phải sau hạn hiện tại", "15/07/2022");
    assertNames(refusalOf(() -> ask("head." + unit, "2022-07-24", "Cần thêm.")), "proposedDue", "ngày nghỉ");
    assertNames(refusalOf(() -> ask("head." + unit, "2030-07-24", "Cần thêm.")), "proposedDue", "2030");
    assertNames(refusalOf(() -> ask("head." + unit, "2022-07-20", " ")), "reason", "lý do");
    assertNames(refusalOf(() -> start("deadline-extension", "head." + unit, Map.of("kind", "OPINION", "proposedDue", "2022-07-20", "reason", "Xin."))),
        "kind", "không có thời hạn nào");
    ask("head." + unit, "2022-07-20", "Cần thêm.");
    play(key(unit), DECIDE, Map.of("opinion", "Các xã khác đều kịp."));
    assertThat(of(unit).due()).isEqualTo(LocalDate.of(2022, 7, 15));
    submitPlan(unit);
    assertNames(refusalOf(() -> ask("head." + unit, "2022-07-20", "Cần thêm.")), "kind", "đã xong");
  }

  @Test
  void theDateOfAWaveMovesForItsUnitsAndOnlyForThem() {
    startSmallCampaign();
    assertNames(refusalOf(() -> order("MOVE_WAVE", Map.of("wave", 1, "newDue", "2022-07-01"))), "newDue", "đã qua");
    assertNames(refusalOf(() -> order("MOVE_WAVE", Map.of("wave", 1, "newDue", "2022-09-02"))), "newDue", "ngày nghỉ");
    assertNames(refusalOf(() -> order("MOVE_WAVE", Map.of("wave", 7, "newDue", "2022-09-06"))), "wave", "7");
    assertNames(refusalOf(() -> order("MOVE_WAVE", Map.of("campaign", "NO-SUCH", "wave", 1, "newDue", "2022-09-06"))), "campaign", "NO-SUCH");
    Deadline granted = ofSmall("38M01");
    jdbc.sql("update deadline set due = date '2022-09-30' where id = :id").param("id", granted.id()).update();
    jdbc.sql("""
            insert into deadline_move (id, deadline_id, cause, due_before, due, moved_by, moved_by_name, moved_at)
            values ('granted', :id, 'EXTENSION', date '2022-08-30', date '2022-09-30', 'board.38', 'Ban Tổ chức', current_timestamp)""")
        .param("id", granted.id()).update();

    runJobsOf(order("MOVE_WAVE", Map.of("wave", 1, "newDue", "2022-09-06")));
    assertThat(small().waves()).extracting(CampaignWave::due).containsExactly(LocalDate.of(2022, 9, 6), LocalDate.of(2022, 9, 15));
    assertThat(ofSmall("38M02").due()).isEqualTo(LocalDate.of(2022, 9, 6));
    assertThat(ofSmall("38M02").firstDue()).isEqualTo(LocalDate.of(2022, 8, 30));
    assertThat(ladderTimer(ofSmall("38M02")).getDuedate().toInstant()).isEqualTo(Instant.parse("2022-08-26T01:00:00Z"));
    assertThat(ofSmall("38M01").due()).as("a later day granted to the unit itself stays").isEqualTo(LocalDate.of(2022, 9, 30));
    assertThat(ofSmall("38F01").due()).as("another wave").isEqualTo(LocalDate.of(2022, 9, 15));
    assertThat(of("15049").due()).as("another campaign").isEqualTo(LocalDate.of(2022, 7, 15));
    assertThat(jdbc.sql("select basis_number || ' ' || ordered_by from deadline_change where action = 'MOVE_WAVE'").query(String.class).list())
        .containsExactly("12-CV/TU campaign.38");

    runJobsOf(order("MOVE_WAVE", Map.of("wave", 2, "newDue", "2022-09-20")));
    assertThat(management.createJobQuery().processInstanceId(instance("planning-campaign", CODE).getId()).timers().singleResult().getDuedate()
        .toInstant()).as("the campaign ends with its last wave").isEqualTo(Instant.parse("2022-09-20T17:00:00Z"));
    assertThat(record.faultsOf(small().id())).isEmpty();
  }

  @Test
  void theLedgerTellsTheWholeStoryToThoseWhoMaySeeIt() {
    String unit = "15121";
    String key = key(unit);
    climb(of(unit));
    play(key, "userTask_acknowledgeNotice");
    climb(of(unit));
    String task = taskOf(key, "userTask_explainLateness").getId();
    play(key, "userTask_explainLateness", Map.of("explanation", "Hội nghị <b>chưa</b> đủ người."));
    String work = workOf(unit).getId();
    assertThat(visit("head." + unit, get("/quyhoach/api/tasks/" + task + "/deadline")).getStatus()).as("a task that is done").isEqualTo(404);
    assertThat(visit("officer." + unit, get("/quyhoach/api/tasks/" + work + "/deadline"))).satisfies(answer ->
        assertThat(text(answer)).contains("Trình quy hoạch", "15/07/2022", "Thông báo chậm đến người đứng đầu", "\"mayAsk\":true"));
    assertThat(visit("officer.15100", get("/quyhoach/api/tasks/" + work + "/deadline")).getStatus()).isEqualTo(404);
    assertThat(text(visit("officer." + unit, request(work, "2022-07-23")))).contains("ngày nghỉ");
    assertThat(visit("officer.15100", request(work, "2022-07-22")).getStatus()).isEqualTo(404);
    assertThat(text(visit("officer." + unit, request(work, "2022-07-22")))).contains("Đang chờ cấp trên quyết định");
    runtime.createProcessInstanceQuery().processDefinitionKey("deadline-extension").list().forEach(asked -> runJobsOf(asked.getId()));
    play(key, DECIDE, Map.of("decision", "GRANT", "grantedDue", "2022-07-21", "opinion", "Lần cuối."));

    for (String reader : List.of("head." + unit, "officer." + unit, "board.389", "campaign.38", "supervisor.38", "inspector.38")) {
      assertThat(text(visit(reader, get("/quyhoach/so-trach-nhiem").param("unit", "Minh Tien")))).as(reader)
          .contains("Thông báo chậm đến người đứng đầu", "Hội nghị &lt;b&gt;chưa&lt;/b&gt; đủ người.", "15/07/2022", "21/07/2022",
              "Được gia hạn", "Lần cuối.", "Cam kết hoàn thành");
    }
    assertThat(text(visit("head.15100", get("/quyhoach/so-trach-nhiem").param("which", "ALL")))).contains("Trình quy hoạch")
        .doesNotContain("Hội nghị &lt;b&gt;");
    assertThat(text(visit("board.388", get("/quyhoach/so-trach-nhiem").param("which", "ALL")))).doesNotContain("Hội nghị &lt;b&gt;");
    assertThat(visit("counter1." + unit, get("/quyhoach/so-trach-nhiem")).getStatus()).isEqualTo(404);
  }

  private MockHttpServletRequestBuilder request(String task, String day) {
    return post("/quyhoach/api/tasks/" + task + "/deadline/extension").contentType("application/json")
        .content("{\"proposedDue\": \"" + day + "\", \"reason\": \"Thêm thời gian.\"}");
  }

  private MockHttpServletResponse visit(String userId, MockHttpServletRequestBuilder request) {
    return PageVisit.send(application, userId, request);
  }

  private static String text(MockHttpServletResponse answer) {
    try {
      return answer.getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Test
  void aFrozenClockFiresNothingAndGoesOnWithTheDaysThatWereLeft() {
    String unit = "15058";
    String key = key(unit);
    String order = start("deadline-change", "campaign.38", change("FREEZE", Map.of("campaign", CAMPAIGN_CODE, "unit", unit)));
    runJobsOf(order);
    assertThat(of(unit).isPaused()).isTrue();
    assertThat(ladderTimer(of(unit))).as("nothing fires").isNull();
    assertThat(workOf(unit).getDueDate()).isNull();
    assertThat(heading(unit)).contains("Tạm dừng từ ngày 13/07/2022", "12\\-CV/TU", "12/07/2022", "Bão lụt");
    assertThat(of("15049").isPaused()).isFalse();
    assertNames(refusalOf(() -> start("deadline-change", "campaign.38", change("FREEZE", Map.of("campaign", CAMPAIGN_CODE, "unit", unit)))),
        "unit", "12-CV/TU");
    assertNames(refusalOf(() -> ask("head." + unit, "2022-07-20", "Cần thêm.")), null, "tạm dừng");
    assertNames(refusalOf(() -> start("deadline-change", "campaign.38", change("UNFREEZE", Map.of("campaign", CAMPAIGN_CODE)))), "unit",
        "không bị tạm dừng");

    // The clock stopped on Wednesday of the week before: five working days stood still.
    jdbc.sql("update deadline set paused_since = date '2022-07-06' where id = :id").param("id", of(unit).id()).update();
    runJobsOf(start("deadline-change", "campaign.38", change("UNFREEZE", Map.of("campaign", CAMPAIGN_CODE, "unit", unit))));
    assertThat(of(unit).isPaused()).isFalse();
    assertThat(of(unit).due()).isEqualTo(LocalDate.of(2022, 7, 22));
    assertThat(ladderTimer(of(unit)).getDuedate().toInstant()).isEqualTo(Instant.parse("2022-07-21T01:00:00Z"));
    assertThat(workOf(unit).getDueDate().toInstant()).isEqualTo(Instant.parse("2022-07-22T10:00:00Z"));
    climb(of(unit));
    assertThat(deadlines.noticesOf(of(unit))).extracting(DeadlineNotice::rung).containsExactly("LAST_REMINDER");
    assertThat(record.faultsOf(plan(unit).id())).isEmpty();
  }

  @Test
  void aLostTimerAGivenUpStepAndASuspendedLadderAreFoundMendedAndReported() {
    Deadline noTimer = of("15106");
    Deadline noLadder = of("15109");
    Deadline givenUp = of("15118");
    Deadline wrong = of("15112");
    Deadline suspended = of("15115");
    jdbc.sql("delete from ACT_RU_JOB where PROCESS_INSTANCE_ID_ = :id").param("id", noTimer.ladderId()).update();
    runtime.deleteProcessInstance(noLadder.ladderId(), "lost");
    management.setJobRetries(ladderTimer(givenUp).getId(), 0);
    management.setJobDuedate(ladderTimer(wrong).getId(), Date.from(Instant.parse("2029-01-01T00:00:00Z")));
    runtime.suspendProcessInstanceById(suspended.ladderId());
    jdbc.sql("update deadline set next_at = timestamp with time zone '2022-07-12 01:00:00+00' where id = :id")
        .param("id", suspended.id()).update();

    reconcile();
    assertThat(ladderTimer(of("15106")).getDuedate().toInstant()).isEqualTo(noTimer.nextAt());
    assertThat(of("15106").ladderId()).isNotEqualTo(noTimer.ladderId());
    assertThat(ladderTimer(of("15109")).getDuedate().toInstant()).isEqualTo(noLadder.nextAt());
    assertThat(ladderTimer(of("15118")).getRetries()).isPositive();
    assertThat(ladderTimer(of("15112")).getDuedate().toInstant()).isEqualTo(wrong.nextAt());
    assertThat(deadlines.noticesOf(of("15115"))).as("told although the ladder stands still").extracting(DeadlineNotice::rung)
        .containsExactly("LAST_REMINDER");
    assertThat(faults()).containsExactlyInAnyOrder("15106 TIMER_MISSING true", "15109 LADDER_MISSING true", "15118 STEP_FAILED true",
        "15112 TIMER_WRONG true", "15115 SUSPENDED false");

    reconcile();
    assertThat(faults()).hasSize(5);
    runtime.activateProcessInstanceById(suspended.ladderId());
    runJobsOf(suspended.ladderId());
    reconcile();
    assertThat(faults()).contains("15115 SUSPENDED true");
    climb(of("15115"));
    assertThat(deadlines.noticesOf(of("15115"))).as("what was told is not told again").hasSize(1);
    climb(of("15115"));
    assertThat(deadlines.noticesOf(of("15115"))).extracting(DeadlineNotice::rung).containsExactly("LAST_REMINDER", "NOTICE_TO_HEAD");
    assertThat(history.createHistoricProcessInstanceQuery().processDefinitionKey("deadline-reconciliation").list())
        .isNotEmpty().allSatisfy(run -> assertThat(run.getTenantId()).as("seen by the province only").isEqualTo("38"));
  }

  /** Starts what the clock would start every few minutes, and lets it run to its end. */
  private void reconcile() {
    Job clockwork = management.createJobQuery().processDefinitionKey("deadline-reconciliation").timers().singleResult();
    management.executeJob(clockwork.getId());
    runtime.createProcessInstanceQuery().processDefinitionKey("deadline-reconciliation").list().forEach(run -> runJobsOf(run.getId()));
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("deadline-reconciliation").count()).isZero();
  }

  private List<String> faults() {
    return jdbc.sql("""
            select d.unit_code || ' ' || f.kind || ' ' || case when f.repaired_at is null then 'false' else 'true' end
            from deadline_fault f join deadline d on d.id = f.deadline_id where f.kind <> 'RECIPIENT_MISSING'""")
        .query(String.class).list();
  }

  private void ask(String userId, String proposedDue, String reason) {
    runJobsOf(start("deadline-extension", userId, Map.of("kind", "SUBMISSION", "campaign", CAMPAIGN_CODE, "proposedDue", proposedDue,
        "reason", reason)));
  }

  private String order(String action, Map<String, Object> more) {
    return start("deadline-change", "campaign.38", change(action, more));
  }

  private static Map<String, Object> change(String action, Map<String, Object> more) {
    Map<String, Object> order = new HashMap<>(Map.of("action", action, "campaign", CODE, "basisNumber", "12-CV/TU",
        "basisDate", "2022-07-12", "reason", "Bão lụt."));
    order.putAll(more);
    return order;
  }

  private static Map<String, Object> without(Map<String, Object> input, String field) {
    Map<String, Object> changed = new HashMap<>(input);
    changed.put(field, null);
    return changed;
  }

  /** Two waves of few units: the mass organisations, then the Front. */
  private void startSmallCampaign() {
    rehearsal.proposeCampaign("38", Map.of("code", CODE, "name", "Đợt nhỏ", "kind", "NEXT_TERM"));
    play(CODE, "userTask_draftCampaign", Map.of("waves", List.of(
        Map.of("number", 1, "due", "2022-08-30", "tiers", List.of("MASS_ORGANISATION")),
        Map.of("number", 2, "due", "2022-09-15", "tiers", List.of("FRONT")))));
    play(CODE, "userTask_adoptCampaign");
    play(CODE, "userTask_recordDissemination");
    runJobs(CODE);
  }

  private Campaign small() {
    return campaigns.byCode(CODE).orElseThrow();
  }

  private Deadline ofSmall(String unit) {
    UnitPlan plan = plans.planOf(small().id(), unit);
    return deadlines.deadline(plan.id());
  }

  private Deadline of(String unit) {
    return deadlines.deadline(plan(unit).id());
  }

  /** The one piece of the unit's own work that is open. */
  private Task workOf(String unit) {
    return tasks.createTaskQuery().processInstanceBusinessKey(key(unit)).tenantIdIn(unit).taskDefinitionKey("userTask_registerImplementingDocuments")
        .singleResult();
  }

  private String heading(String unit) {
    return shown(key(unit), "userTask_registerImplementingDocuments").get("heading").toString();
  }
}
