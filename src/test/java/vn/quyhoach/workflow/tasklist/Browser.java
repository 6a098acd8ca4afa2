package vn.quyhoach.workflow.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser as far as log-in, cookies and the token against forged requests go; addresses are sent exactly as given. */
public final class Browser {

  static final String ENGINE = "/camunda/api/engine/engine/default/";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final int port;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  public Browser(int port) {
    this.port = port;
  }

  /** Opens the log-in page and logs in through it. */
  public static Browser of(int port, String user, String password, String application) {
    Browser browser = new Browser(port);
    browser.get("/camunda/app/" + application + "/default/");
    Answer answer = browser.logIn(user, password, application);
    if (answer.status() != 200) {
      throw new AssertionError("log-in of " + user + " answered " + answer);
    }
    // The new session's token comes with the next page or answer, as in the applications.
    browser.get("/camunda/api/admin/auth/user/default");
    return browser;
  }

  Answer logIn(String user, String password, String application) {
    return send(
        "POST",
        "/camunda/api/admin/auth/user/default/login/" + application,
        "application/x-www-form-urlencoded",
        "username=" + encoded(user) + "&password=" + encoded(password));
  }

  public Answer get(String path) {
    return send("GET", path, null, null);
  }

  Answer post(String path, String json) {
    return send("POST", path, "application/json", json);
  }

  Answer put(String path, String json) {
    return send("PUT", path, "application/json", json);
  }

  /** Sends a file the way a form does; a {@code null} classification leaves the field out. */
  Answer upload(String path, String fileName, byte[] content, String classification, String... headers) {
    String boundary = "----quyhoach";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if (classification != null) {
      body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"classification\"\r\n\r\n" + classification + "\r\n")
          .getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
        + "\"\r\nContent-Type: text/html\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return exchange("POST", path, "multipart/form-data; boundary=" + boundary, BodyPublishers.ofByteArray(body.toByteArray()), headers);
  }

  /** Loads a file as it is. */
  byte[] load(String path) {
    try {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
      request.header("Cookie", cookies.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining("; ")));
      return client.send(request.build(), BodyHandlers.ofByteArray()).body();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** The value of a cookie, {@code null} when the server has set none. */
  String cookie(String name) {
    return cookies.get(name);
  }

  void setCookie(String name, String value) {
    cookies.put(name, value);
  }

  public Answer send(String method, String path, String contentType, String body, String... headers) {
    return exchange(method, path, contentType, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body), headers);
  }

  private Answer exchange(String method, String path, String contentType, BodyPublisher body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    request.method(method, body);
    request.header("Accept", "application/json, text/plain, */*");
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookies.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining("; ")));
    }
    if (cookies.containsKey("XSRF-TOKEN")) {
      request.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
    }
    for (int header = 0; header < headers.length; header += 2) {
      request.setHeader(headers[header], headers[header + 1]);
    }
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      for (String cookie : response.headers().allValues("Set-Cookie")) {
        String pair = cookie.split(";")[0];
        cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
      }
      return new Answer(response.statusCode(), response.body(), response);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** What came back. */
  public record Answer(int status, String body, HttpResponse<String> response) {

    public JsonNode json() {
      try {
        return MAPPER.readTree(body);
      } catch (IOException notJson) {
        throw new AssertionError("no JSON: " + this, notJson);
      }
    }

    String message() {
      return json().path("message").asText();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }

    @Override
    public String toString() {
      return status + " " + (body.length() > 300 ? body.substring(0, 300) + "…" : body);
    }
  }
}
