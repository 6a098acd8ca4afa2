package vn.quyhoach.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.quyhoach.regulation.BallotBase;
import vn.quyhoach.regulation.BallotTerms;
import vn.quyhoach.regulation.ConferenceRule;
import vn.quyhoach.regulation.CountingBar;
import vn.quyhoach.regulation.NameOrder;
import vn.quyhoach.regulation.ResultVisibility;
import vn.quyhoach.regulation.RuleStatus;
import vn.quyhoach.regulation.TieRule;

/** What must hold for every count, whatever the votes: thresholds, ties, places. */
class BallotOutcomePropertyTest {

  /** A count: the base, and for each name its votes and one of two posts. */
  record Count(int base, List<BallotOutcome.Tally> tallies, int maximum, TieRule tieRule) {

    ConferenceRule rule() {
      return new ConferenceRule(1, "Thành phần", true, BallotBase.VALID, 1, 2, true, 2, 3, 3, new BallotTerms(0, maximum, tieRule, 1,
          ResultVisibility.MINUTES_LOCKED, NameOrder.PROPOSED, CountingBar.CANDIDATES, 3, 20), "Căn cứ", RuleStatus.TO_BE_CONFIRMED);
    }

    Map<Integer, Verdict> verdicts() {
      return BallotOutcome.of(rule(), base, tallies, Map.of("A", maximum, "B", maximum)).verdicts();
    }

    Count with(List<BallotOutcome.Tally> others) {
      return new Count(base, others, maximum, tieRule);
    }

    List<BallotOutcome.Tally> ofPost(String post) {
      return tallies.stream().filter(tally -> tally.postCode().equals(post)).toList();
    }
  }

  @Provide
  Arbitrary<Count> counts() {
    return Arbitraries.integers().between(0, 40).flatMap(base -> Combinators.combine(
        Combinators.combine(Arbitraries.integers().between(0, base), Arbitraries.of("A", "B")).as(Map::entry).list().ofMaxSize(9),
        Arbitraries.integers().between(0, 4), Arbitraries.of(TieRule.class)).as((votes, maximum, tieRule) ->
            new Count(base, IntStream.range(0, votes.size()).mapToObj(index -> new BallotOutcome.Tally(index + 1,
                votes.get(index).getValue(), votes.get(index).getKey())).toList(), maximum, tieRule)));
  }

  @Property
  void everyNameGetsExactlyOneVerdict(@ForAll("counts") Count count) {
    assertThat(count.verdicts()).containsOnlyKeys(count.tallies().stream().map(BallotOutcome.Tally::number).toList());
  }

  @Property
  void theOrderOfTheNamesHasNoInfluence(@ForAll("counts") Count count, @ForAll Random random) {
    List<BallotOutcome.Tally> shuffled = new ArrayList<>(count.tallies());
    Collections.shuffle(shuffled, random);
    assertThat(count.with(shuffled).verdicts()).isEqualTo(count.verdicts());
  }

  @Property
  void aNameIsShortExactlyWhenItHasNotMoreThanHalf(@ForAll("counts") Count count) {
    Map<Integer, Verdict> verdicts = count.verdicts();
    for (BallotOutcome.Tally name : count.tallies()) {
      boolean overHalf = 2 * name.inFavour() > count.base();
      assertThat(verdicts.get(name.number()) == Verdict.SHORT).isEqualTo(!overHalf);
    }
  }

  @Property
  void nobodyIsTakenBeyondThePlaces(@ForAll("counts") Count count) {
    Map<Integer, Verdict> verdicts = count.verdicts();
    for (String post : List.of("A", "B")) {
      long taken = count.ofPost(post).stream().filter(name -> verdicts.get(name.number()) == Verdict.TAKEN).count();
      assertThat(count.maximum() == 0 || taken <= count.maximum()).isTrue();
    }
  }

  @Property
  void whoHasTheSameVotesForTheSamePostHasTheSameVerdict(@ForAll("counts") Count count) {
    Map<Integer, Verdict> verdicts = count.verdicts();
    for (BallotOutcome.Tally one : count.tallies()) {
      for (BallotOutcome.Tally other : count.ofPost(one.postCode())) {
        if (one.inFavour() == other.inFavour()) {
          assertThat(verdicts.get(one.number())).as("nothing is drawn").isEqualTo(verdicts.get(other.number()));
        }
      }
    }
  }

  @Property
  void moreVotesNeverMakeItWorse(@ForAll("counts") Count count, @ForAll @IntRange(max = 8) int which) {
    if (which >= count.tallies().size() || count.tallies().get(which).inFavour() == count.base()) {
      return;
    }
    BallotOutcome.Tally before = count.tallies().get(which);
    List<BallotOutcome.Tally> better = new ArrayList<>(count.tallies());
    better.set(which, new BallotOutcome.Tally(before.number(), before.postCode(), before.inFavour() + 1));
    assertThat(rank(count.with(better).verdicts().get(before.number()))).isGreaterThanOrEqualTo(rank(count.verdicts().get(before.number())));
  }

  private static int rank(Verdict verdict) {
    return List.of(Verdict.SHORT, Verdict.LEFT_OUT, Verdict.OPEN, Verdict.TAKEN).indexOf(verdict);
  }

  @Property
  void whoHasFewerVotesIsNeverBetterOff(@ForAll("counts") Count count) {
    Map<Integer, Verdict> verdicts = count.verdicts();
    for (BallotOutcome.Tally one : count.tallies()) {
      for (BallotOutcome.Tally other : count.ofPost(one.postCode())) {
        if (one.inFavour() < other.inFavour()) {
          assertThat(rank(verdicts.get(one.number()))).isLessThanOrEqualTo(rank(verdicts.get(other.number())));
        }
      }
    }
  }

  @Property
  void anExcessIsOpenOrDecidedByVotesButNeverSilentlyCut(@ForAll("counts") Count count) {
    Map<Integer, Verdict> verdicts = count.verdicts();
    for (String post : List.of("A", "B")) {
      List<BallotOutcome.Tally> names = count.ofPost(post);
      long over = names.stream().filter(name -> verdicts.get(name.number()) != Verdict.SHORT).count();
      long open = names.stream().filter(name -> verdicts.get(name.number()) == Verdict.OPEN).count();
      boolean excess = count.maximum() > 0 && over > count.maximum();
      if (!excess) {
        assertThat(open).isZero();
      } else if (count.tieRule() == TieRule.COMPETENT_BODY) {
        assertThat(open).isEqualTo(over);
      } else {
        long taken = names.stream().filter(name -> verdicts.get(name.number()) == Verdict.TAKEN).count();
        assertThat(open == 0 ? taken == count.maximum() : taken < count.maximum() && taken + open > count.maximum()).isTrue();
      }
    }
  }

  /** With one choice on a paper, two names for one post cannot both have over half of the valid papers. */
  @Property
  void withOneChoiceTwoNamesAreNeverBothOverHalf(@ForAll @IntRange(max = 1000) int valid, @ForAll @IntRange(max = 1000) int first,
      @ForAll @IntRange(max = 1000) int second) {
    int one = valid == 0 ? 0 : first % (valid + 1);
    int other = valid == 0 ? 0 : second % (valid + 1);
    RecordCount count = new RecordCount(valid, 0, valid, valid, 0, List.of(new RecordCount.Line("1", one, valid - one, 0),
        new RecordCount.Line("2", other, valid - other, 0)));
    boolean accepted = new CountCheck(valid, "Căn cứ", List.of(new CountCheck.OnPaper("1", "Một", "Bí thư", 1),
        new CountCheck.OnPaper("2", "Hai", "Bí thư", 1))).check(count).isEmpty();
    assertThat(accepted).isEqualTo(one + other <= valid);
    if (accepted) {
      assertThat(2 * one > valid && 2 * other > valid).isFalse();
    }
  }

  @Property
  void aSteepFallIsMeasuredOnTheExactShares(@ForAll @IntRange(max = 500) int votesBefore, @ForAll @IntRange(min = 1, max = 500) int baseBefore,
      @ForAll @IntRange(max = 500) int votesAfter, @ForAll @IntRange(min = 1, max = 500) int baseAfter) {
    BallotTerms terms = new BallotTerms(0, 0, TieRule.COMPETENT_BODY, 0, ResultVisibility.MINUTES_LOCKED, NameOrder.PROPOSED,
        CountingBar.NOBODY, 3, 20);
    BigDecimal points = BigDecimal.valueOf(100L * votesBefore * baseAfter - 100L * votesAfter * baseBefore)
        .subtract(BigDecimal.valueOf(20L * baseBefore * baseAfter));
    assertThat(terms.isSteepFall(votesBefore, baseBefore, votesAfter, baseAfter)).isEqualTo(points.signum() >= 0);
    assertThat(terms.isSteepFall(votesBefore, baseBefore, votesBefore, baseBefore)).isFalse();
  }
}
