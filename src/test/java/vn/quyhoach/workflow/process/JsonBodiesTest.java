package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.quyhoach.workflow.web.PageVisit;

/** Every address of ours that takes JSON, found by asking Spring, is sent JSON that no page of ours sends. */
class JsonBodiesTest extends ProcessTestBase {

  @Autowired WebApplicationContext application;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping addresses;

  @Test
  @Tag("B29")
  void noAddressTakesJsonThatNoPageOfOursSends() throws Exception {
    Map<String, HandlerMethod> targets = new LinkedHashMap<>();
    addresses.getHandlerMethods().forEach((mapping, method) -> {
      if (Arrays.stream(method.getMethodParameters()).anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class))) {
        targets.put(address(mapping), method);
      }
    });
    assertThat(targets).hasSizeGreaterThan(15);
    for (Map.Entry<String, HandlerMethod> target : targets.entrySet()) {
      String field = firstField(target.getValue());
      Map<String, String> bodies = new LinkedHashMap<>();
      bodies.put("a field that is not known", "{\"khongCoTruongNay\":1}");
      bodies.put("a field twice", "{\"%s\":null,\"%s\":null}".formatted(field, field));
      bodies.put("very deep", "{\"%s\":%s%s}".formatted(field, "[".repeat(10_000), "]".repeat(10_000)));
      bodies.put("deep within a field that is not known", "{\"x\":%s%s}".formatted("[".repeat(10_000), "]".repeat(10_000)));
      bodies.put("no number", "{\"%s\":NaN}".formatted(field));
      bodies.put("ten megabytes", "{\"%s\":\"%s\"}".formatted(field, "a".repeat(10 * 1024 * 1024)));
      bodies.put("something after the end", "{\"%s\":null} {}".formatted(field));
      bodies.put("cut off", "{\"%s\":".formatted(field));
      bodies.put("no JSON", "xin chào");
      bodies.put("nothing", "");
      for (Map.Entry<String, String> body : bodies.entrySet()) {
        MockHttpServletResponse answer = send(target, "application/json", body.getValue());
        assertThat(answer.getStatus()).as(target.getKey() + ": " + body.getKey() + ": " + answer.getContentAsString()).isEqualTo(400);
        assertThat(answer.getContentAsString()).as(target.getKey() + ": " + body.getKey()).contains("Yêu cầu không hợp lệ.").doesNotContain("Exception", "aaaa");
      }
      for (String type : new String[] {"text/plain", "application/xml", "application/x-www-form-urlencoded"}) {
        assertThat(send(target, type, "{}").getStatus()).as(target.getKey() + ": " + type).isIn(400, 415);
      }
    }
  }

  private MockHttpServletResponse send(Map.Entry<String, HandlerMethod> target, String type, String body) {
    String[] address = target.getKey().split(" ");
    return PageVisit.send(application, "officer.14758", request(HttpMethod.valueOf(address[0]), address[1]).contentType(type)
        .content(body.getBytes(StandardCharsets.UTF_8)));
  }

  private static String address(RequestMappingInfo mapping) {
    RequestMethod method = mapping.getMethodsCondition().getMethods().iterator().next();
    return method + " " + mapping.getPatternValues().iterator().next().replaceAll("\\{[^}]+}", "1");
  }

  private static String firstField(HandlerMethod method) {
    Parameter body = Arrays.stream(method.getMethod().getParameters()).filter(each -> each.isAnnotationPresent(RequestBody.class)).findFirst().orElseThrow();
    RecordComponent[] fields = body.getType().getRecordComponents();
    return fields == null ? "x" : fields[0].getName();
  }
}
