package vn.quyhoach.workflow.guidance;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.quyhoach.document.Documents;
import vn.quyhoach.guidance.PublishNote;
import vn.quyhoach.regulation.RuleStatus;
import vn.quyhoach.workflow.document.SentFile;
import vn.quyhoach.workflow.guidance.DifficultyWords.DifficultyLine;
import vn.quyhoach.workflow.guidance.DifficultyWords.NoteLine;
import vn.quyhoach.workflow.guidance.GuidanceDesk.Overview;
import vn.quyhoach.workflow.web.Failures;
import vn.quyhoach.workflow.web.WebUser;

/** The addresses of the tab «Vướng mắc và hướng dẫn» and of what can be done on the page of guidance. */
@RestController
@RequestMapping("/quyhoach/api")
class GuidanceController {

  private static final int TRIES = 3;
  private static final int LONGEST_SEARCH = 2_000;

  private final GuidanceDesk desk;
  private final Documents documents;

  GuidanceController(GuidanceDesk desk, Documents documents) {
    this.desk = desk;
    this.documents = documents;
  }

  /** Words of a person about a difficulty, with the verdict where one is asked for. */
  record Words(String text, Boolean clear) {}

  /** Why guidance is taken back. */
  record Withdrawal(String reason) {}

  /** Guidance in the place of other guidance, and why. */
  record Replacement(String question, String answer, String basis, RuleStatus basisStatus, String number, LocalDate issuedOn, String reason) {}

  @GetMapping("/tasks/{taskId}/guidance")
  Overview overview(@PathVariable String taskId, @AuthenticationPrincipal WebUser user) {
    return desk.overview(taskId, user);
  }

  @GetMapping("/tasks/{taskId}/guidance/like")
  List<NoteLine> like(@PathVariable String taskId, @RequestParam(defaultValue = "") String text, @AuthenticationPrincipal WebUser user) {
    return desk.like(taskId, text.length() > LONGEST_SEARCH ? text.substring(0, LONGEST_SEARCH) : text, user);
  }

  @PostMapping(path = "/tasks/{taskId}/guidance/difficulties", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Overview raise(@PathVariable String taskId, MultipartHttpServletRequest request, @RequestParam(defaultValue = "") String question,
      @RequestParam(defaultValue = "") String classification, @AuthenticationPrincipal WebUser user) throws IOException {
    Optional<SentFile> file = request.getMultiFileMap().isEmpty() ? Optional.empty()
        : Optional.of(SentFile.of(request, documents::refuseSize));
    once(() -> desk.raise(taskId, question, file, SentFile.mark(classification), user));
    return desk.overview(taskId, user);
  }

  @PostMapping(path = "/tasks/{taskId}/guidance/notes/{noteId}/met", consumes = MediaType.APPLICATION_JSON_VALUE)
  Overview met(@PathVariable String taskId, @PathVariable long noteId, @AuthenticationPrincipal WebUser user) {
    once(() -> desk.met(taskId, noteId, user));
    return desk.overview(taskId, user);
  }

  @GetMapping("/difficulties")
  List<DifficultyLine> own(@AuthenticationPrincipal WebUser user) {
    return desk.own(user);
  }

  @PostMapping(path = "/difficulties/{id}/reply", consumes = MediaType.APPLICATION_JSON_VALUE)
  List<DifficultyLine> reply(@PathVariable long id, @RequestBody Words words, @AuthenticationPrincipal WebUser user) {
    desk.reply(id, words.text(), user);
    return desk.own(user);
  }

  @PostMapping(path = "/difficulties/{id}/acknowledgement", consumes = MediaType.APPLICATION_JSON_VALUE)
  List<DifficultyLine> acknowledge(@PathVariable long id, @RequestBody Words words, @AuthenticationPrincipal WebUser user) {
    desk.acknowledge(id, Boolean.TRUE.equals(words.clear()), words.text(), user);
    return desk.own(user);
  }

  @GetMapping("/difficulties/{id}/files/{documentId}")
  ResponseEntity<byte[]> read(@PathVariable long id, @PathVariable String documentId, @AuthenticationPrincipal WebUser user) {
    return desk.read(id, documentId, user).answer();
  }

  @PostMapping(path = "/guidance-notes/{noteId}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
  void withdraw(@PathVariable long noteId, @RequestBody Withdrawal withdrawal, @AuthenticationPrincipal WebUser user) {
    desk.withdraw(noteId, withdrawal.reason(), user);
  }

  @PostMapping(path = "/guidance-notes/{noteId}/replacement", consumes = MediaType.APPLICATION_JSON_VALUE)
  void replace(@PathVariable long noteId, @RequestBody Replacement text, @AuthenticationPrincipal WebUser user) {
    desk.replace(noteId, new PublishNote(text.question(), text.answer(), text.basis(), text.basisStatus(), text.number(), text.issuedOn()),
        text.reason(), user);
  }

  /** Two clicks at once: the second finds what the first has stored. */
  private static void once(Runnable work) {
    for (int attempt = 1; ; attempt++) {
      try {
        work.run();
        return;
      } catch (RuntimeException failure) {
        if (attempt == TRIES || !Failures.isConcurrency(failure)) {
          throw failure;
        }
      }
    }
  }
}
