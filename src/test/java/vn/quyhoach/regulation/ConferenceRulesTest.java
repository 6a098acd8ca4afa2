package vn.quyhoach.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.quyhoach.workflow.decision.DecisionTablesFixture.QD50;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.quyhoach.workflow.decision.DecisionTablesFixture;

class ConferenceRulesTest {

  private static final Map<Procedure, List<Meeting>> ORDER = Map.of(
      Procedure.COMMITTEE,
      List.of(
          Meeting.STANDING_COMMITTEE_FIRST,
          Meeting.EXECUTIVE_COMMITTEE_FIRST,
          Meeting.KEY_CADRES,
          Meeting.EXECUTIVE_COMMITTEE_SECOND,
          Meeting.STANDING_COMMITTEE_SECOND),
      Procedure.AGENCY,
      List.of(
          Meeting.LEADERSHIP_FIRST, Meeting.KEY_CADRES, Meeting.LEADERSHIP_EXTENDED, Meeting.LEADERSHIP_SECOND),
      Procedure.APPROVAL,
      List.of(Meeting.APPROVAL_SESSION));

  private static final BallotTerms TERMS = new BallotTerms(3, 3, TieRule.COMPETENT_BODY, 1, ResultVisibility.MINUTES_LOCKED,
      NameOrder.GIVEN_NAME, CountingBar.CANDIDATES, 3, 20);

  private final ConferenceRules rules = new ConferenceRules(DecisionTablesFixture.tables());

  @ParameterizedTest
  @EnumSource(Procedure.class)
  void knowsEveryConferenceOfAProcedureInItsOrder(Procedure procedure) {
    List<ConferenceRule> conferences =
        ORDER.get(procedure).stream().map(meeting -> rules.of(QD50, procedure, meeting)).toList();

    assertThat(conferences).extracting(ConferenceRule::step)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, conferences.size()).boxed().toList());
    assertThat(conferences).allSatisfy(conference -> {
      assertThat(conference.participants()).isNotBlank();
      assertThat(conference.clause()).isNotBlank();
      assertThat(conference.status()).isEqualTo(RuleStatus.TO_BE_CONFIRMED);
    });
    if (procedure == Procedure.APPROVAL) {
      assertThat(conferences).as("the committee votes without a counting team").extracting(ConferenceRule::ballot).containsExactly(true);
    } else {
      assertThat(conferences).allSatisfy(conference -> assertThat(conference.countingTeamMinimum() > 0).isEqualTo(conference.ballot()));
      assertThat(conferences).extracting(ConferenceRule::ballot).startsWith(false).containsOnlyOnce(false);
    }
  }

  @ParameterizedTest
  @EnumSource(Procedure.class)
  void hasNoRowForAConferenceOfTheOtherProcedure(Procedure procedure) {
    assertThat(Arrays.stream(Meeting.values()).filter(meeting -> !ORDER.get(procedure).contains(meeting)))
        .isNotEmpty()
        .allSatisfy(meeting -> assertThatThrownBy(() -> rules.of(QD50, procedure, meeting))
            .isInstanceOf(RuleTableException.class)
            .hasMessageContaining("conference-rules")
            .hasMessageContaining(meeting.name()));
  }

  @Test
  void countsTheLastVoteAgainstAllMembers() {
    assertThat(rules.of(QD50, Procedure.COMMITTEE, Meeting.STANDING_COMMITTEE_SECOND).base())
        .isEqualTo(BallotBase.MEMBERS);
    assertThat(rules.of(QD50, Procedure.AGENCY, Meeting.LEADERSHIP_SECOND).base()).isEqualTo(BallotBase.MEMBERS);
    assertThat(rules.of(QD50, Procedure.COMMITTEE, Meeting.KEY_CADRES).base()).isEqualTo(BallotBase.VALID);
  }

  @ParameterizedTest
  @CsvSource({
    "7, 15, false", "8, 15, true",
    "8, 16, false", "9, 16, true",
    "0, 1, false", "1, 1, true", "1, 2, false",
    "0, 0, false",
    "1073741823, 2147483647, false", "1073741824, 2147483647, true",
    // 2,147,483,646 is even: exactly one half, and twice the votes no longer fit an int.
    "1073741823, 2147483646, false", "1073741824, 2147483646, true",
  })
  void wantsMoreThanOneHalfAndExactlyOneHalfIsNotMore(int votes, int base, boolean passes) {
    assertThat(overOneHalf().passes(votes, base)).isEqualTo(passes);
  }

  @ParameterizedTest
  @CsvSource({"19, 30, false", "20, 30, true", "21, 31, true", "20, 31, false", "0, 0, false"})
  void isSatisfiedWithTwoThirdsPresent(int present, int summoned, boolean quorate) {
    assertThat(overOneHalf().quorate(present, summoned)).isEqualTo(quorate);
  }

  @Test
  void acceptsTheShareItselfWhereItNeedOnlyBeReached() {
    ConferenceRule atLeastTwoThirds =
        new ConferenceRule(1, "", true, BallotBase.VALID, 2, 3, false, 2, 3, 3, TERMS, "", RuleStatus.VERIFIED);

    assertThat(atLeastTwoThirds.passes(2, 3)).isTrue();
    assertThat(atLeastTwoThirds.passes(199, 300)).isFalse();
    assertThat(atLeastTwoThirds.passes(200, 300)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"-1, 5", "6, 5", "0, -1"})
  void refusesNumbersThatCannotBe(int part, int whole) {
    assertThatThrownBy(() -> overOneHalf().passes(part, whole)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> overOneHalf().quorate(part, whole)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAShareWithoutDenominator() {
    assertThatThrownBy(() ->
            new ConferenceRule(1, "", true, BallotBase.VALID, 1, 0, true, 2, 3, 3, TERMS, "", RuleStatus.VERIFIED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private ConferenceRule overOneHalf() {
    return rules.of(QD50, Procedure.COMMITTEE, Meeting.EXECUTIVE_COMMITTEE_FIRST);
  }
}
