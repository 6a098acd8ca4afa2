package vn.quyhoach.quota;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The people planned for one group of posts, counted for the statistics that go up with a list (F-F).
 *
 * @param title what the group is, in Vietnamese
 * @param approvedSize how many the group is to have by decision; empty where no decision says
 * @param cadreCodes the different people, in their order
 * @param counts how many of them meet each criterion of the rules, by its Vietnamese name, in the order of the form
 */
public record StructureGroup(String title, OptionalInt approvedSize, List<String> cadreCodes, Map<String, Integer> counts) {

  public StructureGroup {
    cadreCodes = List.copyOf(cadreCodes);
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }

  /** People planned against the approved size; empty without one. */
  public Optional<Double> coefficient() {
    return approvedSize.isPresent() && approvedSize.getAsInt() > 0 ? Optional.of((double) cadreCodes.size() / approvedSize.getAsInt()) : Optional.empty();
  }
}
