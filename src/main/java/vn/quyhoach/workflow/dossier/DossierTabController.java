package vn.quyhoach.workflow.dossier;

import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.nomination.WriteNote;
import vn.quyhoach.workflow.web.WebUser;

/** The addresses of the tab «Hồ sơ». */
@RestController
@RequestMapping("/quyhoach/api/tasks/{taskId}/dossier")
class DossierTabController {

  private final DossierTab dossiers;

  DossierTabController(DossierTab dossiers) {
    this.dossiers = dossiers;
  }

  @GetMapping
  DossierTab.Dossier dossier(@PathVariable String taskId, @AuthenticationPrincipal WebUser user) {
    return dossiers.of(taskId, user);
  }

  @PostMapping(path = "/notes", consumes = MediaType.APPLICATION_JSON_VALUE)
  DossierTab.Dossier write(@PathVariable String taskId, @RequestBody WriteNote note, @AuthenticationPrincipal WebUser user) {
    return dossiers.write(taskId, note, user);
  }
}
