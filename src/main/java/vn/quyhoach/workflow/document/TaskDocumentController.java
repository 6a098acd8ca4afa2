package vn.quyhoach.workflow.document;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.quyhoach.document.BrokenTemplate;
import vn.quyhoach.document.Documents;
import vn.quyhoach.document.FileFault;
import vn.quyhoach.document.FileRefused;
import vn.quyhoach.workflow.web.Answers;
import vn.quyhoach.workflow.web.WebUser;

/**
 * The addresses of the tab «Văn bản». A file is only ever handed out to be saved: never shown by the browser as a page of this server.
 */
@RestController
@RequestMapping("/quyhoach/api/tasks/{taskId}/documents")
class TaskDocumentController {

  private static final Logger LOG = LoggerFactory.getLogger(TaskDocumentController.class);

  private final TaskDocumentDesk desk;
  private final Documents documents;

  TaskDocumentController(TaskDocumentDesk desk, Documents documents) {
    this.desk = desk;
    this.documents = documents;
  }

  @GetMapping
  TaskDocumentDesk.Overview overview(@PathVariable String taskId, @AuthenticationPrincipal WebUser user) {
    return desk.overview(taskId, user);
  }

  @GetMapping("/produced/{slot}")
  ResponseEntity<byte[]> produce(@PathVariable String taskId, @PathVariable String slot, @AuthenticationPrincipal WebUser user) {
    return desk.produce(taskId, slot, user).answer();
  }

  @GetMapping("/files/{documentId}")
  ResponseEntity<byte[]> read(@PathVariable String taskId, @PathVariable String documentId, @AuthenticationPrincipal WebUser user) {
    return desk.read(taskId, documentId, user).answer();
  }

  @PostMapping(path = "/places/{slot}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  TaskDocumentDesk.Overview attach(@PathVariable String taskId, @PathVariable String slot, MultipartHttpServletRequest request,
      @RequestParam(defaultValue = "") String classification, @RequestParam(defaultValue = "") String issuedOn,
      @AuthenticationPrincipal WebUser user) throws IOException {
    SentFile file = SentFile.of(request, documents::refuseSize);
    desk.attach(taskId, slot, file.name(), file.content(), SentFile.mark(classification), day(issuedOn), user);
    return desk.overview(taskId, user);
  }

  /** A day as the browser's own field sends it. */
  private static Optional<LocalDate> day(String given) {
    try {
      return given.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(given));
    } catch (DateTimeParseException noDay) {
      throw new FileRefused(FileFault.DATE_REFUSED, "issuedOn", "Ngày của giấy tờ «" + given + "» không hợp lệ; ghi theo dạng ngày/tháng/năm.");
    }
  }

  /** The names of files that are about to be sent. */
  record Names(List<String> names) {}

  @PostMapping(path = "/proposals", consumes = MediaType.APPLICATION_JSON_VALUE)
  List<FileNameMatch.Proposal> propose(@PathVariable String taskId, @RequestBody Names names, @AuthenticationPrincipal WebUser user) {
    return desk.propose(taskId, names.names() == null ? List.of() : names.names(), user);
  }

  /** Why a scan is taken back. */
  record Withdrawal(String reason) {}

  @PostMapping(path = "/files/{documentId}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
  TaskDocumentDesk.Overview withdraw(@PathVariable String taskId, @PathVariable String documentId, @RequestBody Withdrawal withdrawal,
      @AuthenticationPrincipal WebUser user) {
    desk.withdraw(taskId, documentId, withdrawal.reason(), user);
    return desk.overview(taskId, user);
  }

  @ExceptionHandler
  void broken(BrokenTemplate failure, HttpServletResponse response) throws IOException {
    LOG.error("a document could not be made", failure);
    Answers.refuse(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "TemplateBroken",
        "Mẫu văn bản đang bị lỗi nên chưa xuất được. Hãy báo bộ phận quản trị hệ thống sửa tệp mẫu.");
  }
}
