package vn.quyhoach.conference;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.quyhoach.regulation.ConferenceRule;
import vn.quyhoach.regulation.TieRule;

/**
 * What follows from a count by the rule of its meeting.
 *
 * <p>Whole numbers only, no order among the names has any influence, and nothing is drawn: where the rule does not say who is taken,
 * the verdict is {@link Verdict#OPEN} and people decide.
 *
 * @param verdicts by the number of the nomination
 */
record BallotOutcome(Map<Integer, Verdict> verdicts) {

  /** The votes for one name for one post. */
  record Tally(int number, String postCode, int inFavour) {}

  /**
   * @param base what the votes are measured against
   * @param places how many may be taken for each post; without meaning where everybody who passes is taken
   */
  static BallotOutcome of(ConferenceRule rule, int base, List<Tally> tallies, Map<String, Integer> places) {
    Map<Integer, Verdict> verdicts = new HashMap<>();
    tallies.stream().collect(Collectors.groupingBy(Tally::postCode))
        .forEach((post, names) -> decide(rule, base, names, places.getOrDefault(post, 0), verdicts));
    return new BallotOutcome(Map.copyOf(verdicts));
  }

  private static void decide(ConferenceRule rule, int base, List<Tally> names, int places, Map<Integer, Verdict> verdicts) {
    names.forEach(name -> verdicts.put(name.number(), Verdict.SHORT));
    List<Tally> above = names.stream().filter(name -> rule.passes(name.inFavour(), base))
        .sorted(Comparator.comparingInt(Tally::inFavour).reversed()).toList();
    if (rule.terms().everybodyWhoPasses() || above.size() <= places) {
      above.forEach(name -> verdicts.put(name.number(), Verdict.TAKEN));
    } else if (rule.terms().tieRule() == TieRule.COMPETENT_BODY) {
      above.forEach(name -> verdicts.put(name.number(), Verdict.OPEN));
    } else {
      cut(above, places, verdicts);
    }
  }

  /** More names pass than places are left: most votes first, and equal votes at the cut stay open together. */
  private static void cut(List<Tally> above, int places, Map<Integer, Verdict> verdicts) {
    int lastIn = places == 0 ? Integer.MAX_VALUE : above.get(places - 1).inFavour();
    boolean tied = above.get(places).inFavour() == lastIn;
    for (Tally name : above) {
      Verdict verdict = name.inFavour() > lastIn || !tied && name.inFavour() == lastIn ? Verdict.TAKEN
          : name.inFavour() == lastIn ? Verdict.OPEN : Verdict.LEFT_OUT;
      verdicts.put(name.number(), verdict);
    }
  }

  /** Whether people have to decide. */
  boolean rulingNeeded() {
    return verdicts.containsValue(Verdict.OPEN);
  }
}
