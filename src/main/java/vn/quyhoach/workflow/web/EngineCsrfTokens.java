package vn.quyhoach.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * Lets Spring Security check the very token that Camunda's web applications hand out (session, cookie {@code XSRF-TOKEN}, header
 * {@code X-XSRF-TOKEN}), so that scripts of the pages use one token for the engine's addresses and for ours, and the form gateway is
 * behind the check as well.
 */
public class EngineCsrfTokens implements CsrfTokenRepository, CsrfTokenRequestHandler {

  private static final String SESSION_ATTRIBUTE = "CAMUNDA_CSRF_TOKEN";
  private static final String HEADER = "X-XSRF-TOKEN";
  private static final String PARAMETER = "_csrf";

  /** A token that nobody is told: without the web applications' own token a changing call cannot pass. */
  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return new DefaultCsrfToken(HEADER, PARAMETER, UUID.randomUUID().toString());
  }

  /** Camunda's filter hands the tokens out and keeps them. */
  @Override
  public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public CsrfToken loadToken(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    Object token = session == null ? null : session.getAttribute(SESSION_ATTRIBUTE);
    return token == null ? null : new DefaultCsrfToken(HEADER, PARAMETER, token.toString());
  }

  /** The token that a page of ours hands to its own script; empty when the session has none, and then nothing it sends is accepted. */
  public static String forPage(HttpServletRequest request) {
    CsrfToken token = new EngineCsrfTokens().loadToken(request);
    return token == null ? "" : token.getToken();
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {}

  /** Only the header counts: reading parameters would consume the body before the engine sees it. */
  @Override
  public String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
    return request.getHeader(HEADER);
  }
}
