package vn.quyhoach.workflow.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.progress.ActorNames;
import vn.quyhoach.progress.ClockScope;
import vn.quyhoach.progress.UnitStory;
import vn.quyhoach.workflow.EngineIdentity;
import vn.quyhoach.workflow.deadline.DeadlineLadderModel;
import vn.quyhoach.workflow.progress.WaitingReason.DoneTask;
import vn.quyhoach.workflow.progress.WaitingReason.Failure;
import vn.quyhoach.workflow.progress.WaitingReason.Instance;
import vn.quyhoach.workflow.progress.WaitingReason.OpenTask;

/**
 * Looks into the engine for one plan, by its business key, so each question is one over an index. Asked in the name of the system:
 * the caller has made sure that the plan lies in the reader's scope, and boards have no rights in the engine to read by.
 */
@Component
class PlanInstances {

  /** More than any plan has open or done; beyond it something runs in a circle, and the page must still open. */
  private static final int MOST = 500;

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final HistoryService history;
  private final ManagementService management;
  private final RepositoryService repository;
  private final EngineIdentity identity;
  private final Units units;
  private final ActorNames names;

  PlanInstances(ProcessEngine engine, EngineIdentity identity, Units units, ActorNames names) {
    this.runtime = engine.getRuntimeService();
    this.tasks = engine.getTaskService();
    this.history = engine.getHistoryService();
    this.management = engine.getManagementService();
    this.repository = engine.getRepositoryService();
    this.identity = identity;
    this.units = units;
    this.names = names;
  }

  WaitingReason of(UnitStory story, ClockScope scope) {
    return identity.asSystem(() -> {
      List<HistoricProcessInstance> instances =
          history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(story.businessKey())
              .orderByProcessInstanceStartTime().asc().listPage(0, MOST);
      List<Task> open = tasks.createTaskQuery().processInstanceBusinessKey(story.businessKey()).orderByTaskCreateTime().asc()
          .listPage(0, MOST);
      List<HistoricTaskInstance> all = history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(story.businessKey())
          .orderByHistoricActivityInstanceStartTime().asc().listPage(0, MOST);
      Map<String, String> unitNames = new HashMap<>();
      units.units(instances.stream().map(HistoricProcessInstance::getTenantId).collect(Collectors.toSet())).values()
          .forEach(unit -> unitNames.put(unit.code(), unit.name()));
      Map<String, String> people = names.of(Stream.concat(open.stream().map(Task::getAssignee),
          all.stream().map(HistoricTaskInstance::getAssignee)).filter(user -> user != null).distinct().toList(), scope);
      List<HistoricProcessInstance> running = instances.stream().filter(instance -> instance.getEndTime() == null).toList();
      return new WaitingReason(
          open.stream().map(task -> openTask(task, unitNames, people)).toList(),
          running.stream().flatMap(instance -> failures(instance).stream()).toList(),
          running.stream().flatMap(instance -> messages(instance).stream()).distinct().toList(),
          // What the unit does comes before what only watches its dates.
          instances.stream().sorted(Comparator.comparing((HistoricProcessInstance instance) -> instance.getEndTime() != null)
                  .thenComparing(instance -> DeadlineLadderModel.KEY.equals(instance.getProcessDefinitionKey())))
              .map(instance -> instance(instance, all, unitNames, people)).toList());
    });
  }

  private OpenTask openTask(Task task, Map<String, String> unitNames, Map<String, String> people) {
    ModelElementInstance model = repository.getBpmnModelInstance(task.getProcessDefinitionId())
        .getModelElementById(task.getTaskDefinitionKey());
    String written = model instanceof UserTask userTask ? userTask.getCamundaCandidateGroups() : null;
    // A notice goes to whoever its table names; its process carries the group.
    String group = written != null && written.startsWith("$") ? (String) runtime.getVariable(task.getExecutionId(), "recipientGroup") : written;
    return new OpenTask(task.getName(), processName(task.getProcessDefinitionId()),
        group == null ? null : Role.ofGroup(group).map(Role::label).orElse(group),
        unitNames.getOrDefault(task.getTenantId(), task.getTenantId()), people.get(task.getAssignee()), instant(task.getCreateTime()),
        instant(task.getDueDate()), task.getProcessInstanceId());
  }

  /** Steps without a try left are incidents; those that the engine tries again by itself are named as well. */
  private List<Failure> failures(HistoricProcessInstance instance) {
    List<Failure> failures = new ArrayList<>();
    Map<String, Job> failed = management.createJobQuery().processInstanceId(instance.getId()).withException().listPage(0, MOST).stream()
        .collect(Collectors.toMap(Job::getId, job -> job));
    for (Incident incident : runtime.createIncidentQuery().processInstanceId(instance.getId()).listPage(0, MOST)) {
      // A caller carries an incident of its own for each of what it called; one is enough.
      if (incident.getId().equals(incident.getCauseIncidentId())) {
        failed.remove(incident.getConfiguration());
        failures.add(new Failure(incident.getId(), elementName(instance, incident.getActivityId()),
            instance.getProcessDefinitionName(), instant(incident.getIncidentTimestamp()), 0, incident.getIncidentMessage(),
            instance.getId()));
      }
    }
    failed.values().forEach(job -> failures.add(new Failure(null, elementName(instance, job.getFailedActivityId()),
        instance.getProcessDefinitionName(), instant(job.getCreateTime()), job.getRetries(), job.getExceptionMessage(),
        instance.getId())));
    return failures;
  }

  private Set<String> messages(HistoricProcessInstance instance) {
    return runtime.createEventSubscriptionQuery().processInstanceId(instance.getId()).eventType("message").listPage(0, MOST).stream()
        .map(EventSubscription::getActivityId).flatMap(activity -> Optional.ofNullable(elementName(instance, activity)).stream())
        .collect(Collectors.toSet());
  }

  private Instance instance(HistoricProcessInstance instance, List<HistoricTaskInstance> all, Map<String, String> unitNames,
      Map<String, String> people) {
    return new Instance(instance.getId(), instance.getProcessDefinitionName(),
        unitNames.getOrDefault(instance.getTenantId(), instance.getTenantId()), instant(instance.getStartTime()),
        instant(instance.getEndTime()), all.stream().filter(task -> task.getProcessInstanceId().equals(instance.getId()))
            .map(task -> new DoneTask(task.getName(), task.getEndTime() == null ? null : people.get(task.getAssignee()),
                instant(task.getStartTime()), instant(task.getEndTime())))
            .toList());
  }

  private String processName(String definitionId) {
    return repository.getProcessDefinition(definitionId).getName();
  }

  private String elementName(HistoricProcessInstance instance, String elementId) {
    ModelElementInstance element = elementId == null ? null
        : repository.getBpmnModelInstance(instance.getProcessDefinitionId()).getModelElementById(elementId);
    return element instanceof FlowElement named ? named.getName() : elementId;
  }

  static Instant instant(Date moment) {
    return moment == null ? null : moment.toInstant();
  }

  static String nameOf(Map<String, Unit> units, String code) {
    return units.containsKey(code) ? units.get(code).name() : code;
  }
}
