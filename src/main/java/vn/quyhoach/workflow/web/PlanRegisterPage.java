package vn.quyhoach.workflow.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.approval.PlanRegister;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.organisation.Charges;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.organisation.VietnameseName;

/**
 * The register of approved plans as a page to read and print. An official sees the own unit and the units whose register it has
 * taken over; boards, secretariats, supervision and the campaign's officials see the whole subtree of their unit, whose plans they
 * work on. A unit that ended is shown with the one that it is part of now.
 */
@Controller
class PlanRegisterPage {

  private final PlanRegister register;
  private final Officials officials;
  private final Units units;
  private final Charges charges;
  private final Clock clock;

  PlanRegisterPage(PlanRegister register, Officials officials, Units units, Charges charges, Clock clock) {
    this.register = register;
    this.officials = officials;
    this.units = units;
    this.charges = charges;
    this.clock = clock;
  }

  @GetMapping("/quyhoach/so-quy-hoach")
  String show(@AuthenticationPrincipal WebUser user, @RequestParam(defaultValue = "") String name, Model model) {
    Official official = officials.official(user.id()).orElseThrow(() -> new NotYours(user.id() + " is no official"));
    List<PlanRegister.Entry> entries = switch (official.role()) {
      case OFFICER, COUNTER_FIRST, COUNTER_SECOND, HEAD -> ofUnitAndPredecessors(official.unitCode());
      case BOARD, SECRETARIAT, CAMPAIGN, SUPERVISOR, INSPECTOR -> register.within(official.unitCode());
      case MEMBER_IN_CHARGE, SPECIALIST -> charges.unitCodesOf(official.userId(), UserZone.today(clock)).stream()
          .flatMap(code -> ofUnitAndPredecessors(code).stream()).toList();
    };
    String wanted = VietnameseName.searchKey(name);
    model.addAttribute("unit", units.unit(official.unitCode()).name());
    model.addAttribute("name", name);
    model.addAttribute("entries", entries.stream()
        .filter(entry -> VietnameseName.searchKey(entry.fullName()).contains(wanted)).toList());
    model.addAttribute("successors", successorNames(entries));
    return "plan-register";
  }

  private List<PlanRegister.Entry> ofUnitAndPredecessors(String unitCode) {
    return Stream.concat(Stream.of(unitCode), units.predecessorsOf(unitCode).stream().map(Unit::code))
        .flatMap(code -> register.of(code).stream()).toList();
  }

  /** Names of the units of today by the codes of those that ended. */
  private Map<String, String> successorNames(List<PlanRegister.Entry> entries) {
    return units.successorsOf(entries.stream().map(PlanRegister.Entry::unitCode).collect(Collectors.toSet())).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().name()));
  }
}
