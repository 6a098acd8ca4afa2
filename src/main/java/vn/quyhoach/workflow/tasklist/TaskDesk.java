package vn.quyhoach.workflow.tasklist;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.workflow.EngineIdentity;
import vn.quyhoach.workflow.web.Conflict;
import vn.quyhoach.workflow.web.WebUser;

/**
 * Opens a task for what officials do beside its form, by the same two questions as the form itself: do the official's own engine rights
 * show the task, and do the rules let this person work on it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TaskDesk {

  private final TaskService tasks;
  private final RuntimeService processes;
  private final RepositoryService definitions;
  private final EngineIdentity identity;
  private final TaskAccess access;
  private final JdbcClient jdbc;

  TaskDesk(ProcessEngine engine, EngineIdentity identity, TaskAccess access, JdbcClient jdbc) {
    this.tasks = engine.getTaskService();
    this.processes = engine.getRuntimeService();
    this.definitions = engine.getRepositoryService();
    this.identity = identity;
    this.access = access;
    this.jdbc = jdbc;
  }

  /**
   * A task to read from.
   *
   * @throws NotYours when there is no such open task for this user
   * @throws vn.quyhoach.access.ConflictOfInterest when a rule of separation keeps this very person from working on it
   * @throws Conflict when its process is suspended
   */
  public TaskContext open(String taskId, WebUser user) {
    return identity.as(user, () -> context(require(taskId, user), user));
  }

  /**
   * A task that the user has taken, locked until the transaction ends, so that nobody completes it meanwhile.
   *
   * @throws Conflict when the task is not taken by this user
   */
  public TaskContext take(String taskId, WebUser user) {
    return identity.as(user, () -> {
      jdbc.sql("select ID_ from ACT_RU_TASK where ID_ = :task for update").param("task", taskId).query(String.class).optional();
      Task task = require(taskId, user);
      if (!user.id().equals(task.getAssignee())) {
        throw new Conflict(task.getAssignee() == null ? "Hãy nhận việc này trước khi thực hiện." : "Việc này đang do người khác nhận.");
      }
      return context(task, user);
    });
  }

  /** Whether the user has taken the task. */
  public boolean isTaken(String taskId, WebUser user) {
    return identity.as(user, () -> tasks.createTaskQuery().taskId(taskId).taskAssignee(user.id()).count() > 0);
  }

  private Task require(String taskId, WebUser user) {
    Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
    if (task == null) {
      throw new NotYours("no task " + taskId + " for " + user.id());
    }
    if (task.isSuspended()) {
      throw new Conflict("Quy trình của việc này đang tạm dừng.");
    }
    access.require(task, user.id());
    return task;
  }

  private TaskContext context(Task task, WebUser user) {
    return identity.asSystem(() -> {
      ProcessInstance instance = processes.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
      return new TaskContext(task.getId(), task.getTaskDefinitionKey(), definitions.getProcessDefinition(task.getProcessDefinitionId()).getKey(),
          instance.getBusinessKey(), task.getTenantId(), user.id(), tasks.getVariables(task.getId()));
    });
  }
}
