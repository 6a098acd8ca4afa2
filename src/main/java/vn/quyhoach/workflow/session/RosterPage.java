package vn.quyhoach.workflow.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
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
import vn.quyhoach.access.NotYours;
import vn.quyhoach.approval.AppointMember;
import vn.quyhoach.approval.CommitteeRoster;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.organisation.CommitteeMember;
import vn.quyhoach.organisation.CommitteeMembers;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.workflow.web.EngineCsrfTokens;
import vn.quyhoach.workflow.web.ProductPage;
import vn.quyhoach.workflow.web.WebUser;

/** The roster of the committee that approves plans: its secretariat keeps it, its organisation board reads it. */
@Controller
@RequestMapping("/quyhoach/thanh-vien-ban-thuong-vu")
class RosterPage {

  private final CommitteeMembers members;
  private final CommitteeRoster roster;
  private final Officials officials;
  private final Units units;
  private final Clock clock;

  RosterPage(CommitteeMembers members, CommitteeRoster roster, Officials officials, Units units, Clock clock) {
    this.members = members;
    this.roster = roster;
    this.officials = officials;
    this.units = units;
    this.clock = clock;
  }

  /** A line of the roster. */
  record Line(String id, int place, String fullName, String office, String cadreCode, String from, String to, String basis, boolean running,
      boolean mayEnd) {
  }

  /** The last day of a membership. */
  record Ending(LocalDate to) {
  }

  @GetMapping
  String show(@AuthenticationPrincipal WebUser user, HttpServletRequest request, HttpServletResponse response, Model model) {
    Official reader = officials.official(user.id()).filter(official -> ProductPage.ROSTER.roles().contains(official.role()))
        .orElseThrow(() -> new NotYours(user.id() + " has no roster to read"));
    LocalDate today = UserZone.today(clock);
    boolean keeps = reader.role() == Role.SECRETARIAT;
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    model.addAttribute("token", EngineCsrfTokens.forPage(request));
    model.addAttribute("unit", units.unit(reader.unitCode()).name());
    model.addAttribute("keeps", keeps);
    model.addAttribute("today", today.toString());
    model.addAttribute("lines", members.ofUnit(reader.unitCode()).stream().map(member -> line(member, today, keeps)).toList());
    return "roster";
  }

  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void appoint(@AuthenticationPrincipal WebUser user, @RequestBody AppointMember wanted) {
    roster.appoint(keeper(user).unitCode(), wanted, user.id());
  }

  @PostMapping("/{id}/thoi")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@AuthenticationPrincipal WebUser user, @PathVariable String id, @RequestBody Ending ending) {
    roster.end(keeper(user).unitCode(), id, ending.to(), user.id());
  }

  private Official keeper(WebUser user) {
    return officials.official(user.id()).filter(official -> official.role() == Role.SECRETARIAT)
        .orElseThrow(() -> new NotYours(user.id() + " keeps no roster"));
  }

  private static Line line(CommitteeMember member, LocalDate today, boolean keeps) {
    boolean over = member.to() != null && member.to().isBefore(today);
    return new Line(member.id(), member.place(), member.fullName(), member.office(), member.cadre().orElse(""), UserZone.text(member.from()),
        member.to() == null ? "" : UserZone.text(member.to()), member.basis(), member.runsOn(today), keeps && !over);
  }
}
