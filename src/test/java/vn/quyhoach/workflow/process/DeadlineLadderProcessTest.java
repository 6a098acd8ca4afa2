package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.deadline.Deadline;
import vn.quyhoach.deadline.DeadlineKind;
import vn.quyhoach.deadline.DeadlineNotice;
import vn.quyhoach.deadline.OpenDeadline;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.regulation.RulePin;

/** The ladder of accountability (S40): reminders, the notice to the head by name, the explanation, the lines to the levels above. */
class DeadlineLadderProcessTest extends PlanTestBase {

  private static final String ACKNOWLEDGE = "userTask_acknowledgeNotice";
  private static final String EXPLAIN = "userTask_explainLateness";
  private static final String CONSIDER = "userTask_considerLateness";

  @Autowired Officials officials;
  @Autowired PlatformTransactionManager transactions;

  private long shift;

  @AfterEach
  void theEnginesClockGoesOn() {
    if (shift != 0) {
      ClockUtil.offset(shift);
      shift = 0;
    }
  }

  @Test
  void theLadderIsClimbedRungByRungWhileTheUnitsOwnWorkStaysWithItsOwner() {
    String unit = "15031";
    String key = key(unit);
    playUntil(key, "userTask_conveneConference");
    Task own = taskOf(key, "userTask_conveneConference");
    as("officer." + unit, () -> tasks.claim(own.getId(), "officer." + unit));

    assertThat(ladderTimer(of(unit)).getDuedate().toInstant()).as("a reminder of the past warns nobody")
        .isEqualTo(Instant.parse("2022-07-14T01:00:00Z"));
    climb(of(unit));
    assertThat(notice(unit, "LAST_REMINDER").recipientUser()).contains("officer." + unit);
    assertThat(taskOf(key, ACKNOWLEDGE).getDueDate().toInstant()).as("silence leads further").isEqualTo(Instant.parse("2022-07-15T10:00:00Z"));
    assertNames(refusalOfPlaying(key, ACKNOWLEDGE, Map.of("acknowledged", false)), "acknowledged", "đã nhận");
    play(key, ACKNOWLEDGE, Map.of("remark", "Đã rõ."));

    assertThat(ladderTimer(of(unit)).getDuedate().toInstant()).isEqualTo(Instant.parse("2022-07-15T10:00:00Z"));
    climb(of(unit));
    DeadlineNotice notice = notice(unit, "NOTICE_TO_HEAD");
    String head = officials.official("head." + unit).orElseThrow().fullName();
    assertThat(notice.recipientName()).startsWith(head);
    Task explain = taskOf(key, EXPLAIN);
    assertThat(explain.getTenantId()).isEqualTo(unit);
    assertThat(tasks.getIdentityLinksForTask(explain.getId())).singleElement().satisfies(link -> assertThat(link.getGroupId()).isEqualTo("head"));
    assertThat(shown(key, EXPLAIN).get("notice").toString()).contains(head, "15/07/2022", "19/07/2022");
    assertThat(taskOf(key, "userTask_conveneConference").getAssignee()).isEqualTo("officer." + unit);
    assertThat(told("head." + unit)).contains("Thông báo chậm đến người đứng đầu");

    assertThat(ladderTimer(of(unit)).getDuedate().toInstant()).isEqualTo(Instant.parse("2022-07-19T10:00:00Z"));
    climb(of(unit));
    assertThat(taskOf(key, CONSIDER).getTenantId()).isEqualTo("388");
    assertThat(shown(key, CONSIDER).get("notice").toString())
        .contains(head, "chưa giải trình", "Triệu tập và điểm danh hội nghị");
    assertThat(openTasks(key)).containsExactly(CONSIDER, "userTask_conveneConference", EXPLAIN);

    assertNames(refusalOfPlaying(key, EXPLAIN, Map.of("acknowledged", false)), "acknowledged", "xác nhận");
    assertNames(refusalOfPlaying(key, EXPLAIN, Map.of("promisedOn", today().minusDays(1).toString())), "promisedOn", "ngày hôm nay");
    play(key, EXPLAIN, Map.of("explanation", "Bí thư đi công tác dài ngày."));
    assertThat(shown(key, CONSIDER).get("notice").toString()).contains("Bí thư đi công tác dài ngày.");
    play(key, CONSIDER, Map.of("instruction", "Hoàn thành trước ngày 25."));
    assertThat(notice(unit, "REPORT_TO_UPPER_LEVEL").instruction()).isEqualTo("Hoàn thành trước ngày 25.");

    climb(of(unit));
    climb(of(unit));
    assertThat(taskOf(key, CONSIDER).getTenantId()).as("the line to the Standing Committee").isEqualTo("388");
    play(key, CONSIDER);
    assertThat(rungs(of(unit))).containsExactly("LAST_REMINDER", "NOTICE_TO_HEAD", "REPORT_TO_UPPER_LEVEL", "NOTICE_TO_MEMBER_IN_CHARGE",
        "LINE_TO_STANDING_COMMITTEE");
    assertThat(ladderTimer(of(unit))).as("the ladder rests at its top").isNull();
    assertThat(runtime.createProcessInstanceQuery().processInstanceId(of(unit).ladderId()).count()).isEqualTo(1);
    assertThat(openTasks(key)).containsExactly("userTask_conveneConference");
    assertThat(record.faultsOf(plan(unit).id())).isEmpty();
  }

  @Test
  void aHeadWhoExplainsInTimeIsNotReportedForSilence() {
    String unit = "15034";
    climb(of(unit));
    climb(of(unit));
    play(key(unit), EXPLAIN);
    climb(of(unit));
    assertThat(rungs(of(unit))).containsExactly("LAST_REMINDER", "NOTICE_TO_HEAD");
    assertThat(notice(unit, "NOTICE_TO_HEAD").acknowledgedAt()).isNotNull();
    assertThat(openTasks(key(unit))).doesNotContain(CONSIDER);
    climb(of(unit));
    assertThat(rungs(of(unit))).as("lateness itself goes on up").contains("NOTICE_TO_MEMBER_IN_CHARGE");
  }

  @Test
  void aPlanSubmittedInTimeEndsItsLadderWithoutANotice() {
    String unit = "15037";
    String key = key(unit);
    String ladder = of(unit).ladderId();
    submitPlan(unit);
    assertThat(runtime.createProcessInstanceQuery().processInstanceId(ladder).count()).isZero();
    assertThat(rungs(of(unit))).isEmpty();
    assertThat(of(unit).isMet()).isTrue();
    assertThat(taskOf(key, "userTask_receiveDossier").getTenantId()).isEqualTo("388");
    assertThat(deadlines.governing(List.of(plan(unit).id()), unit)).as("nothing is left to be kept").isEmpty();
  }

  @Test
  void aSignatureThatComesBeforeTheNoticeIsSentStopsIt() {
    String unit = "15040";
    String key = key(unit);
    climb(of(unit));
    playUntil(key, "userTask_signSubmission");
    management.executeJob(ladderTimer(of(unit)).getId());
    play(key, "userTask_signSubmission");
    runJobs(key);
    assertThat(rungs(of(unit))).containsExactly("LAST_REMINDER");
    assertThat(instance("deadline-ladder", key)).isNull();
    assertThat(openTasks(key)).doesNotContain(EXPLAIN).contains("userTask_receiveDossier");
  }

  @Test
  void eachRungIsClimbedOnceEvenIfItsStepRunsTwice() {
    String unit = "15043";
    String key = key(unit);
    climb(of(unit));
    String first = (String) runtime.getVariable(of(unit).ladderId(), "rungId");
    climb(of(unit));
    runtime.createProcessInstanceModification(of(unit).ladderId()).startBeforeActivity("sendTask_climbRung").setVariable("rungId", first)
        .execute();
    runJobsOf(of(unit).ladderId());
    assertThat(rungs(of(unit))).containsExactly("LAST_REMINDER", "NOTICE_TO_HEAD");
    assertThat(instancesOf("deadline-notice", key)).isEqualTo(2);
    assertThat(runtime.createProcessInstanceQuery().processInstanceId(of(unit).ladderId()).count()).isEqualTo(1);
  }

  /** Rungs of a piece of work with a date: 2 days before, at its end, 2 and 5 working days after; holidays give no time and take none. */
  @ParameterizedTest
  @CsvSource({
    "the second of September, 2022-08-30, 2022-08-26, 2022-09-05, 2022-09-08",
    "the end of the year,     2022-12-30, 2022-12-28, 2023-01-04, 2023-01-09",
    "Tết,                     2023-01-19, 2023-01-17, 2023-01-30, 2023-02-02",
    "a swapped Saturday,      2024-05-03, 2024-04-26, 2024-05-06, 2024-05-09",
  })
  void rungsComeOnWorkingDaysAtOfficeHoursInVietnam(String over, LocalDate due, LocalDate reminder, LocalDate report, LocalDate committee) {
    Deadline deadline = open(due, "14821");
    for (Instant expected : List.of(opening(reminder), closing(due), closing(report), opening(committee))) {
      assertThat(ladderTimer(deadline).getDuedate().toInstant()).as(over).isEqualTo(expected);
      setClock(expected.minusSeconds(60));
      assertThat(runDue(deadline)).as("a minute before").isZero();
      setClock(expected.plusSeconds(1));
      assertThat(runDue(deadline)).isPositive();
    }
    assertThat(rungs(deadline)).containsExactly("LAST_REMINDER", "NOTICE_TO_HEAD", "REPORT_TO_UPPER_LEVEL", "LINE_TO_STANDING_COMMITTEE");
  }

  @Test
  void aServerThatStoodStillOverSeveralRungsTellsEachOnceAndInOrder() {
    Deadline deadline = open(LocalDate.of(2022, 8, 30), "14821");
    setClock(Instant.parse("2022-10-01T00:00:00Z"));
    runDue(deadline);
    assertThat(rungs(deadline)).containsExactly("LAST_REMINDER", "NOTICE_TO_HEAD", "REPORT_TO_UPPER_LEVEL", "LINE_TO_STANDING_COMMITTEE");
    assertThat(runDue(deadline)).isZero();
    assertThat(record.faultsOf(deadline.recordScope())).isEmpty();
  }

  @Test
  void aDateThatHasPassedBeforeItIsGivenStillTellsTheHead() {
    Deadline deadline = open(LocalDate.of(2022, 7, 8), "14821");
    assertThat(deadline.nextRung()).isEqualTo("NOTICE_TO_HEAD");
    setClock(clock.instant());
    runDue(deadline);
    assertThat(rungs(deadline)).startsWith("NOTICE_TO_HEAD").doesNotContain("LAST_REMINDER");
  }

  @Test
  void whoeverIsNextInTheChainHearsWhenNobodyIsHeadAndTheGapIsReported() {
    jdbc.sql("delete from official where user_id = 'head.15046'").update();
    climb(of("15046"));
    climb(of("15046"));
    DeadlineNotice notice = notice("15046", "NOTICE_TO_HEAD");
    assertThat(notice.recipientUser()).hasValueSatisfying(user -> assertThat(user).isNotEqualTo("head.15046"));
    assertThat(jdbc.sql("select kind || ': ' || detail from deadline_fault where deadline_id = :id").param("id", of("15046").id())
        .query(String.class).list()).anySatisfy(fault -> assertThat(fault).startsWith("RECIPIENT_MISSING")
            .contains("Thông báo chậm đến người đứng đầu", "Xã Tân Phúc", "người đứng đầu đơn vị"));
  }

  @Test
  void aRungAddedToTheTableIsClimbedWithoutAnyOtherChange() {
    String delivered = table("deadline-rungs");
    String rule = delivered.substring(delivered.indexOf("      <rule id=\"rule_workReminder\">"),
        delivered.indexOf("      <rule id=\"rule_workHead\">"));
    String added = rule.replace("workReminder", "workEarlyReminder").replace("\"LAST_REMINDER\"", "\"EARLY_REMINDER\"")
        .replace("<text>-2</text>", "<text>-10</text>").replace("\"Nhắc trước hạn\"", "\"Nhắc sớm trước hạn 10 ngày\"");
    deploy("deadline-rungs", delivered.replace(rule, added + rule));
    try {
      Deadline deadline = open(LocalDate.of(2022, 9, 23), "14821");
      assertThat(ladderTimer(deadline).getDuedate().toInstant()).isEqualTo(opening(LocalDate.of(2022, 9, 9)));
      climb(deadline);
      climb(deadline);
      assertThat(deadlines.noticesOf(deadline)).extracting(DeadlineNotice::name).containsExactly("Nhắc sớm trước hạn 10 ngày", "Nhắc trước hạn");
    } finally {
      deploy("deadline-rungs", delivered);
    }
    assertThat(of("15049").nextRung()).as("a campaign is held to the table of its adoption").isEqualTo("LAST_REMINDER");
  }

  private Deadline open(LocalDate due, String unit) {
    return new TransactionTemplate(transactions).execute(status -> deadlines.open(new OpenDeadline(DeadlineKind.ACTION,
        UUID.randomUUID().toString(), campaign().id(), null, unit, Role.OFFICER, "381", due, RulePin.current("qd50"),
        "Nộp báo cáo rà soát")));
  }

  private Deadline of(String unit) {
    return deadlines.deadline(plan(unit).id());
  }

  private List<String> rungs(Deadline deadline) {
    return deadlines.noticesOf(deadline).stream().map(DeadlineNotice::rung).toList();
  }

  private DeadlineNotice notice(String unit, String rung) {
    return deadlines.noticesOf(of(unit)).stream().filter(notice -> notice.rung().equals(rung)).findFirst().orElseThrow();
  }

  private String told(String userId) {
    return String.join("\n", jdbc.sql("select text from notice where user_id = :user").param("user", userId).query(String.class).list());
  }

  private static Instant opening(LocalDate day) {
    return Instant.parse(day + "T01:00:00Z");
  }

  private static Instant closing(LocalDate day) {
    return Instant.parse(day + "T10:00:00Z");
  }

  private void setClock(Instant now) {
    if (shift == 0) {
      shift = ClockUtil.getCurrentTime().getTime() - System.currentTimeMillis();
    }
    ClockUtil.setCurrentTime(Date.from(now));
  }

  /** What the job executor would do by the engine's clock; answers how many jobs ran. */
  private int runDue(Deadline deadline) {
    List<Job> ran = new ArrayList<>();
    List<Job> due;
    do {
      due = management.createJobQuery().processInstanceId(deadline.ladderId()).executable().list();
      due.forEach(job -> management.executeJob(job.getId()));
      ran.addAll(due);
    } while (!due.isEmpty());
    return ran.size();
  }
}
