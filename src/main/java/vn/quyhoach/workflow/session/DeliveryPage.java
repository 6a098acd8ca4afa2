package vn.quyhoach.workflow.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.approval.Deliveries;
import vn.quyhoach.approval.Deliveries.Delivery;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.workflow.web.EngineCsrfTokens;
import vn.quyhoach.workflow.web.ProductPage;
import vn.quyhoach.workflow.web.WebUser;

/**
 * Decisions and extracts on their way: a unit's officer and head say that they have what came to them, the committee's secretariat and
 * board see who has not said so yet.
 */
@Controller
@RequestMapping("/quyhoach/van-ban-gui-nhan")
class DeliveryPage {

  private final Deliveries deliveries;
  private final Officials officials;
  private final Units units;

  DeliveryPage(Deliveries deliveries, Officials officials, Units units) {
    this.deliveries = deliveries;
    this.officials = officials;
    this.units = units;
  }

  /** @param receipt who said when that the paper is there; null as long as nobody has */
  record Line(String id, String other, String symbol, String title, String actNumber, String issuedOn, String receipt) {}

  @GetMapping
  String show(@AuthenticationPrincipal WebUser user, HttpServletRequest request, HttpServletResponse response, Model model) {
    Official reader = reader(user);
    boolean receives = receives(reader);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    model.addAttribute("token", EngineCsrfTokens.forPage(request));
    model.addAttribute("unit", units.unit(reader.unitCode()).name());
    model.addAttribute("receives", receives);
    model.addAttribute("lines", (receives ? deliveries.receivedBy(List.of(reader.unitCode())) : deliveries.sentBy(reader.unitCode())).stream()
        .map(delivery -> line(delivery, receives ? delivery.senderUnit() : delivery.recipientUnit())).toList());
    return "deliveries";
  }

  /** The same receipt a second time changes nothing. */
  @PostMapping("/{id}/da-nhan")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void acknowledge(@AuthenticationPrincipal WebUser user, @PathVariable String id) {
    Official reader = reader(user);
    Delivery delivery = deliveries.delivery(id).filter(found -> receives(reader) && found.recipientUnit().equals(reader.unitCode()))
        .orElseThrow(() -> new NotYours("no paper " + id + " came to " + user.id()));
    deliveries.acknowledge(delivery.id(), user.id());
  }

  private Official reader(WebUser user) {
    return officials.official(user.id()).filter(official -> ProductPage.DELIVERIES.roles().contains(official.role()))
        .orElseThrow(() -> new NotYours(user.id() + " neither sends nor receives decisions"));
  }

  private static boolean receives(Official reader) {
    return reader.role() == Role.OFFICER || reader.role() == Role.HEAD;
  }

  private Line line(Delivery delivery, String otherUnit) {
    String receipt = delivery.acknowledgedBy().flatMap(officials::official).map(Official::fullName)
        .map(name -> name + ", " + delivery.acknowledgedAt().map(UserZone::text).orElse("")).orElse(null);
    return new Line(delivery.id(), units.unit(otherUnit).name(), delivery.symbol(), delivery.title(), delivery.actNumber(),
        UserZone.text(delivery.issuedOn()), receipt);
  }
}
