package vn.quyhoach.workflow.designer;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.stereotype.Component;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.refusal.Refusal;
import vn.quyhoach.refusal.RefusedField;
import vn.quyhoach.regulation.LegalStep;
import vn.quyhoach.regulation.LegalSteps;
import vn.quyhoach.regulation.RuleStatus;
import vn.quyhoach.workflow.campaign.PlanningCampaignModel;
import vn.quyhoach.workflow.engine.RoleAxis;
import vn.quyhoach.workflow.model.Finding;
import vn.quyhoach.workflow.model.ModelSet;
import vn.quyhoach.workflow.model.ProcessModel;
import vn.quyhoach.workflow.notification.NotificationDispatchModel;
import vn.quyhoach.workflow.rehearsal.Rehearsal;
import vn.quyhoach.workflow.tasklist.FormTrial;

/**
 * Deploys models and lets scripted officials take every unit of a campaign from its start to the decision, through the same forms and
 * rules as people; then tells which step of the law was left out, which task nobody can do, which path does not end and what nobody
 * came to. Timers are fired in the order of their dates, once nothing else is left to do.
 *
 * <p>Leaves its campaign and its models behind, so it is only for a database that is thrown away.
 */
@Component
public class DryRun {

  /** As often as no honest unit comes to the same element; a unit that does goes round in a circle. */
  private static final int VISITS_AT_MOST = 20;

  private static final int STEPS_AT_MOST = 5_000;

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;
  private final HistoryService history;
  private final IdentityService identities;
  private final Rehearsal rehearsal;
  private final FormTrial forms;
  private final Campaigns campaigns;
  private final UnitPlans plans;
  private final Units organisation;
  private final LegalSteps legalSteps;

  DryRun(RepositoryService repository, RuntimeService runtime, TaskService tasks, ManagementService management,
      HistoryService history, IdentityService identities, Rehearsal rehearsal, FormTrial forms, Campaigns campaigns, UnitPlans plans,
      Units organisation, LegalSteps legalSteps) {
    this.repository = repository;
    this.runtime = runtime;
    this.tasks = tasks;
    this.management = management;
    this.history = history;
    this.identities = identities;
    this.rehearsal = rehearsal;
    this.forms = forms;
    this.campaigns = campaigns;
    this.plans = plans;
    this.organisation = organisation;
    this.legalSteps = legalSteps;
  }

  /**
   * Runs the models.
   *
   * @param campaignCode code of the campaign that the run opens; must be new
   * @param draft what the campaign official types otherwise than usual when drafting, such as the waves
   */
  public DryRunResult run(ModelSet models, String campaignCode, Map<String, Object> draft) {
    Deployment deployment;
    try {
      deployment = deploy(models, campaignCode);
    } catch (ProcessEngineException refused) {
      return new DryRunResult(List.of(Finding.error("processes", "Phần mềm không nhận các tệp này: " + deepest(refused).getMessage())), 0, 0, 0,
          List.of());
    }
    Run run = new Run(models, campaignCode, deployment.getId());
    rehearsal.alone(() -> run.play(draft));
    return run.result();
  }

  private Deployment deploy(ModelSet models, String name) {
    DeploymentBuilder deployment = repository.createDeployment().name(name);
    models.files().forEach((file, content) -> {
      // A table that is the same would only become one more version of itself.
      if (!file.endsWith(".dmn") || models.changed().contains(file)) {
        deployment.addInputStream(file, new ByteArrayInputStream(content));
      }
    });
    return deployment.deploy();
  }

  private static Throwable deepest(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest;
  }

  /** One run, from the proposal of its campaign to the point where nothing moves any more. */
  private final class Run {

    private final ModelSet models;
    private final String campaignCode;
    private final String deployment;
    private final Map<String, String> keys;
    private final Map<String, String> labels = new HashMap<>();
    private final Map<Finding, Set<String>> findings = new LinkedHashMap<>();
    private final Map<String, Integer> visits = new HashMap<>();
    private final Set<String> stuck = new HashSet<>();
    private final Set<String> formsTried = new HashSet<>();
    private final Habits habits = new Habits();
    private int waited;
    private int steps;

    Run(ModelSet models, String campaignCode, String deployment) {
      this.models = models;
      this.campaignCode = campaignCode;
      this.deployment = deployment;
      this.keys = repository.createProcessDefinitionQuery().deploymentId(deployment).list().stream()
          .collect(Collectors.toMap(ProcessDefinition::getId, ProcessDefinition::getKey));
      for (ProcessModel model : models.models()) {
        for (FlowNode node : model.instance().getModelElementsByType(FlowNode.class)) {
          labels.put(model.fileName() + "|" + node.getId(), label(node));
        }
      }
    }

    void play(Map<String, Object> draft) {
      rehearsal.proposeCampaign(campaignUnit(), Map.of("code", campaignCode, "name", "Chạy thử mô hình", "kind", "NEXT_TERM"));
      boolean drafted = false;
      while (steps < STEPS_AT_MOST && (runJob() || playTask(drafted ? Map.of() : draft) || fireTimer() || losePatience())) {
        drafted = true;
        if (steps % 10 == 0) {
          meetUnits();
        }
      }
    }

    private String campaignUnit() {
      String official = identities.createUserQuery().memberOfGroup("campaign").list().stream().findFirst()
          .orElseThrow(() -> new IllegalStateException("Nobody may open a campaign")).getId();
      return official.substring(official.indexOf('.') + 1);
    }

    /** Units start in batches, so whom the habits concern is asked again from time to time. */
    private void meetUnits() {
      habits.concern(plansOfRun().stream().sorted(Comparator.comparing((UnitPlan plan) -> plan.tier().ordinal()).reversed()
          .thenComparing(UnitPlan::unitCode)).map(UnitPlan::businessKey).toList());
    }

    private boolean runJob() {
      Optional<Job> job = management.createJobQuery().messages().list().stream().filter(this::ours).findFirst();
      job.ifPresent(this::run);
      return job.isPresent();
    }

    private boolean fireTimer() {
      Optional<Job> timer = management.createJobQuery().timers().orderByJobDuedate().asc().list().stream().filter(this::ours)
          .filter(found -> waited == Habits.LONGEST || !keys.get(found.getProcessDefinitionId()).equals(PlanningCampaignModel.KEY)).findFirst();
      timer.ifPresent(this::run);
      return timer.isPresent();
    }

    /** What was put off so long is done now, in the end also what the campaign's own dates bring. */
    private boolean losePatience() {
      return waited++ < Habits.LONGEST;
    }

    /** What the clock starts over and over again looks after the product and is no unit's way; and a rehearsal sends no mail. */
    private boolean ours(Job job) {
      return job.getProcessInstanceId() != null && keys.containsKey(String.valueOf(job.getProcessDefinitionId()))
          && !isMail(job.getProcessDefinitionId()) && !stuck.contains(job.getId());
    }

    private boolean isMail(String definition) {
      return NotificationDispatchModel.KEY.equals(keys.get(definition));
    }

    private void run(Job job) {
      String key = keys.get(job.getProcessDefinitionId());
      String element = management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult().getActivityId();
      steps++;
      if (comesTooOften(job.getProcessInstanceId(), key, element)) {
        stuck.add(job.getId());
        found(key, "đi vòng không kết thúc: bước %s đã chạy %d lần".formatted(labels.get(key + "|" + element), VISITS_AT_MOST),
            businessKey(job.getProcessInstanceId()));
        return;
      }
      try {
        management.executeJob(job.getId());
      } catch (RuntimeException failed) {
        stuck.add(job.getId());
        found(key, "bước %s không chạy được: %s".formatted(labels.get(key + "|" + element), words(failed)), businessKey(job.getProcessInstanceId()));
      }
    }

    private boolean playTask(Map<String, Object> typed) {
      Optional<Task> next = tasks.createTaskQuery().initializeFormKeys().orderByTaskCreateTime().asc().orderByTaskId().asc().list()
          .stream().filter(task -> keys.containsKey(task.getProcessDefinitionId()) && !stuck.contains(task.getId()))
          .filter(task -> habits.putsOff(businessKey(task.getProcessInstanceId()), form(task)) <= waited)
          .findFirst();
      next.ifPresent(task -> play(task, typed));
      return next.isPresent();
    }

    private void play(Task task, Map<String, Object> typed) {
      String key = keys.get(task.getProcessDefinitionId());
      String businessKey = businessKey(task.getProcessInstanceId());
      String where = labels.get(key + "|" + task.getTaskDefinitionKey());
      steps++;
      if (comesTooOften(businessKey, key, task.getTaskDefinitionKey())) {
        stuck.add(task.getId());
        found(key, "đi vòng không kết thúc: việc %s đã làm %d lần".formatted(where, VISITS_AT_MOST), businessKey);
        return;
      }
      if (!somebodyCan(task, key, where, businessKey)) {
        stuck.add(task.getId());
        return;
      }
      try {
        Map<String, Object> shown = formsTried.contains(form(task)) ? null : rehearsal.shown(task.getId());
        rehearsal.play(task.getId(), usual -> {
          usual.putAll(typed);
          Map<String, Object> answer = habits.answer(businessKey, form(task), usual);
          tryForm(task, key, shown, answer);
          return answer;
        });
      } catch (RuntimeException failed) {
        stuck.add(task.getId());
        found(key, "việc %s không hoàn thành được: %s".formatted(where, words(failed)), businessKey);
      }
    }

    private boolean comesTooOften(String who, String key, String element) {
      return visits.merge(who + "|" + key + "|" + element, 1, Integer::sum) > VISITS_AT_MOST;
    }

    private boolean somebodyCan(Task task, String key, String where, String businessKey) {
      List<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
          .filter(group -> group != null).toList();
      if (groups.isEmpty()) {
        found(key, "việc %s chưa giao cho nhóm nào nên không ai làm được".formatted(where), businessKey);
      } else if (groups.stream().noneMatch(group -> RoleAxis.mayWork(group, key))) {
        found(key, "việc %s giao cho nhóm %s, nhóm này chưa được cấp quyền nên không ai làm được".formatted(where, groups), businessKey);
      } else if (groups.stream().allMatch(group ->
          identities.createUserQuery().memberOfGroup(group).memberOfTenant(task.getTenantId()).count() == 0)) {
        found(key, "việc %s giao cho nhóm %s, đơn vị phải làm không có ai thuộc nhóm này".formatted(where, groups), businessKey);
      } else if (form(task).isEmpty()) {
        found(key, "việc %s chưa có biểu mẫu".formatted(where), businessKey);
      } else {
        return true;
      }
      return false;
    }

    private void tryForm(Task task, String key, Map<String, Object> shown, Map<String, Object> answer) {
      if (shown == null || !formsTried.add(form(task))) {
        return;
      }
      for (RefusedField refused : forms.refused(task, shown, answer)) {
        found("forms/" + form(task) + ".form", key, "không nhận câu trả lời thường dùng: ô «%s»: %s".formatted(refused.field(),
            refused.message()), businessKey(task.getProcessInstanceId()));
      }
    }

    private String form(Task task) {
      return task.getCamundaFormRef() == null ? "" : task.getCamundaFormRef().getKey();
    }

    private String businessKey(String instance) {
      ProcessInstance found = instance == null ? null : runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult();
      return found == null ? "" : found.getBusinessKey();
    }

    // -- what came of it -----------------------------------------------------------------------------------------------------------

    DryRunResult result() {
      if (steps >= STEPS_AT_MOST) {
        found(PlanningCampaignModel.KEY, "chạy thử dừng sau %d bước mà chưa xong".formatted(steps), campaignCode);
      }
      findWaiting();
      Map<String, String> businessKeys = instances().collect(Collectors.toMap(HistoricProcessInstance::getId,
          instance -> String.valueOf(instance.getBusinessKey())));
      Map<String, Set<String>> walked = new HashMap<>();
      keys.forEach((definition, key) -> history.createHistoricActivityInstanceQuery().processDefinitionId(definition).list().stream()
          .filter(activity -> !activity.isCanceled())
          .forEach(activity -> walked.computeIfAbsent(key + "|" + activity.getActivityId(), first -> new HashSet<>())
              .add(finished(activity) ? businessKeys.get(activity.getProcessInstanceId()) : "")));
      findSkipped(walked);
      List<UnitPlan> all = plansOfRun();
      return new DryRunResult(told(), all.size(), (int) all.stream().filter(plan -> plan.state().isDecided()).count(), steps,
          coverage(walked.keySet()));
    }

    private boolean finished(HistoricActivityInstance activity) {
      return activity.getEndTime() != null;
    }

    private Stream<HistoricProcessInstance> instances() {
      return keys.keySet().stream().flatMap(definition ->
          history.createHistoricProcessInstanceQuery().processDefinitionId(definition).list().stream());
    }

    private List<UnitPlan> plansOfRun() {
      return campaigns.byCode(campaignCode).map(Campaign::id).map(plans::plansOf).orElse(List.of());
    }

    /** An instance that still stands somewhere when nothing moves any more will stand there for ever. */
    private void findWaiting() {
      for (ProcessInstance instance : runtime.createProcessInstanceQuery().deploymentId(deployment).list()) {
        if (isMail(instance.getProcessDefinitionId())) {
          continue;
        }
        String key = keys.get(instance.getProcessDefinitionId());
        for (String element : elements(runtime.getActivityInstance(instance.getId()))) {
          found(key, "chưa đi đến kết thúc: dừng lại ở " + labels.getOrDefault(key + "|" + element, element), instance.getBusinessKey());
        }
      }
    }

    private Set<String> elements(ActivityInstance tree) {
      Set<String> elements = new TreeSet<>();
      for (ActivityInstance child : tree.getChildActivityInstances()) {
        elements.addAll(elements(child));
      }
      for (TransitionInstance child : tree.getChildTransitionInstances()) {
        elements.add(child.getActivityId());
      }
      if (elements.isEmpty()) {
        elements.add(tree.getActivityId());
      }
      return elements;
    }

    /** A plan that was decided has to have passed every step that the law names, in its own instances or in a session's. */
    private void findSkipped(Map<String, Set<String>> walked) {
      Set<String> planKeys = plansOfRun().stream().map(UnitPlan::businessKey).collect(Collectors.toSet());
      for (UnitPlan plan : plansOfRun()) {
        if (!plan.state().isDecided()) {
          continue;
        }
        for (LegalStep step : legalSteps.of(campaigns.byCode(campaignCode).orElseThrow().rules(), plan.procedure())) {
          Set<String> where = walked.getOrDefault(step.process() + "|" + step.element(), Set.of());
          boolean passed = where.contains(plan.businessKey()) || where.stream().anyMatch(key -> !key.isEmpty() && !planKeys.contains(key));
          if (!passed) {
            found(step.process(), "bước bắt buộc «%s» (%s) bị bỏ qua. Căn cứ: %s%s".formatted(step.step(), step.element(), step.clause(),
                step.status() == RuleStatus.TO_BE_CONFIRMED ? " [cần đối chiếu văn bản]" : ""), plan.businessKey());
          }
        }
      }
    }

    private List<DryRunResult.Coverage> coverage(Set<String> walked) {
      List<DryRunResult.Coverage> coverage = new ArrayList<>();
      for (ProcessModel model : models.models()) {
        List<FlowNode> nodes = model.instance().getModelElementsByType(FlowNode.class).stream()
            .filter(node -> !(node instanceof Gateway)).toList();
        Set<String> missed = new TreeSet<>();
        nodes.stream().filter(node -> !walked.contains(model.fileName() + "|" + node.getId())).forEach(node -> missed.add(label(node)));
        coverage.add(new DryRunResult.Coverage(model.fileName(), model.process().getName(), nodes.size() - missed.size(), nodes.size(),
            missed));
      }
      return coverage;
    }

    private static String label(FlowNode node) {
      boolean named = node.getName() != null && !node.getName().isBlank();
      return (named ? "«" + node.getName().replaceAll("\\s+", " ") + "» " : node instanceof SubProcess ? "nhánh " : "") + "(" + node.getId() + ")";
    }

    private void found(String process, String message, String businessKey) {
      found("processes/" + process + ".bpmn", process, message, businessKey);
    }

    private void found(String file, String process, String message, String businessKey) {
      findings.computeIfAbsent(Finding.error(file, message), first -> new TreeSet<>()).add(String.valueOf(businessKey));
    }

    /** Each finding once, with the units it was met at. */
    private List<Finding> told() {
      Map<String, String> names = plansOfRun().stream().collect(Collectors.toMap(UnitPlan::businessKey,
          plan -> organisation.unit(plan.unitCode()).name()));
      return findings.entrySet().stream().map(found -> {
        List<String> at = found.getValue().stream().filter(names::containsKey).map(names::get).toList();
        String places = at.isEmpty() ? "" : " — ở %d đơn vị, như %s".formatted(at.size(), at.get(0));
        return Finding.error(found.getKey().file(), found.getKey().message() + places);
      }).toList();
    }

    private String words(RuntimeException failed) {
      for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
        if (cause instanceof Refusal refusal) {
          return refusal.fields().stream().map(RefusedField::message).collect(Collectors.joining(" "));
        }
        if (cause instanceof NoSuchElementException) {
          return "không tìm thấy dữ liệu cần cho bước này";
        }
      }
      return deepest(failed).getMessage();
    }
  }
}
