package vn.quyhoach.workflow.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Sends requests to the product's own pages in the name of an official, past the outer wall, which other tests attack. */
public final class PageVisit {

  private PageVisit() {}

  /** @param userId an account such as {@code officer.14755} */
  public static MockHttpServletResponse send(WebApplicationContext application, String userId, MockHttpServletRequestBuilder request) {
    String[] parts = userId.split("\\.");
    SecurityContextHolder.getContext().setAuthentication(
        new TestingAuthenticationToken(new WebUser(userId, List.of(parts[0]), List.of(parts[1])), null, "person"));
    try {
      MockHttpServletResponse answer =
          MockMvcBuilders.webAppContextSetup(application).build().perform(request).andReturn().getResponse();
      answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
      return answer;
    } catch (Exception failed) {
      throw new AssertionError(failed);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}
