package vn.quyhoach.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** A browser sends several requests at once with the cookies it has at that moment; none may make the others worthless. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@DirtiesContext
class SessionTest {

  @LocalServerPort
  int port;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new TreeMap<>();

  @Test
  void requestsSideBySideKeepTheSession() throws Exception {
    keepCookies(send("GET", "/camunda/app/admin/default/", ""));
    String before = cookies.get("JSESSIONID");
    HttpResponse<String> logIn = send("POST", "/camunda/api/admin/auth/user/default/login/admin",
        "username=admin&password=Thu-Nghiem%402022");
    assertThat(logIn.statusCode()).isEqualTo(200);
    keepCookies(logIn);
    assertThat(cookies.get("JSESSIONID")).as("log-in starts a session of its own").isNotEqualTo(before);

    keepCookies(send("GET", "/camunda/api/engine/engine/default/user/count", "")); // the first answer brings the token
    for (int i = 0; i < 3; i++) {
      HttpResponse<String> read = send("GET", "/camunda/api/engine/engine/default/user/count", "");
      assertThat(read.statusCode()).isEqualTo(200);
      assertThat(read.headers().allValues("Set-Cookie")).isEmpty();
    }
    HttpResponse<String> written = send("POST", "/camunda/api/admin/auth/user/default/logout", "");
    assertThat(written.statusCode()).as("the token still counts").isLessThan(300);
    assertThat(send("GET", "/camunda/api/engine/engine/default/user/count", "").statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> send(String method, String path, String form) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Accept", "application/json").header("Content-Type", "application/x-www-form-urlencoded")
        .method(method, HttpRequest.BodyPublishers.ofString(form));
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
          .collect(Collectors.joining("; ")));
    }
    if (cookies.containsKey("XSRF-TOKEN")) {
      request.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private void keepCookies(HttpResponse<String> response) {
    response.headers().allValues("Set-Cookie").stream().flatMap(header -> HttpCookie.parse(header).stream())
        .forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
  }
}
