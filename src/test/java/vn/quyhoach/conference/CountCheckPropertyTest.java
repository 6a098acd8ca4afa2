package vn.quyhoach.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.quyhoach.refusal.Refusal;
import vn.quyhoach.refusal.RefusedField;

/** Sums of a count: what adds up passes, and one wrong number is refused with what it says and what it should. */
class CountCheckPropertyTest {

  /** A count in which everything adds up, and the number of people it was held among. */
  record Sound(int present, RecordCount count) {

    CountCheck check(int choices) {
      return new CountCheck(present, "Căn cứ", IntStream.range(0, count.votes().size())
          .mapToObj(index -> new CountCheck.OnPaper(String.valueOf(index + 1), "Người " + (index + 1), "Bí thư", choices)).toList());
    }

    List<RefusedField> refused(RecordCount changed) {
      Refusal refusal = catchThrowableOfType(Refusal.class, () -> check(0).check(changed).throwIfAny());
      return refusal == null ? List.of() : refusal.fields();
    }
  }

  @Provide
  Arbitrary<Sound> soundCounts() {
    Arbitrary<Integer> some = Arbitraries.integers().between(0, 60);
    Arbitrary<List<int[]>> shares = Combinators.combine(Arbitraries.integers().between(0, 100), Arbitraries.integers().between(0, 100))
        .as((one, other) -> new int[] {one, other}).list().ofMinSize(1).ofMaxSize(6);
    return Combinators.combine(some, some, some, some, shares).as((stayed, lost, invalid, valid, votes) -> {
      int returned = valid + invalid;
      int issued = returned + lost;
      List<RecordCount.Line> lines = new ArrayList<>();
      for (int[] share : votes) {
        int inFavour = valid * share[0] / 100;
        int against = (valid - inFavour) * share[1] / 100;
        lines.add(new RecordCount.Line(String.valueOf(lines.size() + 1), inFavour, against, valid - inFavour - against));
      }
      return new Sound(issued + stayed, new RecordCount(issued, lost, returned, valid, invalid, lines));
    });
  }

  @Property
  void whatAddsUpPasses(@ForAll("soundCounts") Sound sound) {
    assertThat(sound.refused(sound.count())).isEmpty();
  }

  @Property
  void onePaperMoreOrLessAnywhereIsRefusedWithBothNumbers(@ForAll("soundCounts") Sound sound, @ForAll @IntRange(max = 4) int which,
      @ForAll @IntRange(min = 1, max = 9) int by) {
    RecordCount is = sound.count();
    RecordCount changed = switch (which) {
      case 0 -> new RecordCount(is.issued() + by, is.notReturned(), is.returned(), is.valid(), is.invalid(), is.votes());
      case 1 -> new RecordCount(is.issued(), is.notReturned() + by, is.returned(), is.valid(), is.invalid(), is.votes());
      case 2 -> new RecordCount(is.issued(), is.notReturned(), is.returned() + by, is.valid(), is.invalid(), is.votes());
      case 3 -> new RecordCount(is.issued(), is.notReturned(), is.returned(), is.valid() + by, is.invalid(), is.votes());
      default -> new RecordCount(is.issued(), is.notReturned(), is.returned(), is.valid(), is.invalid() + by, is.votes());
    };
    String wrong = String.valueOf(switch (which) {
      case 0 -> changed.issued();
      case 1 -> changed.notReturned();
      case 2 -> changed.returned();
      case 3 -> changed.valid();
      default -> changed.invalid();
    });
    assertThat(sound.refused(changed)).isNotEmpty().allSatisfy(refused -> {
      assertThat(refused.message()).contains("(" + wrong + ")");
      assertThat(refused.message().split("\\d+").length).as("names at least two numbers").isGreaterThan(2);
    });
  }

  @Property
  void oneVoteMoreForAnybodyIsRefusedAtTheirLine(@ForAll("soundCounts") Sound sound, @ForAll @IntRange(max = 5) int which) {
    RecordCount is = sound.count();
    int row = which % is.votes().size();
    List<RecordCount.Line> votes = new ArrayList<>(is.votes());
    RecordCount.Line line = votes.get(row);
    votes.set(row, new RecordCount.Line(line.nomination(), line.inFavour(), line.against() + 1, line.blank()));
    assertThat(sound.refused(new RecordCount(is.issued(), is.notReturned(), is.returned(), is.valid(), is.invalid(), votes)))
        .singleElement().satisfies(refused -> {
          assertThat(refused.field()).isEqualTo("votes[" + row + "].inFavour");
          assertThat(refused.message()).contains("Người " + (row + 1), "= " + (is.valid() + 1), "(" + is.valid() + ")");
        });
  }

  @Property
  void morePapersThanPeopleAreRefused(@ForAll("soundCounts") Sound sound) {
    RecordCount is = sound.count();
    int present = Math.max(0, is.issued() - 1);
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> new CountCheck(present, "Căn cứ", sound.check(0).names()).check(is)
        .throwIfAny());
    assertThat(refusal == null).isEqualTo(is.issued() == 0);
    if (refusal != null) {
      assertThat(refusal.getMessage()).contains("(" + is.issued() + ")", "(" + present + ")");
    }
  }

  @Property
  void moreVotesThanThePapersAllowAreRefused(@ForAll("soundCounts") Sound sound, @ForAll @IntRange(min = 1, max = 4) int choices) {
    long sum = sound.count().votes().stream().mapToLong(RecordCount.Line::inFavour).sum();
    long most = (long) sound.count().valid() * choices;
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> sound.check(choices).check(sound.count()).throwIfAny());
    assertThat(refusal != null).isEqualTo(sum > most);
    if (refusal != null) {
      assertThat(refusal.fields()).singleElement().satisfies(refused -> {
        assertThat(refused.message()).contains("(" + sum + ")", "= " + most);
        assertThat(refused.clause()).isEqualTo("Căn cứ");
      });
    }
  }
}
