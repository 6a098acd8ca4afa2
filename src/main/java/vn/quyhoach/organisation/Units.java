package vn.quyhoach.organisation;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions about units and their place in the tree. Lists come in the order of the official list. */
@Service
@Transactional(readOnly = true)
public class Units {

  private final UnitRepository units;

  Units(UnitRepository units) {
    this.units = units;
  }

  /**
   * The unit with the given code, whether or not it still exists today.
   *
   * @throws UnknownCode with reason {@code UNIT_UNKNOWN}
   */
  public Unit unit(String code) {
    return units.findById(code).orElseThrow(() -> UnknownCode.unit(code));
  }

  /** The units with the given codes by code, in one query; codes that are not on file are left out. */
  public Map<String, Unit> units(Collection<String> codes) {
    return units.findByCodeIn(codes).stream()
        .collect(toMap(Unit::code, unit -> unit, (first, second) -> first, LinkedHashMap::new));
  }

  /** The units directly below the given one. */
  public List<Unit> children(String code) {
    return units.findByParentCodeOrderByPositionLow(code);
  }

  /**
   * The given unit and everything below it, the unit itself first.
   *
   * @throws UnknownCode with reason {@code UNIT_UNKNOWN}
   */
  public List<Unit> subtree(String code) {
    List<Unit> subtree = units.subtree(code);
    if (subtree.isEmpty()) {
      throw UnknownCode.unit(code);
    }
    return subtree;
  }

  /** The closest unit of the given tier strictly above the given unit; a unit is not its own ancestor. */
  public Optional<Unit> nearestAncestor(String code, UnitTier tier) {
    return units.above(code, tier, Limit.of(1)).stream().findFirst();
  }

  /** All units of the given tiers that exist on the given day: the roster of a campaign is drawn from this. */
  public List<Unit> ofTiers(Collection<UnitTier> tiers, LocalDate on) {
    return tiers.isEmpty() ? List.of() : units.ofTiers(tiers, on);
  }

  /** Whether a unit is the given ancestor or lies anywhere below it; unknown codes are within nothing. */
  public boolean isWithin(String code, String ancestorCode) {
    return units.within(code, ancestorCode) > 0;
  }
}
