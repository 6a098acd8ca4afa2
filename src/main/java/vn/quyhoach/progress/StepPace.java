package vn.quyhoach.progress;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.quyhoach.calendar.WorkingDays;
import vn.quyhoach.organisation.UnitTier;

/**
 * How many working days units needed from a step to their submission, by those that have submitted. The middle value counts: one unit
 * that lay still for a month does not shift it.
 */
final class StepPace {

  /** Fewer examples than these say nothing. */
  static final int FEWEST = 5;

  /**
   * Units of one tier that went from a step to the submission on the same two days.
   *
   * @param units how many
   */
  record Passage(UnitTier tier, String element, int occurrence, LocalDate reachedOn, LocalDate submittedOn, int units) {}

  /**
   * A place on the way of units of one tier.
   *
   * @param occurrence the how manieth time: a meeting is convened several times on the way
   */
  record Place(UnitTier tier, String element, int occurrence) {}

  private final WorkingDays workingDays;
  private final Map<Place, Integer> medians = new HashMap<>();
  private final int examples;

  StepPace(List<Passage> passages, WorkingDays workingDays) {
    this.workingDays = workingDays;
    Map<Place, Map<Integer, Integer>> unitsByDays = new HashMap<>();
    for (Passage passage : passages) {
      int days = workingDays.between(passage.reachedOn(), passage.submittedOn());
      unitsByDays.computeIfAbsent(new Place(passage.tier(), passage.element(), passage.occurrence()), place -> new HashMap<>())
          .merge(days, passage.units(), Integer::sum);
    }
    unitsByDays.forEach((place, byDays) -> median(byDays).ifPresent(days -> medians.put(place, days)));
    this.examples = unitsByDays.values().stream()
        .mapToInt(byDays -> byDays.values().stream().mapToInt(Integer::intValue).sum()).max().orElse(0);
  }

  /** The most examples that there are for any step. */
  int examples() {
    return examples;
  }

  /** Working days that units needed from a place on; empty with too few examples. */
  Optional<Integer> daysFrom(Place place) {
    return Optional.ofNullable(medians.get(place));
  }

  /** The day on which a unit that has reached a place can be expected to submit; never before today. */
  Optional<LocalDate> expected(Place place, LocalDate reachedOn, LocalDate today) {
    return daysFrom(place).map(days -> workingDays.after(reachedOn, days)).map(day -> day.isBefore(today) ? today : day);
  }

  /** The lower middle value, so that a forecast never warns by a value that only half of an example supports. */
  static Optional<Integer> median(Map<Integer, Integer> unitsByDays) {
    int units = unitsByDays.values().stream().mapToInt(Integer::intValue).sum();
    if (units < FEWEST) {
      return Optional.empty();
    }
    int passed = 0;
    for (int days : unitsByDays.keySet().stream().sorted().toList()) {
      passed += unitsByDays.get(days);
      if (passed >= (units + 1) / 2) {
        return Optional.of(days);
      }
    }
    return Optional.of(Collections.max(unitsByDays.keySet()));
  }
}
