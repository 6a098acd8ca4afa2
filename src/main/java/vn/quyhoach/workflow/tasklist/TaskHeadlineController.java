package vn.quyhoach.workflow.tasklist;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.workflow.EngineIdentity;
import vn.quyhoach.workflow.web.MalformedRequest;
import vn.quyhoach.workflow.web.WebUser;

/**
 * Headlines for the cards of Tasklist. An id that the caller's own engine rights do not show is left out, as if there were no such
 * task.
 */
@RestController
class TaskHeadlineController {

  private static final int MOST = 200;

  private final TaskService tasks;
  private final RuntimeService processes;
  private final RepositoryService definitions;
  private final EngineIdentity identity;
  private final TaskHeadlines headlines;

  TaskHeadlineController(
      TaskService tasks,
      RuntimeService processes,
      RepositoryService definitions,
      EngineIdentity identity,
      TaskHeadlines headlines) {
    this.tasks = tasks;
    this.processes = processes;
    this.definitions = definitions;
    this.identity = identity;
    this.headlines = headlines;
  }

  @GetMapping("/quyhoach/api/task-headlines")
  @Transactional(readOnly = true)
  Map<String, TaskHeadline> headlines(@RequestParam List<String> ids, @AuthenticationPrincipal WebUser user) {
    if (ids.size() > MOST) {
      throw new MalformedRequest("more than " + MOST + " tasks at once");
    }
    if (ids.isEmpty()) {
      return Map.of();
    }
    List<Task> visible = identity.as(user, () -> tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).listPage(0, MOST));
    return visible.isEmpty() ? Map.of() : headlines.of(contexts(visible, user));
  }

  private List<TaskContext> contexts(List<Task> visible, WebUser user) {
    return identity.asSystem(
        () -> {
          String[] instances = visible.stream().map(Task::getProcessInstanceId).distinct().toArray(String[]::new);
          Map<String, String> businessKeys = new HashMap<>();
          for (ProcessInstance instance :
              processes.createProcessInstanceQuery().processInstanceIds(Set.of(instances)).list()) {
            businessKeys.put(instance.getId(), instance.getBusinessKey());
          }
          Map<String, Map<String, Object>> variables = new HashMap<>();
          Set<String> branching = new HashSet<>();
          for (VariableInstance variable :
              processes.createVariableInstanceQuery().processInstanceIdIn(instances).disableBinaryFetching().list()) {
            if (variable.getProcessInstanceId().equals(variable.getExecutionId())) {
              variables.computeIfAbsent(variable.getProcessInstanceId(), id -> new HashMap<>()).put(variable.getName(), variable.getValue());
            } else {
              branching.add(variable.getProcessInstanceId());
            }
          }
          Map<String, String> keys =
              visible.stream()
                  .map(Task::getProcessDefinitionId)
                  .distinct()
                  .map(definitions::getProcessDefinition)
                  .collect(Collectors.toMap(ProcessDefinition::getId, ProcessDefinition::getKey));
          return visible.stream()
              .map(
                  task ->
                      new TaskContext(
                          task.getId(),
                          task.getTaskDefinitionKey(),
                          keys.get(task.getProcessDefinitionId()),
                          businessKeys.get(task.getProcessInstanceId()),
                          task.getTenantId(),
                          user.id(),
                          branching.contains(task.getProcessInstanceId())
                              ? tasks.getVariables(task.getId())
                              : variables.getOrDefault(task.getProcessInstanceId(), Map.of())))
              .toList();
        });
  }
}
