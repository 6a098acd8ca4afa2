package vn.quyhoach.workflow.guidance;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import vn.quyhoach.workflow.EngineIdentity;
import vn.quyhoach.workflow.tasklist.TaskContext;

/** What the steps are called, as the newest model of their process says. */
@Component
class StepNames {

  private final RepositoryService repository;
  private final EngineIdentity identity;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  StepNames(RepositoryService repository, EngineIdentity identity) {
    this.repository = repository;
    this.identity = identity;
  }

  /** The name of the step that a task is at. */
  String of(TaskContext task) {
    return known.computeIfAbsent(task.processKey() + "/" + task.taskKey(), both -> identity.asSystem(() -> {
      String newest = repository.createProcessDefinitionQuery().processDefinitionKey(task.processKey()).latestVersion().singleResult().getId();
      UserTask model = repository.getBpmnModelInstance(newest).getModelElementById(task.taskKey());
      return model == null ? task.taskKey() : model.getName();
    }));
  }
}
