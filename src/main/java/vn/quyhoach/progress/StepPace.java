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
   * Units of one tier that came to a step, left it and submitted on the same days.
   *
   * @param units how many
   */
  record Passage(UnitTier tier, String element, int occurrence, LocalDate reachedOn, LocalDate leftOn, LocalDate submittedOn, int units) {}

  /**
   * A place on the way of units of one tier.
   *
   * @param occurrence the how manieth time: a meeting is convened several times on the way
   */
  record Place(UnitTier tier, String element, int occurrence) {}

  private final WorkingDays workingDays;
  private final Map<Place, Integer> fromReaching;
  private final Map<Place, Integer> fromLeaving;
  private final int examples;

  StepPace(List<Passage> passages, WorkingDays workingDays) {
    this.workingDays = workingDays;
    Map<Place, Map<Integer, Integer>> reaching = new HashMap<>();
    Map<Place, Map<Integer, Integer>> leaving = new HashMap<>();
    for (Passage passage : passages) {
      Place place = new Place(passage.tier(), passage.element(), passage.occurrence());
      count(reaching, place, workingDays.between(passage.reachedOn(), passage.submittedOn()), passage.units());
      count(leaving, place, workingDays.between(passage.leftOn(), passage.submittedOn()), passage.units());
    }
    this.fromReaching = medians(reaching);
    this.fromLeaving = medians(leaving);
    this.examples = reaching.values().stream().mapToInt(StepPace::units).max().orElse(0);
  }

  private static void count(Map<Place, Map<Integer, Integer>> counts, Place place, int days, int units) {
    counts.computeIfAbsent(place, none -> new HashMap<>()).merge(days, units, Integer::sum);
  }

  private static Map<Place, Integer> medians(Map<Place, Map<Integer, Integer>> counts) {
    Map<Place, Integer> medians = new HashMap<>();
    counts.forEach((place, unitsByDays) -> median(unitsByDays).ifPresent(days -> medians.put(place, days)));
    return medians;
  }

  private static int units(Map<Integer, Integer> unitsByDays) {
    return unitsByDays.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The most examples that there are for any step. */
  int examples() {
    return examples;
  }

  /**
   * The day on which a unit at a place can be expected to submit: as long after it came there as others needed, and, however long it
   * has stood there, not before today and the time that others needed for all that follows. Empty with too few examples.
   */
  Optional<LocalDate> expected(Place place, LocalDate reachedOn, LocalDate today) {
    if (!fromReaching.containsKey(place)) {
      return Optional.empty();
    }
    LocalDate atPace = workingDays.after(reachedOn, fromReaching.get(place));
    LocalDate atTheEarliest = workingDays.after(today, fromLeaving.get(place));
    return Optional.of(atPace.isBefore(atTheEarliest) ? atTheEarliest : atPace);
  }

  /** The lower middle value, so that a forecast never warns by a value that only half of an example supports. */
  static Optional<Integer> median(Map<Integer, Integer> unitsByDays) {
    int units = units(unitsByDays);
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
