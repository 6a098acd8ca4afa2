package vn.quyhoach.workflow.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.conclusion.Addressees;
import vn.quyhoach.conclusion.ConclusionNotices;
import vn.quyhoach.document.WordDocuments;
import vn.quyhoach.followup.FollowUp;
import vn.quyhoach.followup.FollowUpState;
import vn.quyhoach.followup.FollowUps;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.workflow.document.ConclusionPaper;

/** Who has not acknowledged a notice of conclusion yet, and how far its points are (S51). For the readers of the briefing. */
@Controller
class ConclusionPage {

  static final String PAGE = "/quyhoach/thong-bao-ket-luan";

  private final ConclusionNotices notices;
  private final ConclusionPaper paper;
  private final Addressees addressees;
  private final FollowUps followUps;
  private final Campaigns campaigns;
  private final Officials officials;
  private final Units units;

  ConclusionPage(ConclusionNotices notices, ConclusionPaper paper, Addressees addressees, FollowUps followUps, Campaigns campaigns,
      Officials officials, Units units) {
    this.notices = notices;
    this.paper = paper;
    this.addressees = addressees;
    this.followUps = followUps;
    this.campaigns = campaigns;
    this.officials = officials;
    this.units = units;
  }

  /** One unit on the page. */
  public record Line(String unit, String since, String acknowledged, String note) {}

  /** One point of the notice with its work; {@code open} names the units that are not done, with their dates. */
  public record PointLine(int number, String text, String addressee, String due, int total, long done, List<String> open) {}

  @GetMapping(PAGE)
  String show(@AuthenticationPrincipal WebUser user, @RequestParam(defaultValue = "") String dot, Model model) {
    Official reader = BriefingPage.reader(officials, user);
    List<Campaign> concluded = campaigns.adopted().stream().filter(campaign -> campaign.conclusionNumber() != null).toList();
    Campaign chosen = dot.isBlank() ? concluded.stream().findFirst().orElse(null) : chosen(dot);
    model.addAttribute("unit", units.unit(reader.unitCode()).name());
    model.addAttribute("campaigns", concluded);
    model.addAttribute("chosen", chosen);
    if (chosen != null) {
      Map<String, Unit> within = within(reader);
      List<ConclusionNotices.Addressee> addressed = notices.addresseesOf(chosen.id()).stream()
          .filter(addressee -> within.containsKey(addressee.unitCode())).toList();
      model.addAttribute("issuedOn", UserZone.text(chosen.conclusionIssuedOn()));
      model.addAttribute("total", addressed.size());
      model.addAttribute("waiting", addressed.stream().filter(addressee -> addressee.acknowledgedAt() == null)
          .map(addressee -> line(within, addressee)).toList());
      model.addAttribute("acknowledged", addressed.stream().filter(addressee -> addressee.acknowledgedAt() != null)
          .map(addressee -> line(within, addressee)).toList());
      model.addAttribute("points", notices.pointsOf(chosen.id()).stream().map(point -> point(within, point)).toList());
    }
    return "conclusion";
  }

  @GetMapping(PAGE + "/word")
  ResponseEntity<byte[]> word(@AuthenticationPrincipal WebUser user, @RequestParam String dot) {
    BriefingPage.reader(officials, user);
    return ResponseEntity.ok().contentType(MediaType.parseMediaType(WordDocuments.MEDIA_TYPE))
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
            .filename("Thông báo kết luận " + dot + ".docx", StandardCharsets.UTF_8).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store").body(paper.notice(chosen(dot).id()));
  }

  private Map<String, Unit> within(Official reader) {
    return units.subtree(reader.unitCode()).stream().collect(Collectors.toMap(Unit::code, unit -> unit));
  }

  private Line line(Map<String, Unit> within, ConclusionNotices.Addressee addressee) {
    String head = officials.headOf(addressee.unitCode()).map(official -> official.fullName() + ", " + official.position()).orElse("–");
    return new Line(within.get(addressee.unitCode()).name(), UserZone.text(addressee.sentAt()),
        addressee.acknowledgedAt() == null ? head : UserZone.text(addressee.acknowledgedAt()), addressee.note());
  }

  private PointLine point(Map<String, Unit> within, ConclusionNotices.Point point) {
    List<FollowUp> work = followUps.ofSources(List.of(point.id())).stream().filter(followUp -> within.containsKey(followUp.unitCode())).toList();
    List<String> open = work.stream().filter(followUp -> followUp.state() != FollowUpState.ACCEPTED)
        .map(followUp -> within.get(followUp.unitCode()).name() + " (" + followUp.state().label() + ", hạn " + UserZone.text(followUps.dueOf(followUp)) + ")").toList();
    return new PointLine(point.number(), point.text(), addressees.label(point.addressee()), UserZone.text(point.due()), work.size(),
        work.size() - open.size(), open);
  }

  private Campaign chosen(String code) {
    return campaigns.byCode(code).filter(campaign -> campaign.conclusionNumber() != null).orElseThrow(() -> new NotYours("no conclusion " + code));
  }
}
