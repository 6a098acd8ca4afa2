package vn.quyhoach.workflow.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.deadline.DeadlineKind;
import vn.quyhoach.deadline.Deadline;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.deadline.Ladders;
import vn.quyhoach.deadline.PauseBasis;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.organisation.Charge;
import vn.quyhoach.organisation.Charges;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.UnitTier;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.progress.ActivityLog.Line;
import vn.quyhoach.progress.ClockRow;
import vn.quyhoach.progress.ClockState;
import vn.quyhoach.progress.ProgressCharts.CourseDay;
import vn.quyhoach.progress.UnitStory;
import vn.quyhoach.workflow.progress.ClockController.BoardAnswer;
import vn.quyhoach.workflow.progress.ClockController.UnitAnswer;
import vn.quyhoach.workflow.rehearsal.Rehearsal;
import vn.quyhoach.workflow.web.WebUser;

/** The campaign clock as each reader gets it: what it says of a unit, whom it shows what, and what a look at it costs. */
@SpringBootTest(properties = "quyhoach.demo.campaign=false")
@ActiveProfiles({"demo", "test"})
class CampaignClockTest {

  private static final String CAMPAIGN = "2022-A1";

  @Autowired ClockController pages;
  @Autowired Campaigns campaigns;
  @Autowired UnitPlans plans;
  @Autowired Units units;
  @Autowired Officials officials;
  @Autowired Charges charges;
  @Autowired Deadlines deadlines;
  @Autowired Ladders ladders;
  @Autowired DecisionRecord record;
  @Autowired Rehearsal rehearsal;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void startCampaignOnce() {
    if (campaigns.byCode(CAMPAIGN).isEmpty()) {
      rehearsal.proposeCampaign("38", Map.of("code", CAMPAIGN, "kind", "NEXT_TERM",
          "name", "Xây dựng quy hoạch nhiệm kỳ 2025-2030, 2026-2031"));
      for (String step : List.of("userTask_draftCampaign", "userTask_adoptCampaign", "userTask_recordDissemination")) {
        rehearsal.play(CAMPAIGN, step, Map.of());
      }
      rehearsal.runJobs(CAMPAIGN);
    }
  }

  @Test
  void aUnitThatHasBeenRemindedIsNearItsDate() {
    assertThat(row("supervisor.38", "16042").state()).isEqualTo(ClockState.NOT_STARTED);
    Deadline deadline = deadlines.deadline(planId("16042"));
    ladders.climb(deadline.id(), deadline.rungId());
    assertThat(row("supervisor.38", "16042")).satisfies(row -> {
      assertThat(row.state()).isEqualTo(ClockState.NEAR);
      assertThat(row.notice()).isEqualTo("Nhắc lần cuối trước hạn");
      assertThat(row.noticeOn()).isEqualTo(LocalDate.of(2022, 7, 13));
    });
  }

  @Test
  void aUnitIsShownWithItsStepItsTimeAndWhoAnswersForIt() {
    String unit = "16012";
    ClockRow untouched = row("supervisor.38", unit);
    assertThat(untouched.state()).isEqualTo(ClockState.NOT_STARTED);
    assertThat(untouched.started()).isFalse();
    assertThat(untouched.daysLeft()).isEqualTo(2);
    assertThat(untouched.due()).isEqualTo(LocalDate.of(2022, 7, 15));
    assertThat(untouched.step()).isEqualTo("Đăng ký văn bản triển khai");
    assertThat(untouched.head()).isEqualTo(officials.headOf(unit).orElseThrow().fullName());
    assertThat(row("supervisor.38", "38").state()).isEqualTo(ClockState.NOT_STARTED);

    rehearsal.playUntil(key(unit), "userTask_signSubmission");
    assertThat(row("supervisor.38", unit).step()).isEqualTo("Ký tờ trình");
    assertThat(row("supervisor.38", unit).started()).isTrue();
    rehearsal.play(key(unit), "userTask_signSubmission", Map.of());
    rehearsal.runJobs(key(unit));
    assertThat(row("supervisor.38", unit).state()).isEqualTo(ClockState.SUBMITTED);

    UnitStory story = unit("supervisor.38", unit).story();
    assertThat(story.steps()).extracting(UnitStory.Step::step).startsWith("Đăng ký văn bản triển khai", "Ghi nhận đánh giá nguồn cán bộ")
        .endsWith("Ký tờ trình", "Tiếp nhận hồ sơ");
    assertThat(story.steps()).extracting(UnitStory.Step::number).doesNotHaveDuplicates().isSorted();
    assertThat(milestones(unit)).containsExactly("STARTED", "SUBMITTED");
  }

  @Test
  void checksOfSeveralPeopleAreOneStepOfTheWay() {
    String unit = "16015";
    rehearsal.playUntil(key(unit), "userTask_concludeAppraisal");
    assertThat(unit("supervisor.38", unit).story().steps()).extracting(UnitStory.Step::step)
        .endsWith("Tiếp nhận hồ sơ", "Thẩm tra nhân sự", "Thẩm định và kết luận");
  }

  @Test
  void aStoppedTimeIsShownAsStoppedWithItsReason() {
    String unit = "16018";
    String plan = planId(unit);
    transactions.executeWithoutResult(status -> deadlines.pause(DeadlineKind.SUBMISSION, plan,
        new PauseBasis("45-CV/BTCTU", LocalDate.of(2022, 7, 12), "Chờ kết luận kiểm tra."), "board.38"));
    assertThat(row("supervisor.38", unit)).satisfies(row -> {
      assertThat(row.state()).isEqualTo(ClockState.FROZEN);
      assertThat(row.daysLeft()).isNull();
    });
    assertThat(unit("supervisor.38", unit).story().dates()).anySatisfy(date -> {
      assertThat(date.pauseReason()).isEqualTo("Chờ kết luận kiểm tra.");
      assertThat(date.pauseNumber()).isEqualTo("45-CV/BTCTU");
    });
  }

  @Test
  @Transactional
  void aUnitPastItsDateIsLateByWorkingDays() {
    jdbc.sql("update deadline set due = date '2022-07-08' where plan_id = :plan").param("plan", planId("16036")).update();
    ClockRow late = row("supervisor.38", "16036");
    assertThat(late.state()).isEqualTo(ClockState.LATE);
    assertThat(late.daysLeft()).as("Friday to Wednesday").isEqualTo(-3);
    assertThat(late.firstDue()).isEqualTo(LocalDate.of(2022, 7, 15));
    assertThat(pages.summary(user("supervisor.38"), CAMPAIGN, null).getBody().urgent()).first().extracting(ClockRow::unit).isEqualTo("16036");
  }

  @Test
  @Transactional
  void theForecastFollowsThoseOfTheSameTierWhoHaveSubmittedAndWaitsForFiveOfThem() {
    jdbc.sql("update unit_step set milestone = null where milestone = 'SUBMITTED'").update();
    List<String> departments = board("supervisor.38").units().stream().filter(row -> row.tier() == UnitTier.DEPARTMENT && !row.started())
        .map(ClockRow::unit).limit(6).toList();
    String waiting = departments.get(5);
    departments.subList(0, 4).forEach(this::submittedAfterFiveWorkingDays);
    assertThat(row("supervisor.38", waiting).expected()).as("four examples").isNull();
    submittedAfterFiveWorkingDays(departments.get(4));
    assertThat(row("supervisor.38", waiting).expected()).as("five working days from the day the step was reached")
        .isEqualTo(LocalDate.of(2022, 7, 20));
    assertThat(row("supervisor.38", waiting).expectedLate()).isFalse();
    jdbc.sql("update deadline set due = date '2022-07-19' where plan_id = :plan").param("plan", planId(waiting)).update();
    assertThat(row("supervisor.38", waiting).expectedLate()).isTrue();
    assertThat(row("supervisor.38", "16039").expected()).as("another tier").isNull();
  }

  private void submittedAfterFiveWorkingDays(String unit) {
    jdbc.sql("update unit_step set reached_on = date '2022-07-01' where plan_id = :plan").param("plan", planId(unit)).update();
    jdbc.sql("""
            insert into unit_step (plan_id, number, element, occurrence, step, acting_unit, milestone, reached_at, reached_on)
            select plan_id, 2, 'userTask_receiveDossier', 1, 'Tiếp nhận hồ sơ', '38', 'SUBMITTED', reached_at, date '2022-07-08'
            from unit_step where plan_id = :plan""")
        .param("plan", planId(unit)).update();
  }

  @Test
  void whyAUnitWaitsNamesTheWorkWhoMayDoItAndAFailedStep() {
    String unit = "16021";
    rehearsal.playUntil(key(unit), "userTask_signSubmission");
    assertThat(unit("inspector.38", unit).waiting().tasks()).singleElement().satisfies(task -> {
      assertThat(task.name()).isEqualTo("Ký tờ trình");
      assertThat(task.group()).isEqualTo("Người đứng đầu đơn vị");
      assertThat(task.unit()).isEqualTo(units.unit(unit).name());
    });
    rehearsal.play(key(unit), "userTask_signSubmission", Map.of());
    Job job = management.createJobQuery().processInstanceId(
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(key(unit)).processDefinitionKey("unit-planning").singleResult()
            .getId()).messages().singleResult();
    management.setJobRetries(job.getId(), 0);

    assertThat(unit("supervisor.38", unit).waiting().failures()).singleElement()
        .satisfies(failure -> assertThat(failure.attemptsLeft()).isZero());
    assertThat(incidents("supervisor.38")).contains(job.getId());
    assertThat(incidents("inspector.38")).as("an inspector looks").contains(job.getId());
    assertThat(incidents("supervisor.381")).as("another district").doesNotContain(job.getId());
    for (String stranger : List.of("inspector.38", "supervisor.381", "board.380", "officer." + unit)) {
      assertThatThrownBy(() -> pages.retry(user(stranger), job.getId())).as(stranger)
          .isInstanceOfAny(NotYours.class, AuthorizationException.class);
    }
    pages.retry(user("supervisor.38"), job.getId());
    assertThat(management.createJobQuery().jobId(job.getId()).singleResult().getRetries()).isOne();
    assertThat(unit("supervisor.38", unit).activities()).extracting(Line::action).contains("Chạy lại bước bị lỗi");
    assertThat(record.faultsOf(planId(unit))).isEmpty();
  }

  @Test
  void everyReaderSeesTheirOwnUnitsAndNoOther() {
    Charge given = charges.all().stream().filter(charge -> officials.official(charge.userId()).orElseThrow().role() == Role.MEMBER_IN_CHARGE)
        .filter(charge -> units.unit(charge.unitCode()).tier() == UnitTier.COMMUNE).findFirst().orElseThrow();
    Set<String> ofMember = charges.unitCodesOf(given.userId(), LocalDate.of(2022, 7, 13));
    Set<String> ofDistrict = units.subtree("380").stream().map(unit -> unit.code()).collect(Collectors.toSet());

    assertThat(codes("supervisor.38")).hasSize(624);
    assertThat(codes("campaign.38")).hasSize(624);
    for (String reader : List.of("supervisor.380", "inspector.380", "board.380")) {
      assertThat(codes(reader)).as(reader).isEqualTo(ofDistrict);
      assertThatThrownBy(() -> unit(reader, "16024")).as(reader).isInstanceOf(NotYours.class);
    }
    assertThat(codes(given.userId())).isSubsetOf(ofMember).isNotEmpty();
    assertThatThrownBy(() -> unit(given.userId(), "38")).isInstanceOf(NotYours.class);
    for (String stranger : List.of("officer.14755", "head.14755", "counter1.14755", "secretariat.380", "admin", "nobody.14755")) {
      assertThatThrownBy(() -> pages.start(user(stranger))).as(stranger).isInstanceOf(NotYours.class);
      assertThatThrownBy(() -> codes(stranger)).as(stranger).isInstanceOf(NotYours.class);
      assertThatThrownBy(() -> unit(stranger, "14755")).as(stranger).isInstanceOf(NotYours.class);
    }
  }

  @Test
  void theRecordNamesPeopleOfTheReadersOwnUnitsOnly() {
    String unit = "16027";
    rehearsal.playUntil(key(unit), "userTask_concludeAppraisal");
    String district = units.unit(unit).parentCode().orElseThrow();
    String officer = officials.official("officer." + unit).orElseThrow().fullName();
    String boardsOfficer = officials.official("board." + district).orElseThrow().fullName();
    assertThat(unit("supervisor.38", unit).activities()).extracting(Line::actor).anyMatch(actor -> actor.startsWith(officer))
        .anyMatch(actor -> actor.startsWith(boardsOfficer));
    assertThat(unit("supervisor.38", unit).waiting().instances()).anySatisfy(instance -> {
      assertThat(instance.ended()).as("processes that ended stay open to read").isNotNull();
      assertThat(instance.steps()).anyMatch(step -> step.actor() != null && step.actor().startsWith(officer));
    });

    charges.all().stream().filter(charge -> charge.unitCode().equals(unit))
        .filter(charge -> officials.official(charge.userId()).orElseThrow().role() == Role.MEMBER_IN_CHARGE).findFirst()
        .ifPresent(charge -> assertThat(unit(charge.userId(), unit).activities()).extracting(Line::actor)
            .noneMatch(actor -> actor.startsWith(boardsOfficer)));
    List<Line> first = pages.activities(user("supervisor.38"), CAMPAIGN, "", null, "", 0).getBody();
    Line last = first.get(first.size() - 1);
    assertThat(pages.activities(user("supervisor.38"), CAMPAIGN, "", last.place().at(), last.place().planId(), last.place().number())
        .getBody()).as("the next page goes on where the first one ended").doesNotContainAnyElementsOf(first);
  }

  @Test
  void aPageThatKnowsTheVersionIsToldNothingUntilSomethingHappens() {
    WebUser reader = user("supervisor.38");
    String mark = pages.board(reader, CAMPAIGN, null).getHeaders().getETag();
    ResponseEntity<BoardAnswer> again = pages.board(reader, CAMPAIGN, mark);
    assertThat(again.getStatusCode()).isEqualTo(HttpStatus.NOT_MODIFIED);
    assertThat(again.getBody()).isNull();
    assertThat(pages.board(user("supervisor.380"), CAMPAIGN, mark).getStatusCode()).as("another reader").isEqualTo(HttpStatus.OK);
    rehearsal.play(key("16030"), "userTask_registerImplementingDocuments", Map.of());
    assertThat(pages.board(reader, CAMPAIGN, mark).getStatusCode()).isEqualTo(HttpStatus.OK);
  }

  @Test
  void aBoardCostsTheSameFewStatementsForAnyNumberOfUnits() {
    int forProvince = statementsOf(() -> pages.board(user("supervisor.38"), CAMPAIGN, null));
    int forCommune = statementsOf(() -> pages.board(user("supervisor.381"), CAMPAIGN, null));
    assertThat(forProvince).isEqualTo(forCommune).isLessThanOrEqualTo(11);
    String mark = pages.board(user("supervisor.38"), CAMPAIGN, null).getHeaders().getETag();
    assertThat(statementsOf(() -> pages.board(user("supervisor.38"), CAMPAIGN, mark))).isLessThanOrEqualTo(5);
  }

  @Test
  void theCourseCountsEachUnitOnceAndThePlanReachesAllOfThem() {
    rehearsal.play(key("16033"), "userTask_registerImplementingDocuments", Map.of());
    var course = pages.charts(user("supervisor.38"), CAMPAIGN, UnitTier.COMMUNE, null).getBody().course();
    assertThat(course.units()).isEqualTo(559);
    assertThat(course.days()).extracting(CourseDay::day).isSorted().doesNotHaveDuplicates();
    assertThat(course.days()).last().satisfies(day -> {
      assertThat(day.planned()).isEqualTo(559);
      assertThat(day.started()).as("the future is not told").isNull();
    });
    CourseDay today = course.days().stream().filter(day -> day.day().equals(LocalDate.of(2022, 7, 13))).findFirst().orElseThrow();
    long begun = board("supervisor.38").units().stream().filter(row -> row.tier() == UnitTier.COMMUNE && row.started()).count();
    assertThat(today.started()).isEqualTo((int) begun).isPositive();
    assertThat(today.submitted()).isLessThanOrEqualTo(today.started());
  }

  @Test
  void theBoardIsTakenAlongAsAnExcelFileAndThatIsOnRecord() throws IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    pages.sheet(user("supervisor.380"), CAMPAIGN, response);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
      assertThat(workbook.getSheet("Đơn vị").getLastRowNum()).isBetween(35, 45);
      assertThat(workbook.getSheet("Diễn biến")).isNotNull();
      assertThat(workbook.getSheet("Số ngày mỗi bước")).isNotNull();
    }
    assertThat(jdbc.sql("select count(*) from decision_record where action = 'CLOCK_EXPORTED' and actor = 'supervisor.380'")
        .query(Integer.class).single()).isPositive();
  }

  private int statementsOf(Runnable look) {
    look.run();
    jdbc.sql("set query_statistics true").update();
    try {
      jdbc.sql("set query_statistics_max_entries 1000").update();
      int before = executed();
      look.run();
      return executed() - before - 1;
    } finally {
      jdbc.sql("set query_statistics false").update();
    }
  }

  private int executed() {
    return jdbc.sql("""
            select coalesce(sum(execution_count), 0) from information_schema.query_statistics
            where lower(trim(sql_statement)) like 'select%'""").query(Integer.class).single();
  }

  private Set<String> milestones(String unit) {
    return new LinkedHashSet<>(jdbc.sql("select milestone from unit_step where plan_id = :plan and milestone is not null order by number")
        .param("plan", planId(unit)).query(String.class).list());
  }

  private Set<String> incidents(String reader) {
    return pages.incidents(user(reader)).getBody().stream().map(FailedSteps.FailedStep::job).collect(Collectors.toSet());
  }

  private BoardAnswer board(String reader) {
    return pages.board(user(reader), CAMPAIGN, null).getBody();
  }

  private Set<String> codes(String reader) {
    return board(reader).units().stream().map(ClockRow::unit).collect(Collectors.toSet());
  }

  private ClockRow row(String reader, String unit) {
    return board(reader).units().stream().collect(Collectors.toMap(ClockRow::unit, Function.identity())).get(unit);
  }

  private UnitAnswer unit(String reader, String unit) {
    return pages.unit(user(reader), CAMPAIGN, unit).getBody();
  }

  /** As the log-in knows somebody: the tenants of those who watch are their subtree, or the units given to them. */
  private WebUser user(String id) {
    String group = id.split("\\.")[0];
    List<String> tenants = officials.official(id).map(official -> official.role().isGivenUnits()
        ? List.copyOf(charges.unitCodesOf(id, LocalDate.of(2022, 7, 13)))
        : official.role().isWatching() ? units.subtree(official.unitCode()).stream().map(unit -> unit.code()).toList()
        : List.of(official.unitCode())).orElse(List.of());
    return new WebUser(id, List.of(group), tenants);
  }

  private String planId(String unit) {
    return plans.planOf(campaigns.byCode(CAMPAIGN).orElseThrow().id(), unit).id();
  }

  private static String key(String unit) {
    return CAMPAIGN + "." + unit;
  }
}
