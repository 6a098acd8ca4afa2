package vn.quyhoach.vetting;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.quyhoach.regulation.VettingFact;
import vn.quyhoach.regulation.VettingVerdict;

/** What vetting last found about the facts of one name that the rules ask for. */
public record FactVerdicts(VettingVerdict degrees, VettingVerdict partyDates) {

  /** Nothing was checked yet. */
  static final FactVerdicts NONE = new FactVerdicts(VettingVerdict.NOT_CHECKED, VettingVerdict.NOT_CHECKED);

  /** Of the verdicts on several facts under one heading the worst counts. */
  private static final Map<VettingVerdict, Integer> GRAVITY = Map.of(VettingVerdict.NOT_CHECKED, 0, VettingVerdict.MATCHES, 1,
      VettingVerdict.UNCONFIRMED, 2, VettingVerdict.DIFFERS, 3);

  /** @param verdicts all verdicts on the facts of one name, in the order in which they were signed */
  static FactVerdicts of(Collection<FactVerdict> verdicts) {
    Map<String, FactVerdict> newest = new LinkedHashMap<>();
    verdicts.forEach(verdict -> newest.put(verdict.key(), verdict));
    Map<VettingFact, VettingVerdict> worst = new EnumMap<>(VettingFact.class);
    for (FactVerdict verdict : newest.values()) {
      VettingFact heading = SheetFact.of(verdict.key()).asked();
      if (heading != null) {
        worst.merge(heading, verdict.verdict(), (one, other) -> GRAVITY.get(one) >= GRAVITY.get(other) ? one : other);
      }
    }
    return new FactVerdicts(worst.getOrDefault(VettingFact.DEGREES, VettingVerdict.NOT_CHECKED),
        worst.getOrDefault(VettingFact.PARTY_DATES, VettingVerdict.NOT_CHECKED));
  }
}
