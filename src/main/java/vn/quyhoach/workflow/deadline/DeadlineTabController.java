package vn.quyhoach.workflow.deadline;

import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.workflow.web.WebUser;

/** The addresses of the tab «Thời hạn». */
@RestController
@RequestMapping("/quyhoach/api/tasks/{taskId}/deadline")
class DeadlineTabController {

  private final DeadlineTab tab;

  DeadlineTabController(DeadlineTab tab) {
    this.tab = tab;
  }

  @GetMapping
  DeadlineTab.Overview overview(@PathVariable String taskId, @AuthenticationPrincipal WebUser user) {
    return tab.of(taskId, user);
  }

  @PostMapping(path = "/extension", consumes = MediaType.APPLICATION_JSON_VALUE)
  DeadlineTab.Overview ask(@PathVariable String taskId, @RequestBody DeadlineTab.Request request, @AuthenticationPrincipal WebUser user) {
    return tab.ask(taskId, request, user);
  }
}
