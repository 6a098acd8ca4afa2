package vn.quyhoach.conclusion;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.UnitTier;
import vn.quyhoach.organisation.Units;

/** Whom a point of a conclusion can be addressed to: every unit, all of a tier, one unit, one organisation board. */
@Component
@Transactional(readOnly = true)
public class Addressees {

  /** Stands for every unit of the campaign. */
  public static final String ALL = "ALL";

  private final UnitPlans plans;
  private final Units units;
  private final Officials officials;

  Addressees(UnitPlans plans, Units units, Officials officials) {
    this.plans = plans;
    this.units = units;
    this.officials = officials;
  }

  /** Every choice with its Vietnamese name, the widest first. */
  public Map<String, String> of(Campaign campaign) {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put(ALL, "Tất cả đơn vị trong đợt");
    List<UnitPlan> roster = plans.plansOf(campaign.id());
    Arrays.stream(UnitTier.values()).filter(tier -> roster.stream().anyMatch(plan -> plan.tier() == tier))
        .forEach(tier -> choices.put(tier.name(), "Tất cả: " + tier.label()));
    Map<String, Unit> byCode = units.units(roster.stream().map(UnitPlan::unitCode).toList());
    officials.all().stream().filter(official -> official.role() == Role.BOARD)
        .filter(official -> units.isWithin(official.unitCode(), campaign.unitCode()))
        .forEach(board -> choices.put(board.userId(), boardOf(units.unit(board.unitCode()))));
    roster.forEach(plan -> choices.put(plan.unitCode(), byCode.get(plan.unitCode()).name() + " (" + plan.unitCode() + ")"));
    return choices;
  }

  /** The name of one choice. */
  public String label(String addressee) {
    return board(addressee).map(official -> boardOf(units.unit(official.unitCode())))
        .or(() -> tier(addressee).map(tier -> "Tất cả: " + tier.label()))
        .orElseGet(() -> addressee.equals(ALL) ? "Tất cả đơn vị trong đợt" : units.unit(addressee).name());
  }

  /** Whether a point goes to this unit of the roster. */
  static boolean includes(String addressee, UnitPlan plan) {
    return addressee.equals(ALL) || addressee.equals(plan.unitCode()) || addressee.equals(plan.tier().name());
  }

  /** The board that a point goes to; empty when it goes to units. */
  Optional<Official> board(String addressee) {
    return addressee.startsWith(Role.BOARD.groupId() + ".") ? officials.official(addressee) : Optional.empty();
  }

  private static Optional<UnitTier> tier(String addressee) {
    return Arrays.stream(UnitTier.values()).filter(tier -> tier.name().equals(addressee)).findFirst();
  }

  private static String boardOf(Unit unit) {
    return "Ban Tổ chức – " + unit.name();
  }
}
