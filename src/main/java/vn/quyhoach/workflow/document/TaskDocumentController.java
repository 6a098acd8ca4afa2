package vn.quyhoach.workflow.document;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.quyhoach.document.BrokenTemplate;
import vn.quyhoach.document.Classification;
import vn.quyhoach.document.DamagedFile;
import vn.quyhoach.document.Documents;
import vn.quyhoach.document.FileFault;
import vn.quyhoach.document.FileRefused;
import vn.quyhoach.refusal.RefusedField;
import vn.quyhoach.workflow.web.Answers;
import vn.quyhoach.workflow.web.MalformedRequest;
import vn.quyhoach.workflow.web.WebUser;

/**
 * The addresses of the tab «Văn bản». A file is only ever handed out to be saved: never shown by the browser as a page of this server.
 */
@RestController
@RequestMapping("/quyhoach/api/tasks/{taskId}/documents")
class TaskDocumentController {

  private static final Logger LOG = LoggerFactory.getLogger(TaskDocumentController.class);
  private static final int LONGEST_NAME = 2_000;

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
    return handed(desk.produce(taskId, slot, user));
  }

  @GetMapping("/files/{documentId}")
  ResponseEntity<byte[]> read(@PathVariable String taskId, @PathVariable String documentId, @AuthenticationPrincipal WebUser user) {
    return handed(desk.read(taskId, documentId, user));
  }

  @PostMapping(path = "/places/{slot}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  TaskDocumentDesk.Overview attach(@PathVariable String taskId, @PathVariable String slot, MultipartHttpServletRequest request,
      @RequestParam(defaultValue = "") String classification, @RequestParam(defaultValue = "") String issuedOn,
      @AuthenticationPrincipal WebUser user) throws IOException {
    List<MultipartFile> files = request.getMultiFileMap().values().stream().flatMap(List::stream).toList();
    if (files.size() != 1 || request.getFile("file") == null) {
      throw new MalformedRequest("an upload of " + files.size() + " files");
    }
    MultipartFile file = files.get(0);
    String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    documents.refuseSize(name, file.getSize());
    desk.attach(taskId, slot, name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name, file.getBytes(),
        mark(classification), day(issuedOn), user);
    return desk.overview(taskId, user);
  }

  private static Optional<Classification> mark(String given) {
    return Arrays.stream(Classification.values()).filter(mark -> mark.name().equals(given)).findFirst();
  }

  /** A day as the browser's own field sends it. */
  private static Optional<LocalDate> day(String given) {
    try {
      return given.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(given));
    } catch (DateTimeParseException noDay) {
      throw new FileRefused(FileFault.DATE_REFUSED, "issuedOn", "Ngày của giấy tờ «" + given + "» không hợp lệ; ghi theo dạng ngày/tháng/năm.");
    }
  }

  /** Why a scan is taken back. */
  record Withdrawal(String reason) {}

  @PostMapping(path = "/files/{documentId}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
  TaskDocumentDesk.Overview withdraw(@PathVariable String taskId, @PathVariable String documentId, @RequestBody Withdrawal withdrawal,
      @AuthenticationPrincipal WebUser user) {
    desk.withdraw(taskId, documentId, withdrawal.reason(), user);
    return desk.overview(taskId, user);
  }

  private static ResponseEntity<byte[]> handed(TaskDocumentDesk.Handed file) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .body(file.content());
  }

  // -- refusals ------------------------------------------------------------------------------------------------------------------

  @ExceptionHandler
  void refused(FileRefused refusal, HttpServletResponse response) throws IOException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "Refusal");
    body.put("code", refusal.fault().name());
    body.put("message", refusal.getMessage());
    body.put("fields", refusal.fields().stream().map(TaskDocumentController::field).toList());
    Answers.json(response, status(refusal.fault()), body);
  }

  private static Map<String, Object> field(RefusedField refused) {
    return Map.of("field", refused.field(), "message", refused.message());
  }

  private static int status(FileFault fault) {
    return switch (fault) {
      case FILE_TOO_LARGE -> HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
      case FILE_TYPE_MISMATCH, FILE_TYPE_REFUSED -> HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
      case QUOTA -> 429;
      case SCANNER_UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
      default -> 422;
    };
  }

  @ExceptionHandler
  void tooLarge(MaxUploadSizeExceededException failure, HttpServletResponse response) throws IOException {
    refused(new FileRefused(FileFault.FILE_TOO_LARGE, "file", documents.tooLarge()), response);
  }

  /** A body that is no form with a file, or JSON with other fields, comes from no page of ours. */
  @ExceptionHandler({MultipartException.class, HttpMessageNotReadableException.class})
  void malformed(Exception failure, HttpServletResponse response) throws IOException {
    LOG.info("an upload was malformed: {}", failure.getClass().getSimpleName());
    Answers.refuse(response, HttpServletResponse.SC_BAD_REQUEST, "BadRequest", "Yêu cầu không hợp lệ.");
  }

  @ExceptionHandler
  void damaged(DamagedFile failure, HttpServletResponse response) throws IOException {
    Answers.refuse(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "DocumentDamaged",
        "Tệp đang lưu không còn đúng như khi gửi lên (khác mã kiểm tra) nên không được mở. Việc này đã được ghi nhật ký; hãy báo người theo dõi và "
            + "bộ phận quản trị hệ thống.");
  }

  @ExceptionHandler
  void broken(BrokenTemplate failure, HttpServletResponse response) throws IOException {
    LOG.error("a document could not be made", failure);
    Answers.refuse(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "TemplateBroken",
        "Mẫu văn bản đang bị lỗi nên chưa xuất được. Hãy báo bộ phận quản trị hệ thống sửa tệp mẫu.");
  }
}
