package vn.quyhoach.workflow.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
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
import vn.quyhoach.document.DocumentPlace;
import vn.quyhoach.document.DocumentVisit;
import vn.quyhoach.document.Documents;
import vn.quyhoach.document.Spreadsheets;
import vn.quyhoach.document.WordDocuments;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.progress.Briefing;
import vn.quyhoach.progress.Briefings;
import vn.quyhoach.workflow.document.BriefingPaper;

/**
 * The briefing pack of a campaign as of any day (S4): to look at, as Word and as Excel. For those who run, board or watch a campaign,
 * each within the own subtree; to everybody else the page does not exist.
 */
@Controller
class BriefingPage {

  static final String PAGE = "/quyhoach/bao-cao-giao-ban";

  private static final List<Role> READERS = List.of(Role.CAMPAIGN, Role.SUPERVISOR, Role.BOARD);

  private final Briefings briefings;
  private final BriefingPaper paper;
  private final Campaigns campaigns;
  private final Officials officials;
  private final Units units;
  private final Spreadsheets spreadsheets;
  private final Documents documents;
  private final Clock clock;

  BriefingPage(Briefings briefings, BriefingPaper paper, Campaigns campaigns, Officials officials, Units units, Spreadsheets spreadsheets,
      Documents documents, Clock clock) {
    this.briefings = briefings;
    this.paper = paper;
    this.campaigns = campaigns;
    this.officials = officials;
    this.units = units;
    this.spreadsheets = spreadsheets;
    this.documents = documents;
    this.clock = clock;
  }

  @GetMapping(PAGE)
  String show(@AuthenticationPrincipal WebUser user, @RequestParam(defaultValue = "") String dot, @RequestParam(defaultValue = "") String ngay,
      Model model) {
    Official reader = reader(officials, user);
    LocalDate today = UserZone.today(clock);
    LocalDate day = day(ngay);
    boolean refused = day == null || day.isAfter(today);
    model.addAttribute("problem", !refused ? null : day == null ? "Ngày «" + ngay + "» không đúng. Hãy chọn ngày khác."
        : "Ngày " + UserZone.text(day) + " chưa đến (hôm nay " + UserZone.text(today) + "). Hãy chọn ngày không sau hôm nay.");
    LocalDate shown = refused ? today : day;
    List<Campaign> all = campaigns.adopted();
    Campaign chosen = dot.isBlank() ? all.stream().findFirst().orElse(null) : chosen(dot);
    model.addAttribute("unit", units.unit(reader.unitCode()).name());
    model.addAttribute("campaigns", all);
    model.addAttribute("chosen", chosen == null ? "" : chosen.code());
    model.addAttribute("day", shown.toString());
    model.addAttribute("today", today.toString());
    model.addAttribute("briefing", chosen == null ? null : briefings.of(chosen.id(), reader.unitCode(), shown));
    model.addAttribute("words", paper);
    model.addAttribute("summary", chosen == null ? "" : BriefingPaper.summary((Briefing) model.getAttribute("briefing")));
    return "briefing";
  }

  @GetMapping(PAGE + "/word")
  ResponseEntity<byte[]> word(@AuthenticationPrincipal WebUser user, @RequestParam String dot, @RequestParam String ngay) {
    Briefing briefing = asked(user, dot, ngay);
    return handed(user, briefing, "briefing-word", ".docx", WordDocuments.MEDIA_TYPE, paper.word(briefing));
  }

  @GetMapping(PAGE + "/excel")
  ResponseEntity<byte[]> excel(@AuthenticationPrincipal WebUser user, @RequestParam String dot, @RequestParam String ngay) throws IOException {
    Briefing briefing = asked(user, dot, ngay);
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      spreadsheets.write(paper.sheets(briefing), out);
      return handed(user, briefing, "briefing-excel", ".xlsx", Spreadsheets.MEDIA_TYPE, out.toByteArray());
    }
  }

  private Briefing asked(WebUser user, String dot, String ngay) {
    Official reader = reader(officials, user);
    LocalDate day = day(ngay);
    if (day == null || day.isAfter(UserZone.today(clock))) {
      throw new MalformedRequest("no day to brief about");
    }
    return briefings.of(chosen(dot).id(), reader.unitCode(), day);
  }

  private ResponseEntity<byte[]> handed(WebUser user, Briefing briefing, String slot, String ending, String mediaType, byte[] content) {
    documents.produced(new DocumentPlace("campaign:" + briefing.campaignId(), slot), new DocumentVisit(user.id(), null, PAGE));
    return ResponseEntity.ok().contentType(MediaType.parseMediaType(mediaType))
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
            .filename("Báo cáo giao ban " + briefing.day() + ending, StandardCharsets.UTF_8).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store").body(content);
  }

  private Campaign chosen(String code) {
    return campaigns.byCode(code).filter(campaign -> campaign.adoptedOn() != null).orElseThrow(() -> new NotYours("no campaign " + code));
  }

  /** Today when nothing is asked for; null when it is no day. */
  private LocalDate day(String text) {
    try {
      return text.isBlank() ? UserZone.today(clock) : LocalDate.parse(text);
    } catch (DateTimeParseException malformed) {
      return null;
    }
  }

  /** The official behind a request who may be briefed; for everybody else the page does not exist. */
  static Official reader(Officials officials, WebUser user) {
    return officials.official(user.id()).filter(official -> READERS.contains(official.role()))
        .orElseThrow(() -> new NotYours(user.id() + " is not briefed"));
  }
}
