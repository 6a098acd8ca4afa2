package vn.quyhoach.workflow.deadline;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.deadline.AccountabilityLedger;
import vn.quyhoach.organisation.Charges;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.workflow.web.WebUser;

/**
 * The ledger of accountability as a page to read and print. A unit's officer and head see their own unit; who was given units to watch
 * over sees these; boards, secretariats, supervision, inspection and the campaign's officials see the whole subtree of their unit.
 */
@Controller
class AccountabilityLedgerPage {

  private static final int LAST_PAGE = 1_000;

  private final AccountabilityLedger ledger;
  private final LedgerLines lines;
  private final Officials officials;
  private final Charges charges;
  private final Units units;
  private final Clock clock;

  AccountabilityLedgerPage(AccountabilityLedger ledger, LedgerLines lines, Officials officials, Charges charges, Units units, Clock clock) {
    this.ledger = ledger;
    this.lines = lines;
    this.officials = officials;
    this.charges = charges;
    this.units = units;
    this.clock = clock;
  }

  @GetMapping("/quyhoach/so-trach-nhiem")
  String show(@AuthenticationPrincipal WebUser user, @RequestParam(defaultValue = "TOLD") AccountabilityLedger.Selection which,
      @RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "0") int page, Model model) {
    Official official = officials.official(user.id()).orElseThrow(() -> new NotYours(user.id() + " is no official"));
    int wanted = Math.max(0, Math.min(page, LAST_PAGE));
    AccountabilityLedger.Page found = ledger.page(unitsOf(official), which, unit, wanted);
    boolean ownUnitOnly = official.role() == Role.OFFICER || official.role() == Role.HEAD;
    model.addAttribute("scope", units.unit(official.unitCode()).name());
    model.addAttribute("which", which.name());
    model.addAttribute("unit", unit);
    model.addAttribute("ownUnitOnly", ownUnitOnly);
    model.addAttribute("page", wanted);
    model.addAttribute("more", found.more());
    model.addAttribute("printed", UserZone.text(clock.instant()));
    model.addAttribute("stories", found.entries().stream().map(entry -> lines.story(entry, !ownUnitOnly)).toList());
    return "accountability-ledger";
  }

  private Collection<String> unitsOf(Official official) {
    return switch (official.role()) {
      case OFFICER, HEAD -> List.of(official.unitCode());
      case MEMBER_IN_CHARGE, SPECIALIST -> charges.unitCodesOf(official.userId(), UserZone.today(clock));
      case BOARD, SECRETARIAT, CAMPAIGN, SUPERVISOR, INSPECTOR -> units.subtree(official.unitCode()).stream().map(Unit::code).toList();
      case COUNTER_FIRST, COUNTER_SECOND -> throw new NotYours(official.userId() + " reads no ledger");
    };
  }
}
