package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.deadline.Deadline;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.workflow.engine.ActingUnit;
import vn.quyhoach.workflow.rehearsal.Rehearsal;
import vn.quyhoach.workflow.tasklist.FormInput;

/**
 * The vocabulary of a process test: the whole application on the units and invented people of 2022, one campaign under way for all
 * of them, officials who act under their own names, jobs and timers fired by element.
 */
@SpringBootTest(properties = "quyhoach.demo.campaign=false")
@ActiveProfiles({"demo", "test"})
abstract class ProcessTestBase {

  static final String CAMPAIGN_CODE = "2022-A1";

  @Autowired ProcessEngine engine;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired IdentityService identities;
  @Autowired ManagementService management;
  @Autowired HistoryService history;
  @Autowired Campaigns campaigns;
  @Autowired UnitPlans plans;
  @Autowired Deadlines deadlines;
  @Autowired Rehearsal rehearsal;
  @Autowired Clock clock;

  @BeforeEach
  void startCampaignOnce() {
    BpmnAwareTests.init(engine);
    if (campaigns.byCode(CAMPAIGN_CODE).isEmpty()) {
      startCampaign(CAMPAIGN_CODE);
    }
  }

  @AfterEach
  void nobodyStaysSignedIn() {
    identities.clearAuthentication();
  }

  /** Takes a campaign from its proposal to the point where every unit of the roster has its work. */
  void startCampaign(String code) {
    rehearsal.proposeCampaign("38", Map.of("code", code, "name", "Xây dựng quy hoạch nhiệm kỳ 2025-2030, 2026-2031",
        "kind", "NEXT_TERM"));
    play(code, "userTask_draftCampaign");
    play(code, "userTask_adoptCampaign");
    play(code, "userTask_recordDissemination");
    runJobs(code);
  }

  Campaign campaign() {
    return campaigns.byCode(CAMPAIGN_CODE).orElseThrow();
  }

  UnitPlan plan(String unitCode) {
    return plans.planOf(campaign().id(), unitCode);
  }

  static String key(String unitCode) {
    return CAMPAIGN_CODE + "." + unitCode;
  }

  LocalDate today() {
    return UserZone.today(clock);
  }

  /** The one open task of that element under a business key. */
  Task taskOf(String businessKey, String element) {
    return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).taskDefinitionKey(element).singleResult();
  }

  List<String> openTasks(String businessKey) {
    return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list().stream().map(Task::getTaskDefinitionKey)
        .sorted().toList();
  }

  ProcessInstance instance(String processKey, String businessKey) {
    return runtime.createProcessInstanceQuery().processDefinitionKey(processKey).processInstanceBusinessKey(businessKey)
        .singleResult();
  }

  /** Claims and submits a task as the given official. */
  void submit(Task task, String userId, Map<String, Object> input) {
    assertThat(task).as("an open task").isNotNull();
    as(userId, () -> {
      tasks.claim(task.getId(), userId);
      forms.submitTaskForm(task.getId(), Map.of(FormInput.VARIABLE, FormInput.transientValue(new HashMap<>(input))));
    });
  }

  /** Submits the one open task of an element with the usual answer, in which the given fields are replaced. */
  void play(String businessKey, String element, Map<String, Object> typed) {
    rehearsal.play(businessKey, element, typed);
  }

  void play(String businessKey, String element) {
    play(businessKey, element, Map.of());
  }

  /** Plays every step of a business key until the given task is open. */
  void playUntil(String businessKey, String element) {
    rehearsal.playUntil(businessKey, element);
  }

  /** Runs the asynchronous continuations under a business key until none is left; timers stay. Answers how many ran. */
  int runJobs(String businessKey) {
    return rehearsal.runJobs(businessKey);
  }

  /** Fires the timer of an element under a business key. */
  void fireTimer(String processKey, String businessKey, String element) {
    Job timer = timer(processKey, businessKey, element);
    assertThat(timer).as("a timer at " + element).isNotNull();
    management.executeJob(timer.getId());
  }

  Job timer(String processKey, String businessKey, String element) {
    return management.createJobQuery().processInstanceId(instance(processKey, businessKey).getId()).activityId(element)
        .timers().singleResult();
  }

  /** Reaches the next rung of a deadline, whatever the time. */
  void climb(Deadline deadline) {
    Job timer = ladderTimer(deadline);
    assertThat(timer).as("a timer of the ladder").isNotNull();
    management.executeJob(timer.getId());
    runJobsOf(deadline.ladderId());
  }

  /** The timer that waits for the next rung of a deadline; null when none does. */
  Job ladderTimer(Deadline deadline) {
    return management.createJobQuery().processInstanceId(deadline.ladderId()).timers().singleResult();
  }

  /** Runs the asynchronous continuations of one instance until none is left; timers stay. */
  void runJobsOf(String instanceId) {
    for (List<Job> jobs = continuationsOf(instanceId); !jobs.isEmpty(); jobs = continuationsOf(instanceId)) {
      jobs.forEach(job -> management.executeJob(job.getId()));
    }
  }

  private List<Job> continuationsOf(String instanceId) {
    return management.createJobQuery().processInstanceId(instanceId).messages().withRetriesLeft().list();
  }

  /** Starts a process with its form as the given official, in Tasklist's start dialog; answers the id of the instance. */
  String start(String processKey, String userId, Map<String, Object> typed) {
    AtomicReference<String> started = new AtomicReference<>();
    as(userId, () -> started.set(runtime.createProcessInstanceByKey(processKey)
        .setVariable(ActingUnit.VARIABLE, userId.split("\\.")[1])
        .setVariable(FormInput.VARIABLE, FormInput.transientValue(new HashMap<>(typed))).execute().getId()));
    return started.get();
  }

  void as(String userId, Runnable action) {
    String[] parts = userId.split("\\.");
    identities.setAuthentication(userId, List.of(parts[0]), List.of(parts[1]));
    try {
      action.run();
    } finally {
      identities.clearAuthentication();
    }
  }
}
