package vn.quyhoach.workflow.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.quyhoach.access.ArrangeStandIn;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.access.StandIn;
import vn.quyhoach.access.StandIns;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.workflow.web.EngineCsrfTokens;
import vn.quyhoach.workflow.web.WebUser;

/**
 * Who stands in for whom, as a page: the head of a unit, or the official who runs campaigns, arranges and ends it; the two whom it
 * concerns see it.
 */
@Controller
@RequestMapping("/quyhoach/uy-quyen")
class StandInPage {

  private final StandIns standIns;
  private final StandInDesk desk;
  private final Officials officials;
  private final Units units;
  private final Campaigns campaigns;
  private final Clock clock;

  StandInPage(StandIns standIns, StandInDesk desk, Officials officials, Units units, Campaigns campaigns, Clock clock) {
    this.standIns = standIns;
    this.desk = desk;
    this.officials = officials;
    this.units = units;
    this.campaigns = campaigns;
    this.clock = clock;
  }

  /** A line of the list. */
  record Line(String id, String absent, String user, String unit, String scope, String from, String to, String basis, String state,
      boolean mayBeEnded) {
  }

  /** Somebody to choose. */
  record Choice(String userId, String unitCode, String text) {
  }

  @GetMapping
  String show(@AuthenticationPrincipal WebUser user, HttpServletRequest request, HttpServletResponse response, Model model) {
    Official reader = officials.official(user.id()).orElseThrow(() -> new NotYours(user.id() + " is no official"));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    LocalDate today = UserZone.today(clock);
    boolean arranges = standIns.mayArrange(user.id());
    Map<String, Campaign> running = campaigns.adopted().stream().collect(Collectors.toMap(Campaign::id, campaign -> campaign,
        (one, other) -> one, TreeMap::new));
    List<StandIn> shown = standIns.shownTo(user.id());
    Map<String, Unit> unitsOf = units.units(shown.stream().map(StandIn::unitCode).collect(Collectors.toSet()));
    model.addAttribute("token", EngineCsrfTokens.forPage(request));
    model.addAttribute("unit", units.unit(reader.unitCode()).name());
    model.addAttribute("arranges", arranges);
    model.addAttribute("today", today.toString());
    model.addAttribute("lines", shown.stream().map(standIn -> line(standIn, unitsOf, running, today,
        arranges || standIn.absent().equals(user.id()))).toList());
    if (arranges) {
      List<Official> absent = standIns.mayBeReplacedBy(user.id());
      Map<String, Unit> candidateUnits = units.units(absent.stream().map(Official::unitCode).collect(Collectors.toSet()));
      model.addAttribute("absent", choices(absent, candidateUnits));
      model.addAttribute("colleagues", choices(colleagues(candidateUnits.keySet(), user.id()), candidateUnits));
      model.addAttribute("campaigns", List.copyOf(running.values()));
    }
    return "stand-ins";
  }

  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void arrange(@AuthenticationPrincipal WebUser user, @RequestBody ArrangeStandIn wanted) {
    desk.arrange(wanted, user.id());
  }

  @PostMapping("/{id}/ket-thuc")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@AuthenticationPrincipal WebUser user, @PathVariable String id) {
    desk.end(id, user.id());
  }

  private static Line line(StandIn standIn, Map<String, Unit> units, Map<String, Campaign> campaigns, LocalDate today, boolean mayEnd) {
    boolean over = standIn.ended() || today.isAfter(standIn.to());
    String state = standIn.ended() ? "Đã kết thúc trước hạn" : over ? "Đã hết hạn" : today.isBefore(standIn.from()) ? "Chưa bắt đầu" : "Đang thực hiện";
    Campaign campaign = standIn.campaignId() == null ? null : campaigns.get(standIn.campaignId());
    String scope = standIn.campaignId() == null ? "Toàn bộ" : campaign == null ? "Một đợt" : "Đợt " + campaign.code();
    return new Line(standIn.id(), standIn.absentName(), standIn.userName(), units.get(standIn.unitCode()).name(), scope,
        UserZone.text(standIn.from()), UserZone.text(standIn.to()), standIn.basis(), state, mayEnd && !over);
  }

  private List<Official> colleagues(Collection<String> unitCodes, String self) {
    return unitCodes.stream().flatMap(code -> officials.ofUnit(code).stream())
        .filter(official -> !official.role().isWatching() && !official.userId().equals(self)).toList();
  }

  private static List<Choice> choices(List<Official> people, Map<String, Unit> units) {
    return people.stream().map(person -> new Choice(person.userId(), person.unitCode(), units.get(person.unitCode()).name() + ": "
        + person.fullName() + ", " + person.position() + " (" + person.role().label() + ")")).toList();
  }
}
