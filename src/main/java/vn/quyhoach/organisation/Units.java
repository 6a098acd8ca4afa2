package vn.quyhoach.organisation;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions about units and their place in the tree. Lists come in the order of the official list. */
@Service
@Transactional(readOnly = true)
public class Units {

  private final UnitRepository units;
  private final UnitSuccessionRepository successions;

  Units(UnitRepository units, UnitSuccessionRepository successions) {
    this.units = units;
    this.successions = successions;
  }

  /**
   * The unit with the given code, whether or not it still exists today.
   *
   * @throws UnknownCode with reason {@code UNIT_UNKNOWN}
   */
  public Unit unit(String code) {
    return units.findById(code).orElseThrow(() -> UnknownCode.unit(code));
  }

  /** The province at the top of the tree; empty before any unit is on file. */
  public Optional<Unit> province() {
    return units.findFirstByTierOrderByPositionLow(UnitTier.PROVINCE);
  }

  /** Every unit on file, those that have ended included: their plans and accounts stay readable. */
  public List<Unit> all() {
    return units.findAll();
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

  /** Who took over from a unit that ended, the main successor first; empty for a unit that goes on. */
  public List<UnitSuccession> successionsOf(String code) {
    return successions.findByPredecessorCodeOrderByMainDescSuccessorCode(code);
  }

  /**
   * The unit that keeps the dossiers and the register of the given unit now, through any number of reforms; empty for a unit that
   * goes on itself.
   */
  public Optional<Unit> successorOf(String code) {
    return Optional.ofNullable(successorsOf(Set.of(code)).get(code));
  }

  /** As {@link #successorOf}, for many units at once, by their codes; units that go on themselves are left out. */
  public Map<String, Unit> successorsOf(Collection<String> codes) {
    Map<String, String> last = new LinkedHashMap<>();
    Set<String> ended = Set.copyOf(codes);
    while (!ended.isEmpty()) {
      Map<String, String> step = successions.findByPredecessorCodeInAndMainTrue(ended).stream()
          .collect(toMap(UnitSuccession::predecessorCode, UnitSuccession::successorCode));
      last.replaceAll((code, reached) -> step.getOrDefault(reached, reached));
      step.forEach((code, successor) -> {
        if (codes.contains(code)) {
          last.putIfAbsent(code, successor);
        }
      });
      ended = Set.copyOf(step.values());
    }
    Map<String, Unit> byCode = units(Set.copyOf(last.values()));
    return last.entrySet().stream().collect(toMap(Map.Entry::getKey, entry -> byCode.get(entry.getValue())));
  }

  /** The units whose dossiers and register the given unit has taken over, through any number of reforms; not itself. */
  public List<Unit> predecessorsOf(String code) {
    Set<String> found = new LinkedHashSet<>();
    Set<String> reached = Set.of(code);
    while (!reached.isEmpty()) {
      reached = successions.findBySuccessorCodeInAndMainTrueOrderByPredecessorCode(reached).stream()
          .map(UnitSuccession::predecessorCode).filter(found::add).collect(Collectors.toSet());
    }
    Map<String, Unit> byCode = units(found);
    return found.stream().map(byCode::get).toList();
  }

  /** Whether a unit is the given ancestor or lies anywhere below it; unknown codes are within nothing. */
  public boolean isWithin(String code, String ancestorCode) {
    return units.within(code, ancestorCode) > 0;
  }
}
