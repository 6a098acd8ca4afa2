package vn.quyhoach.campaign;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.UnitTier;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.regulation.ApprovalAuthority;
import vn.quyhoach.regulation.ApprovalRoute;
import vn.quyhoach.regulation.RulePin;
import vn.quyhoach.regulation.RuleTableException;

/**
 * Finds the way of a unit's plan in the tree as it is: the table names the approving tier, and the nearest unit of that tier above
 * is the approving unit. Knows no shape of the tree; with districts a commune's plan goes to the district, without them to the
 * province, because the table asks what stands directly above.
 */
@Service
@Transactional(readOnly = true)
public class ApprovalRoutes {

  private final ApprovalAuthority authority;
  private final Units units;

  public ApprovalRoutes(ApprovalAuthority authority, Units units) {
    this.authority = authority;
    this.units = units;
  }

  /**
   * The way of a unit's plan under the given rules.
   *
   * @throws NoApprovalRoute naming the unit, when the pack has no row for it or no unit of the approving tier stands above it
   */
  public UnitRoute of(RulePin rules, Unit unit) {
    ApprovalRoute route = ruleOf(rules, unit);
    UnitTier approvingTier = UnitTier.valueOf(route.approvingTier());
    Unit approvingUnit = units.nearestAncestor(unit.code(), approvingTier)
        .orElseThrow(() -> NoApprovalRoute.nothingAbove(unit, approvingTier));
    return new UnitRoute(route, approvingUnit);
  }

  /**
   * What the table says about a unit, whether or not the tree has the approving unit.
   *
   * @throws NoApprovalRoute naming the unit, when the pack has no row for it
   */
  public ApprovalRoute ruleOf(RulePin rules, Unit unit) {
    String parentTier = unit.parentCode().map(units::unit).map(parent -> parent.tier().name()).orElse(null);
    try {
      return authority.of(rules, unit.tier().name(), parentTier);
    } catch (RuleTableException noRow) {
      throw NoApprovalRoute.noRow(unit, rules.pack(), noRow);
    }
  }

  /**
   * The way of one unit's plan.
   *
   * @param rule what the table says
   * @param approvingUnit the unit whose organisation board appraises and whose standing committee decides
   */
  public record UnitRoute(ApprovalRoute rule, Unit approvingUnit) {
  }
}
