package vn.quyhoach.workflow.tasklist;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;
import vn.quyhoach.workflow.tasklist.EngineCall.Answer;
import vn.quyhoach.workflow.web.Answers;
import vn.quyhoach.workflow.web.Failures;
import vn.quyhoach.workflow.web.MalformedRequest;
import vn.quyhoach.workflow.web.WebUser;

/**
 * Stands between the browser and {@code /camunda/api/**}: lets through the calls of {@link EngineCalls} only, reads every body
 * strictly before the engine does, answers forms itself and rewrites the engine's errors. Runs after Spring Security, so the caller
 * is known and the CSRF token has been checked.
 */
class EngineGate extends OncePerRequestFilter {

  private static final String API = "/camunda/api/";
  private static final int BODY_BYTES = 64 * 1024;
  private static final int PARAMETER_LENGTH = 2_000;

  /** A list of two hundred people with their votes and remarks stays well below. */
  static final int FORM_BYTES = 1024 * 1024;

  private static final int MOST_TRIES = 10;
  private static final int MOST_RESULTS = 500;
  private static final int LOG_IN_BYTES = 4 * 1024;

  private final List<EngineCall> calls = EngineCalls.all();
  private final FormGateway forms;
  private final JobRetries retries;

  EngineGate(FormGateway forms, JobRetries retries) {
    this.forms = forms;
    this.retries = retries;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<WebUser> user = user();
    List<String> path = EngineCall.parts(relativePath(request));
    MalformedRequest misfit = null;
    for (EngineCall call : calls) {
      Optional<List<String>> ids = call.match(request.getMethod(), path);
      if (ids.isPresent() && call.allows(user, ids.get())) {
        try {
          checkParameters(call, request);
        } catch (MalformedRequest other) {
          misfit = other;
          continue;
        }
        pass(call, ids.get(), user, request, response, chain);
        return;
      }
    }
    if (misfit != null) {
      Failures.answer(response, misfit, "the gate");
    } else {
      Answers.notFound(response);
    }
  }

  private void pass(
      EngineCall call,
      List<String> ids,
      Optional<WebUser> user,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    Object body;
    HttpServletRequest checked;
    try {
      if (call.body() instanceof EngineCalls.LogInForm) {
        checkLogIn(request);
        body = null;
        checked = request;
      } else {
        byte[] bytes = read(request, call);
        body = bytes.length == 0 ? null : json(bytes, call, request);
        checked = new BufferedRequest(request, bytes, bounded(call, request.getQueryString()));
      }
    } catch (MalformedRequest malformed) {
      Failures.answer(response, malformed, call.toString());
      return;
    }
    if (call.answer() == Answer.ENGINE || call.answer() == Answer.LOG_IN) {
      MaskedResponse masked = new MaskedResponse(response, call, ids);
      try {
        chain.doFilter(checked, masked);
      } catch (ServletException | RuntimeException failure) {
        Failures.answer(response, failure, call.toString());
        return;
      }
      masked.finish();
      return;
    }
    try {
      answer(call, ids, user.orElseThrow(), body, response);
    } catch (RuntimeException failure) {
      Failures.answer(response, failure, call.toString());
    }
  }

  private void answer(EngineCall call, List<String> ids, WebUser user, Object body, HttpServletResponse response)
      throws IOException {
    switch (call.answer()) {
      case EMPTY_LIST -> Answers.json(response, HttpServletResponse.SC_OK, List.of());
      case ZERO -> Answers.json(response, HttpServletResponse.SC_OK, Map.of("count", 0));
      case FORM -> Answers.json(response, HttpServletResponse.SC_OK, forms.form(ids.get(0), user));
      case DEPLOYED_FORM -> Answers.json(response, HttpServletResponse.SC_OK, forms.deployedForm(ids.get(0), user));
      case PREFILL -> Answers.json(response, HttpServletResponse.SC_OK, forms.prefill(ids.get(0), user));
      case CLAIM -> {
        forms.claim(ids.get(0), field(body, "userId"), user);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      }
      case UNCLAIM -> {
        forms.unclaim(ids.get(0), user);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      }
      case RETRY -> {
        retries.again(ids.get(0), tries(body), user);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      }
      case SUBMIT_TASK -> {
        forms.submitTask(ids.get(0), variables(body), user);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      }
      case SUBMIT_START -> {
        if (field(body, "businessKey") != null) {
          throw new MalformedRequest("the business key is not for the browser to choose");
        }
        boolean byKey = call.path().contains("key");
        Answers.json(response, HttpServletResponse.SC_OK, forms.submitStart(ids.get(0), byKey, variables(body), user));
      }
      default -> throw new IllegalStateException(call + " is answered by the engine");
    }
  }

  /** The engine refuses lists without a limit, and some pages of Cockpit ask for a short list without naming one. */
  private static String bounded(EngineCall call, String query) {
    if (!call.allowsParameter("maxResults") || (query != null && query.contains("maxResults="))) {
      return query;
    }
    return (query == null || query.isEmpty() ? "" : query + "&") + "maxResults=" + MOST_RESULTS;
  }

  private static int tries(Object body) {
    if (field(body, "retries") instanceof Integer tries && tries > 0 && tries <= MOST_TRIES) {
      return tries;
    }
    throw new MalformedRequest("a new try is at least one and at most " + MOST_TRIES);
  }

  private static Object field(Object body, String key) {
    return body instanceof Map<?, ?> map ? map.get(key) : null;
  }

  /** The values of a submission; lists and objects come as JSON text of their own and are read as strictly. */
  private static Map<String, Object> variables(Object body) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (field(body, "variables") instanceof Map<?, ?> variables) {
      variables.forEach(
          (name, variable) -> {
            Object value = field(variable, "value");
            boolean json = "Json".equals(field(variable, "type")) && value instanceof String;
            values.put((String) name, json ? StrictJson.read((String) value) : value);
          });
    }
    return values;
  }

  private static String relativePath(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.startsWith(API) ? UriUtils.decode(path.substring(API.length()), StandardCharsets.UTF_8) : "";
  }

  private static Optional<WebUser> user() {
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    return caller != null && caller.getPrincipal() instanceof WebUser user ? Optional.of(user) : Optional.empty();
  }

  private static void checkParameters(EngineCall call, HttpServletRequest request) {
    if (request.getQueryString() == null) {
      return;
    }
    // Only the query string: asking for parameters in general would consume a form body before the log-in reads it.
    for (String pair : request.getQueryString().split("&")) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      if (name.isEmpty() && value.isEmpty()) {
        continue;
      }
      if (!call.allowsParameter(name) || name.endsWith("Expression") || value.length() > PARAMETER_LENGTH) {
        throw new MalformedRequest("parameter not allowed: " + name);
      }
    }
  }

  private static String decoded(String text) {
    try {
      return UriUtils.decode(text.replace('+', ' '), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw new MalformedRequest("broken percent encoding in the query");
    }
  }

  private static byte[] read(HttpServletRequest request, EngineCall call) throws IOException {
    int limit = call.answer() == Answer.SUBMIT_TASK || call.answer() == Answer.SUBMIT_START ? FORM_BYTES : BODY_BYTES;
    byte[] bytes = request.getInputStream().readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw new MalformedRequest("body longer than " + limit + " bytes");
    }
    if (bytes.length > 0 && call.body() == null) {
      throw new MalformedRequest("a body where none is due");
    }
    return bytes;
  }

  private static Object json(byte[] bytes, EngineCall call, HttpServletRequest request) {
    String type = request.getContentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).matches("application/json(\\s*;\\s*charset=utf-8)?")) {
      throw new MalformedRequest("the body is not JSON by its content type");
    }
    Object body = StrictJson.read(bytes);
    call.body().check(body, "body");
    return body;
  }

  private static void checkLogIn(HttpServletRequest request) {
    String type = request.getContentType();
    Enumeration<String> encodings = request.getHeaders("Content-Encoding");
    if (type == null
        || !type.startsWith("application/x-www-form-urlencoded")
        || encodings.hasMoreElements()
        || request.getContentLength() < 0
        || request.getContentLength() > LOG_IN_BYTES) {
      throw new MalformedRequest("not the form of the log-in page");
    }
  }
}
