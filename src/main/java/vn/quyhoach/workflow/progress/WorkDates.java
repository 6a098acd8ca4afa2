package vn.quyhoach.workflow.progress;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.deadline.Deadline;
import vn.quyhoach.deadline.DeadlineMoved;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.deadline.Ladders;
import vn.quyhoach.workflow.EngineIdentity;

/** Which date governs a piece of work, and the due date that its task shows for it. */
@Component
public class WorkDates {

  private static final String NOTICE_ID = "noticeId";

  /** Variables that hold references are named so. */
  private static final String REFERENCE = "Id";

  private final Deadlines deadlines;
  private final Ladders ladders;
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final EngineIdentity identity;
  private final JdbcClient jdbc;

  WorkDates(Deadlines deadlines, Ladders ladders, TaskService tasks, RuntimeService runtime, EngineIdentity identity, JdbcClient jdbc) {
    this.deadlines = deadlines;
    this.ladders = ladders;
    this.tasks = tasks;
    this.runtime = runtime;
    this.identity = identity;
    this.jdbc = jdbc;
  }

  /**
   * The date that a piece of work has to be done by.
   *
   * @param variables what its process carries
   * @param unitCode the unit that does it
   */
  public Optional<Deadline> governing(Map<String, Object> variables, String unitCode) {
    List<String> references = variables.entrySet().stream()
        .filter(variable -> variable.getKey().endsWith(REFERENCE) && variable.getValue() instanceof String)
        .map(variable -> (String) variable.getValue()).sorted().toList();
    return deadlines.governing(references, unitCode);
  }

  /** When the task is due: to answer a notice, before silence leads further; otherwise when the date that governs it passes. */
  Date dueOf(Map<String, Object> variables, String unitCode) {
    Optional<Instant> due = variables.get(NOTICE_ID) instanceof String notice
        ? Optional.ofNullable(ladders.notice(notice).answerBy())
        : governing(variables, unitCode).flatMap(deadlines::passesAt);
    return due.map(Date::from).orElse(null);
  }

  /** Open work shows the new date at once, and none while the clock stands still. */
  @EventListener
  void on(DeadlineMoved moved) {
    Deadline deadline = moved.deadline();
    List<String> open = jdbc.sql("""
            select distinct task.ID_ from ACT_RU_TASK task join ACT_RU_VARIABLE variable on variable.PROC_INST_ID_ = task.PROC_INST_ID_
            where task.TENANT_ID_ = :unit and variable.TEXT_ in (:subject, :thing)""")
        .param("unit", deadline.unitCode()).param("subject", deadline.subjectId())
        .param("thing", deadline.subjectId().substring(0, Math.min(36, deadline.subjectId().length()))).query(String.class).list();
    identity.asSystem(() -> {
      open.stream().map(id -> tasks.createTaskQuery().taskId(id).singleResult()).forEach(this::show);
      return null;
    });
  }

  private void show(Task task) {
    Map<String, Object> variables = runtime.getVariables(task.getExecutionId());
    task.setDueDate(dueOf(variables, task.getTenantId()));
    tasks.saveTask(task);
  }
}
