package vn.quyhoach.workflow.progress;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.workflow.web.WebUser;

/** The campaign clock on a page of its own; in Cockpit the same scripts draw it. */
@Controller
class ClockPage {

  private final ClockReaders readers;
  private final Units units;

  ClockPage(ClockReaders readers, Units units) {
    this.readers = readers;
    this.units = units;
  }

  @GetMapping("/quyhoach/tien-do")
  String show(@AuthenticationPrincipal WebUser user, Model model) {
    model.addAttribute("unit", units.unit(readers.scopeOf(user).unitCode()).name());
    return "progress";
  }
}
