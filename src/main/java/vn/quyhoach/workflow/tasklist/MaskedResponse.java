package vn.quyhoach.workflow.tasklist;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import vn.quyhoach.workflow.web.Answers;
import vn.quyhoach.workflow.web.Failures;
import vn.quyhoach.workflow.web.MalformedRequest;

/**
 * Lets good answers of the engine through untouched and holds back its errors, which name users, permissions and resources; they are
 * replaced when the call is over.
 */
class MaskedResponse extends HttpServletResponseWrapper {

  private static final Logger LOG = LoggerFactory.getLogger(MaskedResponse.class);
  private static final int KEPT_BYTES = 16 * 1024;

  private final EngineCall call;
  private final boolean readsOne;
  private final ByteArrayOutputStream error = new ByteArrayOutputStream();
  private int status = SC_OK;
  private PrintWriter writer;

  MaskedResponse(HttpServletResponse response, EngineCall call, List<String> ids) {
    super(response);
    this.call = call;
    this.readsOne = call.method().equals("GET") && !ids.isEmpty();
  }

  /** Writes the replacement when the engine answered with an error. */
  void finish() throws IOException {
    if (!failed()) {
      if (writer != null) {
        writer.flush();
      }
      return;
    }
    if (writer != null) {
      writer.flush();
    }
    HttpServletResponse response = (HttpServletResponse) getResponse();
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    if (call.answer() == EngineCall.Answer.LOG_IN && (status == SC_UNAUTHORIZED || status == SC_FORBIDDEN)) {
      String message =
          status == SC_UNAUTHORIZED ? "Tên đăng nhập hoặc mật khẩu không đúng." : "Tài khoản không được dùng ứng dụng này.";
      Answers.refuse(response, status, "LogInRefused", message);
      return;
    }
    if (status == SC_UNAUTHORIZED) {
      Answers.refuse(response, status, "NotLoggedIn", "Phiên làm việc đã hết. Hãy đăng nhập lại.");
      return;
    }
    Map<?, ?> body = body();
    LOG.atLevel(status == SC_NOT_FOUND ? Level.DEBUG : Level.INFO)
        .log("{} was answered {} by the engine: {} {}", call, status, text(body, "type"), text(body, "message"));
    if (readsOne && status == SC_BAD_REQUEST) {
      // Some endpoints answer an id of another unit with 400 and its name.
      Answers.notFound(response);
      return;
    }
    Failures.answer(response, status, text(body, "type"), text(body, "message"), call.toString());
  }

  private boolean failed() {
    return status >= SC_BAD_REQUEST;
  }

  private Map<?, ?> body() {
    try {
      return StrictJson.read(error.toByteArray()) instanceof Map<?, ?> map ? map : Map.of();
    } catch (MalformedRequest notJson) {
      return Map.of("message", error.toString(StandardCharsets.UTF_8));
    }
  }

  private static String text(Map<?, ?> body, String key) {
    return body.get(key) instanceof String text ? text : "";
  }

  @Override
  public void setStatus(int status) {
    this.status = status;
    if (!failed()) {
      super.setStatus(status);
    }
  }

  @Override
  public int getStatus() {
    return status;
  }

  @Override
  public void sendError(int status) {
    this.status = status;
  }

  @Override
  public void sendError(int status, String message) {
    this.status = status;
  }

  @Override
  public void setContentLength(int length) {
    if (!failed()) {
      super.setContentLength(length);
    }
  }

  @Override
  public void setContentLengthLong(long length) {
    if (!failed()) {
      super.setContentLengthLong(length);
    }
  }

  @Override
  public void flushBuffer() throws IOException {
    if (!failed()) {
      super.flushBuffer();
    }
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    ServletOutputStream real = super.getOutputStream();
    return new ServletOutputStream() {
      @Override
      public void write(int value) throws IOException {
        if (!failed()) {
          real.write(value);
        } else if (error.size() < KEPT_BYTES) {
          error.write(value);
        }
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        if (!failed()) {
          real.write(bytes, offset, length);
        } else if (error.size() < KEPT_BYTES) {
          error.write(bytes, offset, Math.min(length, KEPT_BYTES - error.size()));
        }
      }

      @Override
      public void flush() throws IOException {
        if (!failed()) {
          real.flush();
        }
      }

      @Override
      public void close() throws IOException {
        if (!failed()) {
          real.close();
        }
      }

      @Override
      public boolean isReady() {
        return real.isReady();
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        real.setWriteListener(listener);
      }
    };
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (writer == null) {
      writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8));
    }
    return writer;
  }
}
