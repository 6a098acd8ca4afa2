package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.deadline.DeadlineNotice;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.deadline.Rung;
import vn.quyhoach.organisation.Officials;

/** The ladder of accountability (S40): reminders, the notice to the head by name, the explanation, the line to the level above. */
class DeadlineLadderProcessTest extends PlanTestBase {

  private static final String PLANNING = "unit-planning";
  private static final String LADDER = "deadline-ladder";
  private static final String EXPLAIN = "userTask_explainLateness";
  private static final String CONSIDER = "userTask_considerLateness";

  @Autowired Deadlines deadlines;
  @Autowired Officials officials;

  @Test
  void theLadderIsClimbedRungByRungWhileTheUnitsOwnWorkStaysWithItsOwner() {
    String unit = "15031";
    String key = key(unit);
    playUntil(key, "userTask_conveneConference");
    Task own = taskOf(key, "userTask_conveneConference");
    as("officer." + unit, () -> tasks.claim(own.getId(), "officer." + unit));

    fireTimer(PLANNING, key, "timerStart_reminder");
    assertThat(rungs(unit)).containsExactly(Rung.FIRST_REMINDER);
    Job last = timer(PLANNING, key, "timer_lastReminder");
    assertThat(last.getDuedate().toInstant()).isEqualTo(Instant.parse("2022-07-14T01:00:00Z"));
    fireTimer(PLANNING, key, "timer_lastReminder");
    assertThat(notice(unit, Rung.LAST_REMINDER).recipientUser()).isEqualTo("officer." + unit);

    fireTimer(PLANNING, key, "timerStart_deadline");
    runJobs(key);
    DeadlineNotice notice = notice(unit, Rung.NOTICE_TO_HEAD);
    String head = officials.official("head." + unit).orElseThrow().fullName();
    assertThat(notice.recipientName()).startsWith(head);
    Task explain = taskOf(key, EXPLAIN);
    assertThat(explain.getTenantId()).isEqualTo(unit);
    assertThat(shown(key, EXPLAIN).get("notice").toString()).contains(head, "15/07/2022", "19/07/2022");
    assertThat(taskOf(key, "userTask_conveneConference").getAssignee()).isEqualTo("officer." + unit);
    assertThat(timer(LADDER, key, "timer_explanationDue").getDuedate().toInstant()).isEqualTo(Instant.parse("2022-07-19T10:00:00Z"));

    fireTimer(LADDER, key, "timer_explanationDue");
    runJobs(key);
    assertThat(taskOf(key, CONSIDER).getTenantId()).isEqualTo("388");
    assertThat(shown(key, CONSIDER).get("notice").toString())
        .contains(head, "chưa giải trình", "Triệu tập và điểm danh hội nghị");
    assertThat(openTasks(key)).containsExactly(CONSIDER, "userTask_conveneConference", EXPLAIN);

    assertNames(refusalOfPlaying(key, EXPLAIN, Map.of("acknowledged", false)), "acknowledged", "xác nhận");
    assertNames(refusalOfPlaying(key, EXPLAIN, Map.of("promisedOn", today().minusDays(1).toString())), "promisedOn", "ngày hôm nay");
    play(key, EXPLAIN, Map.of("explanation", "Bí thư đi công tác dài ngày."));
    assertThat(shown(key, CONSIDER).get("notice").toString()).contains("Bí thư đi công tác dài ngày.");
    play(key, CONSIDER, Map.of("instruction", "Hoàn thành trước ngày 25."));
    assertThat(notice(unit, Rung.REPORT_TO_UPPER_LEVEL).instruction()).isEqualTo("Hoàn thành trước ngày 25.");
    assertThat(openTasks(key)).containsExactly("userTask_conveneConference");
    assertThat(rungs(unit)).containsExactly(Rung.values());
    assertThat(record.faultsOf(plan(unit).id())).isEmpty();
  }

  @Test
  void aHeadWhoExplainsInTimeIsNotReported() {
    String unit = "15034";
    String key = key(unit);
    fireTimer(PLANNING, key, "timerStart_deadline");
    runJobs(key);
    play(key, EXPLAIN);
    assertThat(instance(LADDER, key)).isNull();
    assertThat(rungs(unit)).containsExactly(Rung.NOTICE_TO_HEAD);
    assertThat(notice(unit, Rung.NOTICE_TO_HEAD).acknowledgedAt()).isNotNull();
    assertThat(instancesOf("lateness-report", key)).isZero();
  }

  @Test
  void aPlanSubmittedInTimeLeavesNoTimerAndNoNotice() {
    String unit = "15037";
    String key = key(unit);
    submitPlan(unit);
    assertThat(timer(PLANNING, key, "timerStart_reminder")).isNull();
    assertThat(timer(PLANNING, key, "timerStart_deadline")).isNull();
    assertThat(rungs(unit)).isEmpty();
    assertThat(deadlines.deadline(plan(unit).id()).isMet()).isTrue();
    assertThat(taskOf(key, "userTask_receiveDossier").getDueDate()).as("the unit's deadline is not the board's").isNull();
  }

  @Test
  void aSignatureThatComesBeforeTheNoticeIsSentStopsIt() {
    String unit = "15040";
    String key = key(unit);
    playUntil(key, "userTask_signSubmission");
    fireTimer(PLANNING, key, "timerStart_deadline");
    play(key, "userTask_signSubmission");
    runJobs(key);
    assertThat(rungs(unit)).isEmpty();
    assertThat(instancesOf(LADDER, key)).isZero();
    assertThat(openTasks(key)).containsExactly("userTask_receiveDossier");
  }

  @Test
  void eachRungIsClimbedOnceEvenIfItsStepRunsTwice() {
    String unit = "15043";
    String key = key(unit);
    fireTimer(PLANNING, key, "timerStart_reminder");
    runAgain(PLANNING, key, "serviceTask_sendReminder");
    fireTimer(PLANNING, key, "timerStart_deadline");
    runJobs(key);
    runAgain(PLANNING, key, "sendTask_noticeHead");
    runJobs(key);
    assertThat(rungs(unit)).containsExactly(Rung.FIRST_REMINDER, Rung.NOTICE_TO_HEAD);
    assertThat(instancesOf(LADDER, key)).isEqualTo(1);

    fireTimer(LADDER, key, "timer_explanationDue");
    runJobs(key);
    runAgain(LADDER, key, "sendTask_reportLateness");
    runJobs(key);
    assertThat(rungs(unit)).containsExactly(Rung.FIRST_REMINDER, Rung.NOTICE_TO_HEAD, Rung.REPORT_TO_UPPER_LEVEL);
    assertThat(instancesOf("lateness-report", key)).isEqualTo(1);
  }

  @Test
  void theHolidayOfTheSecondOfSeptemberGivesNoTimeButTakesNone() {
    var district = deadlines.deadline(plan("395").id());
    assertThat(List.of(district.firstReminderOn(), district.lastReminderOn(), district.due(), district.explanationDueOn()))
        .containsExactly(LocalDate.of(2022, 8, 23), LocalDate.of(2022, 8, 29), LocalDate.of(2022, 8, 30), LocalDate.of(2022, 9, 5));
    var province = deadlines.deadline(plan("38").id());
    assertThat(List.of(province.firstReminderOn(), province.lastReminderOn(), province.due(), province.explanationDueOn()))
        .containsExactly(LocalDate.of(2022, 9, 23), LocalDate.of(2022, 9, 29), LocalDate.of(2022, 9, 30), LocalDate.of(2022, 10, 4));
    assertThat(deadlines.timesOf(district).explanationDue())
        .isEqualTo(LocalDate.of(2022, 9, 5).atTime(17, 0).atZone(UserZone.ID).toInstant())
        .isEqualTo(Instant.parse("2022-09-05T10:00:00Z"));
  }

  private void runAgain(String processKey, String key, String element) {
    runtime.createProcessInstanceModification(instance(processKey, key).getId()).startBeforeActivity(element).execute();
  }

  private List<Rung> rungs(String unit) {
    return deadlines.noticesOf(plan(unit).id()).stream().map(DeadlineNotice::rung).toList();
  }

  private DeadlineNotice notice(String unit, Rung rung) {
    return deadlines.noticeOf(plan(unit).id(), rung).orElseThrow();
  }
}
