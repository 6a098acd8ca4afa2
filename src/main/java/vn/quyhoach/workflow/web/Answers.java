package vn.quyhoach.workflow.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Bodies of answers that are written outside of Spring MVC and Jersey. A refusal in general words has the same shape as the engine's
 * own errors ({@code type}, {@code message}), because Tasklist shows that message.
 */
public final class Answers {

  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private Answers() {}

  /** Writes a general refusal; the message is Vietnamese and names no user, permission or resource. */
  public static void refuse(HttpServletResponse response, int status, String type, String message) throws IOException {
    ObjectNode body = MAPPER.createObjectNode();
    body.put("type", type);
    body.put("message", message);
    json(response, status, body);
  }

  /** Writes any body as JSON that no cache may keep. */
  public static void json(HttpServletResponse response, int status, Object body) throws IOException {
    byte[] bytes = MAPPER.writeValueAsBytes(body);
    response.setStatus(status);
    response.setContentType("application/json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  /** The same answer for what does not exist and for what is none of the caller's business. */
  public static void notFound(HttpServletResponse response) throws IOException {
    refuse(response, HttpServletResponse.SC_NOT_FOUND, "NotFound", "Không tìm thấy nội dung yêu cầu.");
  }
}
