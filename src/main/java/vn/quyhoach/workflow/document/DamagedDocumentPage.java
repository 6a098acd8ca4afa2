package vn.quyhoach.workflow.document;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.document.AttachedDocument;
import vn.quyhoach.document.Damage;
import vn.quyhoach.document.DocumentHealth;
import vn.quyhoach.document.Documents;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.workflow.web.EngineCsrfTokens;
import vn.quyhoach.workflow.web.ProductPage;
import vn.quyhoach.workflow.web.WebUser;

/**
 * Scans that are lost or no longer what came in. Those who brought one in see it and bring the paper again; who watches over units below
 * sees theirs.
 */
@Controller
@RequestMapping("/quyhoach/van-ban-hu-hong")
class DamagedDocumentPage {

  private final DocumentHealth health;
  private final Documents documents;
  private final DamagedDocumentDesk desk;
  private final DocumentOwners owners;
  private final Officials officials;
  private final Units units;

  DamagedDocumentPage(DocumentHealth health, Documents documents, DamagedDocumentDesk desk, DocumentOwners owners, Officials officials, Units units) {
    this.health = health;
    this.documents = documents;
    this.desk = desk;
    this.owners = owners;
    this.officials = officials;
    this.units = units;
  }

  /** @param own whether the reader may bring the paper again */
  record Line(String id, String unit, String owner, String paper, String name, String attached, String damage, String found, boolean own) {}

  @GetMapping
  String show(@AuthenticationPrincipal WebUser user, HttpServletRequest request, HttpServletResponse response, Model model) {
    Official reader = reader(user);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    model.addAttribute("token", EngineCsrfTokens.forPage(request));
    model.addAttribute("unit", units.unit(reader.unitCode()).name());
    model.addAttribute("largestBytes", documents.largestBytes());
    model.addAttribute("tooLarge", documents.tooLarge());
    model.addAttribute("classifications", documents.acceptedClassifications());
    model.addAttribute("watches", desk.watches(reader));
    List<AttachedDocument> damaged = health.damaged();
    Map<String, Unit> senders = units.units(damaged.stream().flatMap(document -> sender(document).stream()).map(Official::unitCode).distinct().toList());
    Map<String, String> words = owners.words(damaged.stream().map(document -> document.place().owner()).collect(Collectors.toSet()));
    model.addAttribute("lines", damaged.stream().filter(document -> sender(document).filter(sender -> desk.sees(reader, sender)).isPresent())
        .map(document -> line(document, sender(document).orElseThrow(), senders, words, reader)).toList());
    return "damaged-documents";
  }

  @PostMapping(path = "/{id}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void bringAgain(@AuthenticationPrincipal WebUser user, @PathVariable String id, MultipartHttpServletRequest request,
      @RequestParam(defaultValue = "") String classification) throws IOException {
    Official reader = reader(user);
    SentFile file = SentFile.of(request, documents::refuseSize);
    desk.bringAgain(reader, id, file, SentFile.mark(classification).orElse(null));
  }

  private Line line(AttachedDocument document, Official sender, Map<String, Unit> senders, Map<String, String> words, Official reader) {
    return new Line(document.id(), senders.get(sender.unitCode()).name(), words.get(document.place().owner()), owners.paper(document.place()),
        document.name(), sender.fullName() + ", " + UserZone.text(document.attachedAt()), document.damage().map(Damage::label).orElse(""),
        document.damagedAt().map(UserZone::text).orElse(""), desk.brought(reader, sender));
  }

  private Optional<Official> sender(AttachedDocument document) {
    return officials.official(document.attachedBy());
  }

  private Official reader(WebUser user) {
    return officials.official(user.id()).filter(official -> ProductPage.DAMAGED_DOCUMENTS.roles().contains(official.role()))
        .orElseThrow(() -> new NotYours(user.id() + " neither brings scans in nor watches over who does"));
  }
}
