package vn.quyhoach.workflow.tasklist;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.workflow.web.MalformedRequest;
import vn.quyhoach.workflow.web.WebUser;

/** Keeps, names and drops the draft of a form. What it holds comes back with the form itself. */
@RestController
@RequestMapping("/quyhoach/api/tasks/{taskId}/draft")
@Transactional
class TaskDraftController {

  private final TaskDesk tasks;
  private final TaskDrafts drafts;

  TaskDraftController(TaskDesk tasks, TaskDrafts drafts) {
    this.tasks = tasks;
    this.drafts = drafts;
  }

  /** When a draft was saved, as people read it. */
  record Saved(String savedAt) {}

  @GetMapping
  ResponseEntity<Saved> saved(@PathVariable String taskId, @AuthenticationPrincipal WebUser user) {
    tasks.open(taskId, user);
    return drafts.of(taskId, user.id()).map(draft -> ResponseEntity.ok(new Saved(UserZone.text(draft.savedAt()))))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  /** Keeps a draft of a task that the user has taken, however incomplete it is. */
  @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  Saved save(@PathVariable String taskId, HttpServletRequest request, @AuthenticationPrincipal WebUser user) throws IOException {
    byte[] typed = request.getInputStream().readNBytes(EngineGate.FORM_BYTES + 1);
    if (typed.length > EngineGate.FORM_BYTES) {
      throw new MalformedRequest("a draft larger than any submission");
    }
    tasks.take(taskId, user);
    drafts.save(taskId, user.id(), values(typed));
    return new Saved(UserZone.text(drafts.of(taskId, user.id()).orElseThrow().savedAt()));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> values(byte[] typed) {
    if (StrictJson.read(typed) instanceof Map<?, ?> values) {
      return (Map<String, Object>) values;
    }
    throw new MalformedRequest("a draft that is no object");
  }

  @DeleteMapping
  ResponseEntity<Void> discard(@PathVariable String taskId, @AuthenticationPrincipal WebUser user) {
    tasks.take(taskId, user);
    drafts.discard(taskId, user.id());
    return ResponseEntity.noContent().build();
  }
}
