package vn.quyhoach.workflow.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.nomination.PlanState;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.workflow.model.ModelSet;
import vn.quyhoach.workflow.model.ProcessModel;
import vn.quyhoach.workflow.rehearsal.Rehearsal;

/** Running work goes to a new version of its process from wherever it waits, and finishes there. */
class InstanceMoveTest extends TenUnitsTestBase {

  private static final ModelSet SHIPPED = ModelSet.shipped();
  private static final String REVIEW = "plan-review";
  private static final Date DUE = new Date(1_660_000_000_000L);

  @Autowired InstanceMove move;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired ManagementService management;
  @Autowired Rehearsal rehearsal;
  @Autowired Campaigns campaigns;
  @Autowired UnitPlans plans;
  @Autowired DecisionRecord record;
  @Autowired JdbcClient jdbc;

  /** Where an instance waits, and when it would go on by itself. */
  private record Waiting(String process, String element, Map<String, Date> timers) {}

  @Test
  void workThatWaitsAnywhereMovesAndKeepsItsDates() {
    UnitPlan plan = campaignOfCommunes("CHUYEN-1").get(0);
    deploy(model -> model);
    Map<String, Waiting> waiting = new LinkedHashMap<>();
    for (ProcessModel model : SHIPPED.models()) {
      for (FlowNode node : model.instance().getModelElementsByType(FlowNode.class)) {
        if (waits(node)) {
          ProcessInstance instance = startAt(model.fileName(), node.getId(), plan);
          waiting.put(instance.getId(), new Waiting(model.fileName(), node.getId(), timers(instance.getId())));
        }
      }
    }
    assertThat(waiting).hasSizeGreaterThan(40);
    assertThat(waiting.values()).as("with dates that could get lost").anySatisfy(one -> assertThat(one.timers()).isNotEmpty());
    deploy(InstanceMoveTest::changed);

    Map<String, ProcessDefinition> newest = new HashMap<>();
    for (ProcessModel model : SHIPPED.models()) {
      MoveReport tried = move.attempt(model.fileName(), Map.of());
      assertThat(tried.carriedOut()).isFalse();
      newest.put(model.fileName(), repository.createProcessDefinitionQuery().processDefinitionKey(model.fileName()).latestVersion().singleResult());
    }
    assertThat(waiting.keySet()).as("a trial changes nothing").allSatisfy(id ->
        assertThat(newest.values()).extracting(ProcessDefinition::getId).doesNotContain(instance(id).getProcessDefinitionId()));
    int before = lines(plan);
    newest.keySet().forEach(process -> {
      MoveReport report = move.move(process, Map.of(), "admin");
      assertThat(report.refused()).as("%s", report.text()).doesNotContainKeys(idsOf(waiting, process));
      assertThat(report.moved()).contains(idsOf(waiting, process));
    });

    waiting.forEach((id, where) -> {
      assertThat(instance(id).getProcessDefinitionId()).as("%s", where).isEqualTo(newest.get(where.process()).getId());
      assertThat(runtime.getActivityInstance(id).toString()).contains(where.element());
      assertThat(timers(id)).as("%s", where).isEqualTo(where.timers());
      List<Job> jobs = management.createJobQuery().processInstanceId(id).list();
      assertThat(jobs).as("jobs of another version at %s", where)
          .allSatisfy(job -> assertThat(job.getProcessDefinitionId()).isEqualTo(newest.get(where.process()).getId()));
      for (Task task : tasks.createTaskQuery().processInstanceId(id).list()) {
        assertThat(forms.getDeployedTaskForm(task.getId())).as("%s", where).isNotEmpty();
      }
    });
    assertThat(jdbc.sql("select count(*) from ACT_RU_JOB j where j.PROCESS_INSTANCE_ID_ is not null and not exists"
        + " (select 1 from ACT_RU_EXECUTION e where e.ID_ = j.EXECUTION_ID_ and e.PROC_DEF_ID_ = j.PROCESS_DEF_ID_)").query(Integer.class).single())
        .as("jobs without their execution").isZero();
    assertThat(lines(plan)).as("one line for each, and one for the plan's own work").isEqualTo(before + waiting.size() + 1);
    assertThat(record.faultsOf(plan.id())).isEmpty();
    waiting.keySet().forEach(id -> runtime.deleteProcessInstance(id, "test", true));
  }

  @Test
  void movedWorkAndWorkThatStaysBothComeToTheirEnd() {
    deploy(model -> model);
    List<UnitPlan> all = campaignOfCommunes("CHUYEN-2");
    UnitPlan atHome = all.get(0);
    UnitPlan atTheBoard = all.get(1);
    rehearsal.playUntil(atHome.businessKey(), "userTask_signSubmission");
    rehearsal.playUntil(atTheBoard.businessKey(), "userTask_concludeAppraisal");
    deploy(InstanceMoveTest::changed);
    MoveReport report = move.move("unit-planning", Map.of(), "admin");
    assertThat(report.moved()).contains(planning(atHome).getId(), planning(atTheBoard).getId());

    for (UnitPlan plan : List.of(atHome, atTheBoard)) {
      rehearsal.playUntil(plan.businessKey(), "userTask_concludeAppraisal");
      rehearsal.play(plan.businessKey(), "userTask_concludeAppraisal", Map.of());
      rehearsal.runJobs(plan.businessKey());
    }
    String session = jdbc.sql("select id from committee_session where campaign_id = :campaign").param("campaign", atHome.campaignId())
        .query(String.class).single();
    for (String step : List.of("userTask_prepareAgenda", "userTask_recordDecisions", "userTask_issueAct")) {
      rehearsal.play(session, step, Map.of());
    }
    rehearsal.runJobs(session);
    for (UnitPlan plan : List.of(atHome, atTheBoard)) {
      rehearsal.play(plan.businessKey(), "userTask_recordPublication", Map.of());
      assertThat(plans.plan(plan.id()).state()).isEqualTo(PlanState.PUBLISHED);
      assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(plan.businessKey()).count()).isZero();
      assertThat(record.faultsOf(plan.id())).isEmpty();
    }
    assertThat(management.createJobQuery().noRetriesLeft().count()).isZero();
  }

  @Test
  void aRenamedStepMovesOnlyByTheMappingAndTheCommandSaysWhatHappens(@TempDir Path folder) throws Exception {
    UnitPlan plan = campaignOfCommunes("CHUYEN-3").get(0);
    deploy(model -> model);
    String id = startAt(REVIEW, "userTask_reviewCurrentPlan", plan).getId();
    deploy(model -> model.replace("userTask_reviewCurrentPlan", "userTask_reviewPlan"));

    assertThat(move.attempt(REVIEW, Map.of()).refused().get(id).reason())
        .contains("Đang ở bước «Rà soát quy hoạch hiện tại»", "phiên bản mới không có bước này");
    assertThat(move.attempt(REVIEW, Map.of("userTask_reviewCurrentPlan", "serviceTask_recordPlanReview")).refused().get(id).reason())
        .contains("không cùng loại");
    assertThat(command(REVIEW, null, true)).isEqualTo(2);
    assertThat(tasks.createTaskQuery().processInstanceId(id).singleResult().getTaskDefinitionKey()).isEqualTo("userTask_reviewCurrentPlan");

    Path mapping = Files.writeString(folder.resolve("doi-chieu.txt"), "# đổi mã\nuserTask_reviewCurrentPlan=userTask_reviewPlan\n");
    assertThat(command(REVIEW, mapping, false)).isZero();
    assertThat(tasks.createTaskQuery().processInstanceId(id).singleResult().getTaskDefinitionKey()).isEqualTo("userTask_reviewCurrentPlan");
    assertThat(command(REVIEW, mapping, true)).isZero();
    assertThat(tasks.createTaskQuery().processInstanceId(id).singleResult().getTaskDefinitionKey()).isEqualTo("userTask_reviewPlan");
    assertThat(command("no-such-process", null, false)).isEqualTo(3);
    assertThat(command(REVIEW, folder.resolve("none"), false)).isEqualTo(3);
    runtime.deleteProcessInstance(id, "test", true);
  }

  private int command(String process, Path mapping, boolean execute) {
    MoveCommand command = new MoveCommand(move, process, execute, mapping);
    command.run(null);
    return command.getExitCode();
  }

  /** An event behind an event-based gateway is waited for at the gateway. */
  private static boolean waits(FlowNode node) {
    return node.getPreviousNodes().list().stream().noneMatch(EventBasedGateway.class::isInstance) && mayWait(node);
  }

  private static boolean mayWait(FlowNode node) {
    return node instanceof UserTask || node instanceof EventBasedGateway || node instanceof SendTask
        || node instanceof CatchEvent && !(node instanceof BoundaryEvent) && !(node instanceof StartEvent);
  }

  /** An instance that waits there without the story that would have led there; what the product does on its way there is left out. */
  private ProcessInstance startAt(String process, String element, UnitPlan plan) {
    Map<String, Object> variables = new HashMap<>(Map.of("actingUnit", plan.unitCode(), "planId", plan.id(), "campaignId", plan.campaignId(),
        "recipientGroup", "head"));
    Matcher date = Pattern.compile("(?:<bpmn:timeDate[^>]*>|dueDate=\")\\$\\{(\\w+)}").matcher(SHIPPED.text("processes/" + process + ".bpmn"));
    for (int day = 0; date.find(); day++) {
      variables.put(date.group(1), new Date(DUE.getTime() + day * 86_400_000L));
    }
    if (element.equals("sendTask_notifyUnits")) {
      variables.put("sessionId", "none");
    }
    return runtime.createProcessInstanceByKey(process).businessKey("W." + element).setVariables(variables).startBeforeActivity(element)
        .execute(true, false);
  }

  private Map<String, Date> timers(String instance) {
    Map<String, Date> timers = new HashMap<>();
    management.createJobQuery().processInstanceId(instance).timers().list().forEach(job -> timers.put(
        management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult().getActivityId(), job.getDuedate()));
    return timers;
  }

  /** Another version tag and one more event before the first end of each model. */
  private static String changed(String model) {
    Matcher end = Pattern.compile("<bpmn:endEvent id=\"(\\w+)\"").matcher(model);
    assertThat(end.find()).isTrue();
    return model.replaceFirst("camunda:versionTag=\"[^\"]*\"", "camunda:versionTag=\"2.0\"")
        .replaceFirst("targetRef=\"" + end.group(1) + "\"", "targetRef=\"throwEvent_addedStep\"")
        .replaceFirst("<bpmn:endEvent id=\"" + end.group(1) + "\"", "<bpmn:intermediateThrowEvent id=\"throwEvent_addedStep\"/>"
            + "<bpmn:sequenceFlow id=\"flow_addedStep\" sourceRef=\"throwEvent_addedStep\" targetRef=\"" + end.group(1) + "\"/>$0");
  }

  private void deploy(UnaryOperator<String> change) {
    DeploymentBuilder deployment = repository.createDeployment().name("next");
    SHIPPED.files().keySet().stream().filter(name -> !name.endsWith(".dmn")).forEach(name ->
        deployment.addString(name, name.endsWith(".bpmn") ? change.apply(SHIPPED.text(name)) : SHIPPED.text(name)));
    deployment.deploy();
  }

  private List<UnitPlan> campaignOfCommunes(String code) {
    rehearsal.proposeCampaign("38", Map.of("code", code, "name", "Chuyển phiên bản", "kind", "NEXT_TERM"));
    rehearsal.play(code, "userTask_draftCampaign",
        Map.of("waves", List.of(Map.of("number", 1, "due", "2022-07-15", "tiers", List.of("COMMUNE")))));
    rehearsal.play(code, "userTask_adoptCampaign", Map.of());
    rehearsal.play(code, "userTask_recordDissemination", Map.of());
    rehearsal.runJobs(code);
    Campaign campaign = campaigns.byCode(code).orElseThrow();
    return new ArrayList<>(plans.plansOf(campaign.id()));
  }

  private ProcessInstance planning(UnitPlan plan) {
    return runtime.createProcessInstanceQuery().processDefinitionKey("unit-planning").processInstanceBusinessKey(plan.businessKey()).singleResult();
  }

  private ProcessInstance instance(String id) {
    return runtime.createProcessInstanceQuery().processInstanceId(id).singleResult();
  }

  private int lines(UnitPlan plan) {
    return jdbc.sql("select count(*) from decision_record where scope = :plan and action = 'PROCESS_VERSION_MOVED'").param("plan", plan.id())
        .query(Integer.class).single();
  }

  private static String[] idsOf(Map<String, Waiting> waiting, String process) {
    return waiting.entrySet().stream().filter(entry -> entry.getValue().process().equals(process)).map(Map.Entry::getKey).toArray(String[]::new);
  }
}
