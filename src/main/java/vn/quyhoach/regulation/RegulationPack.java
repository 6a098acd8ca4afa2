package vn.quyhoach.regulation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One regulation pack that a campaign may be held to.
 *
 * @param code what a campaign is pinned to, such as {@code qd50}, or {@code qd50+38} with a province's own layer
 * @param name in Vietnamese
 * @param validFrom first day on which it is in force
 * @param validUntil last day on which it is in force; empty while nothing has replaced it
 */
public record RegulationPack(
    String code, String name, LocalDate validFrom, Optional<LocalDate> validUntil, String clause, RuleStatus status) {

  /** Whether the pack is in force on a day in Vietnam. */
  public boolean inForceOn(LocalDate day) {
    return !day.isBefore(validFrom) && validUntil.filter(day::isAfter).isEmpty();
  }
}
