package vn.quyhoach.workflow.document;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import vn.quyhoach.document.DamagedFile;
import vn.quyhoach.document.Documents;
import vn.quyhoach.document.FileFault;
import vn.quyhoach.document.FileRefused;
import vn.quyhoach.document.KeyMissing;
import vn.quyhoach.refusal.RefusedField;
import vn.quyhoach.workflow.web.Answers;

/** What is answered when a file is refused or damaged, wherever files come in beside a task. */
@RestControllerAdvice({"vn.quyhoach.workflow.document", "vn.quyhoach.workflow.guidance", "vn.quyhoach.workflow.session"})
@Order(Ordered.HIGHEST_PRECEDENCE)
class FileAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(FileAnswers.class);

  private final Documents documents;

  FileAnswers(Documents documents) {
    this.documents = documents;
  }

  @ExceptionHandler
  void refused(FileRefused refusal, HttpServletResponse response) throws IOException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "Refusal");
    body.put("code", refusal.fault().name());
    body.put("message", refusal.getMessage());
    body.put("fields", refusal.fields().stream().map(FileAnswers::field).toList());
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
      case SCANNER_UNAVAILABLE, STORE_UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
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
  void locked(KeyMissing failure, HttpServletResponse response) throws IOException {
    LOG.error("a document cannot be opened: {}", failure.getMessage());
    Answers.refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "DocumentKeyMissing",
        "Máy chủ chưa được cấu hình khóa để mở tệp này; tệp không bị hỏng. Hãy báo bộ phận quản trị hệ thống.");
  }

  @ExceptionHandler
  void damaged(DamagedFile failure, HttpServletResponse response) throws IOException {
    Answers.refuse(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "DocumentDamaged",
        "Tệp đang lưu không còn đúng như khi gửi lên (khác mã kiểm tra) nên không được mở. Việc này đã được ghi nhật ký và đưa vào trang «Văn bản "
            + "hư hỏng»; đơn vị có bản giấy gửi lại bản quét ở trang đó.");
  }
}
