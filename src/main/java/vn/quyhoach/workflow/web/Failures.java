package vn.quyhoach.workflow.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import vn.quyhoach.access.ConflictOfInterest;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.refusal.Refusal;
import vn.quyhoach.refusal.RefusedField;

/**
 * The one place where a failure becomes an answer. What exists but is none of the caller's business is answered like what does not
 * exist; what nobody foresaw gets a number under which the log tells the rest. No answer carries a stack trace or the name of a user,
 * a permission or a resource.
 */
public final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final String CHANGED_MEANWHILE = "Dữ liệu vừa được người khác thay đổi. Hãy tải lại trang rồi thực hiện lại.";
  private static final String MALFORMED = "Yêu cầu không hợp lệ.";

  /** Words of H2 and PostgreSQL for a violated unique key; their state code does not reach the engine's error body. */
  private static final Pattern DUPLICATE =
      Pattern.compile("unique (index|constraint)|primary key violation|duplicate key|23505", Pattern.CASE_INSENSITIVE);

  private static final Pattern WEAK_PASSWORD = Pattern.compile("Password does not match policy");

  private static final Pattern TAKEN = Pattern.compile("^The (user|group|tenant) already exists");

  private static final Pattern FOREIGN_TENANT = Pattern.compile("no authenticated tenant");

  private Failures() {}

  /** Looks for the first failure of a kind in the chain of causes. */
  public static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> kind) {
    Throwable current = failure;
    for (int depth = 0; current != null && depth < 50; depth++, current = current.getCause()) {
      if (kind.isInstance(current)) {
        return Optional.of(kind.cast(current));
      }
    }
    return Optional.empty();
  }

  /** Whether somebody else changed the same data at the same moment, so that a second try may well succeed. */
  public static boolean isConcurrency(Throwable failure) {
    return cause(failure, OptimisticLockingException.class).isPresent()
        || cause(failure, ConcurrencyFailureException.class).isPresent()
        || isDuplicate(failure);
  }

  /**
   * Answers a failure that left our own code.
   *
   * @param what what was attempted, for the log; no personal data
   */
  public static void answer(HttpServletResponse response, Throwable failure, String what) throws IOException {
    Optional<Refusal> refusal = cause(failure, Refusal.class);
    if (refusal.isPresent()) {
      Answers.json(response, 422, body(refusal.get()));
    } else if (cause(failure, ConflictOfInterest.class).isPresent()) {
      Answers.refuse(
          response,
          HttpServletResponse.SC_FORBIDDEN,
          "ConflictOfInterest",
          cause(failure, ConflictOfInterest.class).orElseThrow().getMessage());
    } else if (cause(failure, Conflict.class).isPresent()) {
      Answers.refuse(
          response, HttpServletResponse.SC_CONFLICT, "Conflict", cause(failure, Conflict.class).orElseThrow().getMessage());
    } else if (isNotTheirs(failure)) {
      Answers.notFound(response);
    } else if (cause(failure, MalformedRequest.class).isPresent() || cause(failure, ParseException.class).isPresent()) {
      LOG.info("refused as malformed: {}: {}", what, oneLine(String.valueOf(failure.getMessage())));
      Answers.refuse(response, HttpServletResponse.SC_BAD_REQUEST, "BadRequest", MALFORMED);
    } else if (isConcurrency(failure)) {
      Answers.refuse(response, HttpServletResponse.SC_CONFLICT, "Conflict", CHANGED_MEANWHILE);
    } else if (cause(failure, BadUserRequestException.class).isPresent()) {
      Answers.refuse(response, HttpServletResponse.SC_BAD_REQUEST, "BadRequest", MALFORMED);
    } else {
      unforeseen(response, what, failure.toString(), failure);
    }
  }

  /**
   * Answers in place of an error that an endpoint of the engine has written.
   *
   * @param status the status the endpoint chose
   * @param type the simple name of the engine's exception, or empty
   * @param message the engine's message, or empty; decides the kind and goes to the log, never out
   * @param what what was attempted, for the log
   */
  public static void answer(HttpServletResponse response, int status, String type, String message, String what)
      throws IOException {
    if (type.equals(OptimisticLockingException.class.getSimpleName()) || DUPLICATE.matcher(message).find()) {
      Answers.refuse(response, HttpServletResponse.SC_CONFLICT, "Conflict", CHANGED_MEANWHILE);
    } else if (status == HttpServletResponse.SC_NOT_FOUND
        || status == HttpServletResponse.SC_FORBIDDEN
        || FOREIGN_TENANT.matcher(message).find()
        || type.equals(AuthorizationException.class.getSimpleName())
        || type.equals(NotFoundException.class.getSimpleName())
        || type.equals(NullValueException.class.getSimpleName())) {
      Answers.notFound(response);
    } else if (TAKEN.matcher(message).find()) {
      Answers.refuse(response, HttpServletResponse.SC_CONFLICT, "Conflict", "Mã này đã được dùng.");
    } else if (WEAK_PASSWORD.matcher(message).find()) {
      Answers.refuse(
          response, HttpServletResponse.SC_BAD_REQUEST, "WeakPassword", "Mật khẩu chưa đạt yêu cầu về độ mạnh.");
    } else if (status >= 500) {
      unforeseen(response, what, type + ": " + message, null);
    } else {
      Answers.refuse(response, status, "BadRequest", MALFORMED);
    }
  }

  private static void unforeseen(HttpServletResponse response, String what, String reason, Throwable failure)
      throws IOException {
    byte[] number = new byte[4];
    RANDOM.nextBytes(number);
    String incident = HexFormat.of().withUpperCase().formatHex(number);
    LOG.error("incident {}: {}: {}", incident, what, oneLine(reason), failure);
    Answers.refuse(
        response,
        HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
        "Incident",
        "Hệ thống gặp sự cố, mã số " + incident + ". Hãy báo mã số này cho người quản trị.");
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }

  private static boolean isNotTheirs(Throwable failure) {
    return cause(failure, NotYours.class).isPresent()
        || cause(failure, AuthorizationException.class).isPresent()
        || cause(failure, NotFoundException.class).isPresent()
        || cause(failure, NullValueException.class).isPresent()
        || (failure.getMessage() != null && FOREIGN_TENANT.matcher(failure.getMessage()).find());
  }

  private static boolean isDuplicate(Throwable failure) {
    if (cause(failure, DuplicateKeyException.class).isPresent()) {
      return true;
    }
    return cause(failure, SQLException.class).map(SQLException::getSQLState).filter("23505"::equals).isPresent();
  }

  private static Map<String, Object> body(Refusal refusal) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "Refusal");
    body.put("message", refusal.getMessage());
    body.put("fields", refusal.fields().stream().map(Failures::body).toList());
    return body;
  }

  private static Map<String, Object> body(RefusedField field) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("field", field.field());
    body.put("message", field.message());
    body.put("clause", field.clause());
    return body;
  }
}
