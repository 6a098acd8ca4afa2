package vn.quyhoach.workflow.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the log-in of Camunda's web applications, kept in the HTTP session, over into Spring Security, with the engine groups as
 * authorities. A removed user or a changed group takes effect after the same time to live as in the web applications themselves,
 * because the same refresh is used.
 *
 * <p>Nothing is stored: without the web applications' session there is no user.
 */
class EngineSessionFilter extends OncePerRequestFilter {

  private final ProcessEngine engine;
  private final long timeToLiveMillis;

  EngineSessionFilter(ProcessEngine engine, long timeToLiveMillis) {
    this.engine = engine;
    this.timeToLiveMillis = timeToLiveMillis;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null) {
      UserAuthentication loggedIn = current(session);
      if (loggedIn != null) {
        WebUser user = new WebUser(loggedIn.getIdentityId(), orEmpty(loggedIn.getGroupIds()), orEmpty(loggedIn.getTenantIds()));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                user, null, user.groups().stream().map(SimpleGrantedAuthority::new).toList()));
        SecurityContextHolder.setContext(context);
      }
    }
    chain.doFilter(request, response);
  }

  private UserAuthentication current(HttpSession session) {
    Authentications all = AuthenticationUtil.getAuthsFromSession(session);
    AuthenticationUtil.updateCache(all, session, timeToLiveMillis);
    return (UserAuthentication) all.getAuthenticationForProcessEngine(engine.getName());
  }

  private static List<String> orEmpty(List<String> ids) {
    return ids == null ? List.of() : ids;
  }
}
