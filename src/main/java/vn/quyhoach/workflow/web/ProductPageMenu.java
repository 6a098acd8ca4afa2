package vn.quyhoach.workflow.web;

import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.organisation.Officials;

/** The menu of the product's own pages: in their heading, and as a list for the title bars of Tasklist and Cockpit. */
@ControllerAdvice("vn.quyhoach")
@RestController
class ProductPageMenu {

  private final Officials officials;

  ProductPageMenu(Officials officials) {
    this.officials = officials;
  }

  /** An entry of the menu. */
  record Entry(String path, String title, String english) {}

  /** What the visitor of a page finds in its heading. */
  @ModelAttribute("pages")
  List<Entry> pages(@AuthenticationPrincipal WebUser user) {
    return user == null ? List.of() : officials.official(user.id()).map(official -> ProductPage.of(official.role())).orElse(List.of())
        .stream().map(page -> new Entry(page.path(), page.title(), page.english())).toList();
  }

  /** Where the visitor works otherwise. */
  @ModelAttribute("home")
  String home(@AuthenticationPrincipal WebUser user) {
    return user != null && user.isWatcher() ? "/camunda/app/cockpit/default/" : "/camunda/app/tasklist/default/";
  }

  @GetMapping("/quyhoach/api/pages")
  List<Entry> list(@AuthenticationPrincipal WebUser user) {
    return pages(user);
  }
}
