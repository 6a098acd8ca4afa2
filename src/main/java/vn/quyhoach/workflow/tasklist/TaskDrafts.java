package vn.quyhoach.workflow.tasklist;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What officials have typed into the form of a task and not sent yet, one draft per person and task. It lies on the server because a
 * browser in an office is used by several people, and it never reaches the engine. When the task ends, so does every draft of it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TaskDrafts {

  private final JdbcClient jdbc;
  private final Clock clock;

  TaskDrafts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What was typed, by key, and when it was saved. */
  record Draft(Instant savedAt, Map<String, Object> typed) {}

  void save(String taskId, String userId, Map<String, Object> typed) {
    String content = StrictJson.write(typed);
    OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    int updated = jdbc.sql("update task_draft set saved_at = :now, content = :content where task_id = :task and user_id = :user")
        .param("now", now).param("content", content).param("task", taskId).param("user", userId).update();
    if (updated == 0) {
      jdbc.sql("insert into task_draft (task_id, user_id, saved_at, content) values (:task, :user, :now, :content)")
          .param("task", taskId).param("user", userId).param("now", now).param("content", content).update();
    }
  }

  @SuppressWarnings("unchecked")
  Optional<Draft> of(String taskId, String userId) {
    return jdbc.sql("select saved_at, content from task_draft where task_id = :task and user_id = :user")
        .param("task", taskId).param("user", userId)
        .query((row, index) -> new Draft(row.getObject("saved_at", OffsetDateTime.class).toInstant(),
            (Map<String, Object>) StrictJson.read(row.getString("content"))))
        .optional();
  }

  void discard(String taskId, String userId) {
    jdbc.sql("delete from task_draft where task_id = :task and user_id = :user").param("task", taskId).param("user", userId).update();
  }

  @EventListener(condition = "#task.eventName == 'complete' || #task.eventName == 'delete'")
  public void ended(DelegateTask task) {
    jdbc.sql("delete from task_draft where task_id = :task").param("task", task.getId()).update();
  }
}
