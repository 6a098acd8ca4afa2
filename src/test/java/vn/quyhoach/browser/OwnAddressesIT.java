package vn.quyhoach.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.quyhoach.workflow.tasklist.Browser;

/** Every address that the product has of its own, by the list the server itself keeps: nothing is open because somebody forgot it. */
class OwnAddressesIT extends BrowserTestBase {

  private static final Set<RequestMethod> READING = Set.of(RequestMethod.GET, RequestMethod.HEAD);

  @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

  private record Address(String method, String path) {}

  @Test
  void everyAddressAsksForALogIn() {
    Browser stranger = new Browser(port);
    stranger.get("/camunda/app/tasklist/default/");
    assertThat(addresses()).hasSizeGreaterThan(50).allSatisfy(address ->
        assertThat(stranger.send(address.method(), address.path(), "application/json", body(address)).status()).as(address.toString()).isEqualTo(401));
  }

  @Test
  void everyChangeNeedsTheToken() {
    Browser officer = Browser.of(port, "officer.16105", password, "tasklist");
    List<Address> changes = addresses().stream().filter(address -> !address.method().equals("GET")).toList();
    assertThat(changes).hasSizeGreaterThan(20).allSatisfy(address -> assertThat(officer.send(address.method(), address.path(), "application/json",
        body(address), "X-XSRF-TOKEN", "0123456789ABCDEF0123456789ABCDEF").status()).as(address.toString()).isEqualTo(403));
  }

  private static String body(Address address) {
    return address.method().equals("GET") ? null : "{}";
  }

  /** Of each mapping one address, with something in the place of what varies. */
  private List<Address> addresses() {
    return mappings.getHandlerMethods().keySet().stream().flatMap(mapping -> {
      Collection<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
      return mapping.getPatternValues().stream().filter(pattern -> pattern.startsWith("/quyhoach")).flatMap(pattern ->
          (methods.isEmpty() ? List.of(RequestMethod.GET, RequestMethod.POST) : methods).stream()
              .map(method -> new Address(READING.contains(method) ? "GET" : method.name(), pattern.replaceAll("\\{[^}]+}", "1"))));
    }).distinct().sorted(Comparator.comparing(Address::toString)).toList();
  }
}
