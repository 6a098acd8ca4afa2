package vn.quyhoach.workflow.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows one way to write an address. Matrix parameters, doubled or encoded slashes, dots as steps, encoded letters and control
 * characters make servlets, Spring and Jersey read the same line differently; none of our pages uses them, so such an address does
 * not exist. First of all filters, because some of Spring's own fail on such paths.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainPaths extends OncePerRequestFilter {

  private static final int LENGTH = 2_000;

  /** Letters and signs that never need encoding, and of the encoded ones only the colon and the comma that ids of the engine carry. */
  private static final Pattern PLAIN = Pattern.compile("(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9._~@!$'()*+,=:-]++|%3A|%3a|%2C|%2c)++)*+/?");

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI();
    if (path.length() > LENGTH || !PLAIN.matcher(path).matches()) {
      Answers.notFound(response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
