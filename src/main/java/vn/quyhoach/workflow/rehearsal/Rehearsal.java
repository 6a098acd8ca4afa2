package vn.quyhoach.workflow.rehearsal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.workflow.tasklist.FormInput;
import vn.quyhoach.workflow.tasklist.FormPrefill;
import vn.quyhoach.workflow.tasklist.TaskContext;

/**
 * Finishes tasks as the officials would whom the model offers them to: opens the form, types the usual answer, submits it.
 *
 * <p>Each step is one transaction of its own under the official's name, so every rule of the domain holds for it.
 */
@Component
public class Rehearsal {

  private final TaskService tasks;
  private final FormService forms;
  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final IdentityService identities;
  private final UsualAnswers usual;
  private final Map<String, FormPrefill> prefills;

  Rehearsal(TaskService tasks, FormService forms, RuntimeService runtime, RepositoryService repository,
      IdentityService identities, UsualAnswers usual, List<FormPrefill> prefills) {
    this.tasks = tasks;
    this.forms = forms;
    this.runtime = runtime;
    this.repository = repository;
    this.identities = identities;
    this.usual = usual;
    this.prefills = prefills.stream().collect(Collectors.toMap(FormPrefill::form, Function.identity()));
  }

  /** Finishes the oldest open task under a business key with the usual answer; answers its element, or empty without a task. */
  @Transactional
  public Optional<String> playNext(String businessKey) {
    return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).orderByTaskCreateTime().asc()
        .orderByTaskId().asc().listPage(0, 1).stream().findFirst().map(task -> {
          play(task.getId(), Map.of());
          return task.getTaskDefinitionKey();
        });
  }

  /** Finishes one task with the usual answer, in which the given fields are replaced. */
  @Transactional
  public void play(String taskId, Map<String, Object> typed) {
    Task task = tasks.createTaskQuery().taskId(taskId).initializeFormKeys().singleResult();
    String group = tasks.getIdentityLinksForTask(taskId).stream().map(IdentityLink::getGroupId)
        .filter(candidate -> candidate != null).findFirst().orElseThrow();
    String official = group + "." + task.getTenantId();
    Authentication caller = identities.getCurrentAuthentication();
    TaskContext context = context(task, official);
    String form = task.getCamundaFormRef().getKey();
    Map<String, Object> input = new HashMap<>(usual.to(form, context, shown(form, context)));
    input.putAll(typed);
    identities.setAuthentication(official, List.of(group), List.of(task.getTenantId()));
    try {
      tasks.claim(taskId, official);
      forms.submitTaskForm(taskId, Map.of(FormInput.VARIABLE, FormInput.transientValue(input)));
    } finally {
      identities.setAuthentication(caller);
    }
  }

  /** What the form of a task shows to the official who opens it. */
  @Transactional(readOnly = true)
  public Map<String, Object> shown(String taskId) {
    Task task = tasks.createTaskQuery().taskId(taskId).initializeFormKeys().singleResult();
    return shown(task.getCamundaFormRef().getKey(), context(task, "nobody"));
  }

  private Map<String, Object> shown(String form, TaskContext context) {
    return prefills.containsKey(form) ? prefills.get(form).values(context) : Map.of();
  }

  private TaskContext context(Task task, String official) {
    String process = repository.getProcessDefinition(task.getProcessDefinitionId()).getKey();
    String businessKey = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult()
        .getBusinessKey();
    return new TaskContext(task.getId(), task.getTaskDefinitionKey(), process, businessKey, task.getTenantId(), official,
        runtime.getVariables(task.getExecutionId()));
  }
}
