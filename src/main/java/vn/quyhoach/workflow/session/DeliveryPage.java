package vn.quyhoach.workflow.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import vn.quyhoach.document.AttachedDocument;
import vn.quyhoach.document.DocumentVisit;
import vn.quyhoach.document.Documents;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.workflow.document.HandedFile;
import vn.quyhoach.workflow.document.IssuedPapers;
import vn.quyhoach.workflow.web.EngineCsrfTokens;
import vn.quyhoach.workflow.web.ProductPage;
import vn.quyhoach.workflow.web.WebUser;

/**
 * Decisions and extracts on their way: a unit's officer and head say that they have what came to them, the committee's secretariat and
 * board see who has not said so yet. Both save the papers as they were issued.
 */
@Controller
@RequestMapping("/quyhoach/van-ban-gui-nhan")
class DeliveryPage {

  private final Deliveries deliveries;
  private final IssuedPapers papers;
  private final Documents documents;
  private final Officials officials;
  private final Units units;

  DeliveryPage(Deliveries deliveries, IssuedPapers papers, Documents documents, Officials officials, Units units) {
    this.deliveries = deliveries;
    this.papers = papers;
    this.documents = documents;
    this.officials = officials;
    this.units = units;
  }

  /**
   * One paper on its way.
   *
   * @param receipt who said when that the paper is there; null as long as nobody has
   * @param papers what can be saved of it; nothing for what was sent before papers were kept
   */
  record Line(String id, String other, String symbol, String title, String actNumber, String issuedOn, String receipt, List<Paper> papers) {}

  /** A document as it was issued; its name is that of the file, the hash its beginning, enough to compare by eye. */
  record Paper(String id, String name, String hash) {}

  @GetMapping
  String show(@AuthenticationPrincipal WebUser user, HttpServletRequest request, HttpServletResponse response, Model model) {
    Official reader = reader(user);
    boolean receives = receives(reader);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    model.addAttribute("token", EngineCsrfTokens.forPage(request));
    model.addAttribute("unit", units.unit(reader.unitCode()).name());
    model.addAttribute("receives", receives);
    List<Delivery> all = receives ? deliveries.receivedBy(List.of(reader.unitCode())) : deliveries.sentBy(reader.unitCode());
    Map<String, List<AttachedDocument>> kept = papers.of(all.stream().flatMap(delivery -> owners(delivery, receives)).distinct().toList())
        .stream().collect(Collectors.groupingBy(document -> document.place().owner()));
    model.addAttribute("lines", all.stream().map(delivery -> line(delivery, receives, kept)).toList());
    return "deliveries";
  }

  /** A unit reads what was sent to it; the committee's own people read the act behind it too. */
  private static Stream<String> owners(Delivery delivery, boolean receives) {
    return receives ? Stream.of(IssuedPapers.ownerOfDelivery(delivery))
        : Stream.of(IssuedPapers.ownerOfAct(delivery), IssuedPapers.ownerOfDelivery(delivery));
  }

  /** A paper as it was issued, to be saved; each time goes to the access log. */
  @GetMapping("/{id}/van-ban/{document}")
  ResponseEntity<byte[]> read(@AuthenticationPrincipal WebUser user, @PathVariable String id, @PathVariable String document) {
    Official reader = reader(user);
    boolean receives = receives(reader);
    AttachedDocument paper = deliveries.delivery(id)
        .filter(found -> reader.unitCode().equals(receives ? found.recipientUnit() : found.senderUnit()))
        .flatMap(found -> papers.of(owners(found, receives).toList()).stream().filter(kept -> kept.id().equals(document)).findFirst())
        .orElseThrow(() -> new NotYours("no paper " + document + " of delivery " + id + " for " + user.id()));
    return new HandedFile(paper.name(), paper.mediaType(), documents.read(paper.id(), new DocumentVisit(user.id(), null, ProductPage.DELIVERIES.path())))
        .answer();
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

  private Line line(Delivery delivery, boolean receives, Map<String, List<AttachedDocument>> kept) {
    String receipt = delivery.acknowledgedBy().flatMap(officials::official).map(Official::fullName)
        .map(name -> name + ", " + delivery.acknowledgedAt().map(UserZone::text).orElse("")).orElse(null);
    return new Line(delivery.id(), units.unit(receives ? delivery.senderUnit() : delivery.recipientUnit()).name(), delivery.symbol(),
        delivery.title(), delivery.actNumber(), UserZone.text(delivery.issuedOn()), receipt,
        owners(delivery, receives).flatMap(owner -> kept.getOrDefault(owner, List.of()).stream())
            .map(paper -> new Paper(paper.id(), paper.name(), paper.hash().substring(0, 12))).toList());
  }
}
