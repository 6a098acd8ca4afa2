package vn.quyhoach.workflow.notification;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.notification.Notifications;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.workflow.web.EngineCsrfTokens;
import vn.quyhoach.workflow.web.WebUser;

/** What the official was told, the latest first; nobody sees anybody else's. */
@Controller
@RequestMapping("/quyhoach/thong-bao")
class NoticePage {

  /** More than that nobody reads; older ones are in the record of what they were about. */
  private static final int MOST = 200;

  private final Notifications notifications;
  private final Officials officials;
  private final Units units;

  NoticePage(Notifications notifications, Officials officials, Units units) {
    this.notifications = notifications;
    this.officials = officials;
    this.units = units;
  }

  /** A line of the list. */
  record Line(String id, String text, String link, String at, boolean read) {
  }

  /** Which notices were read. */
  record Read(List<String> ids) {
  }

  @GetMapping
  String show(@AuthenticationPrincipal WebUser user, HttpServletRequest request, HttpServletResponse response, Model model) {
    Official reader = officials.official(user.id()).orElseThrow(() -> new NotYours(user.id() + " is no official"));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    model.addAttribute("token", EngineCsrfTokens.forPage(request));
    model.addAttribute("unit", units.unit(reader.unitCode()).name());
    model.addAttribute("lines", notifications.of(user.id(), MOST).stream()
        .map(told -> new Line(told.id(), told.text(), told.link(), UserZone.text(told.at()), told.read())).toList());
    return "notices";
  }

  /** For the title bar of Tasklist. */
  @GetMapping("/chua-doc")
  @ResponseBody
  Map<String, Integer> unread(@AuthenticationPrincipal WebUser user) {
    return Map.of("unread", notifications.unread(user.id()));
  }

  @PostMapping("/da-doc")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(@AuthenticationPrincipal WebUser user, @RequestBody Read read) {
    notifications.read(user.id(), read.ids().subList(0, Math.min(read.ids().size(), MOST)));
  }
}
