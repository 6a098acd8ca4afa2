package vn.quyhoach.regulation;

import java.util.Arrays;
import java.util.List;

/**
 * What one conference of a procedure needs.
 *
 * @param step place of the conference in its procedure, from 1
 * @param participants who takes part, in Vietnamese; groups are parted by semicolons
 * @param ballot whether there is a secret ballot; without one the conference only agrees on the list
 * @param base what the votes for a name are counted against
 * @param thresholdNumerator share of the base a name needs, numerator
 * @param thresholdDenominator share of the base a name needs, denominator
 * @param strictlyOver whether the share must be exceeded ("over 50 %") or only be reached ("at least two thirds")
 * @param quorumNumerator share of those summoned who must be present, numerator
 * @param quorumDenominator share of those summoned who must be present, denominator
 * @param countingTeamMinimum least number of people who count the votes; 0 without a ballot
 * @param terms what the ballot allows, takes and shows
 * @param clause the document and clause the rule comes from, in Vietnamese
 */
public record ConferenceRule(
    int step,
    String participants,
    boolean ballot,
    BallotBase base,
    int thresholdNumerator,
    int thresholdDenominator,
    boolean strictlyOver,
    int quorumNumerator,
    int quorumDenominator,
    int countingTeamMinimum,
    BallotTerms terms,
    String clause,
    RuleStatus status) {

  public ConferenceRule {
    if (thresholdDenominator <= 0 || quorumDenominator <= 0 || thresholdNumerator < 0 || quorumNumerator < 0) {
      throw new IllegalArgumentException("A share needs a numerator from 0 and a denominator from 1");
    }
  }

  /** The groups that take part, each called by itself at the roll. */
  public List<String> participantGroups() {
    return Arrays.stream(participants.split(";")).map(String::strip).filter(group -> !group.isEmpty()).toList();
  }

  /** The clause with a reservation where its text was not seen. */
  public String basis() {
    return status.basis(clause);
  }

  /**
   * Whether a name passes. Computed with whole numbers: with percentages in floating point or rounded to two digits,
   * exactly one half can come out as over one half.
   *
   * @param votes votes for the name
   * @param baseCount number of the {@link #base()}; nobody passes against a base of zero
   * @throws IllegalArgumentException if a number is negative or there are more votes than the base allows
   */
  public boolean passes(int votes, int baseCount) {
    requirePart(votes, baseCount);
    if (baseCount == 0) {
      return false;
    }
    long reached = (long) votes * thresholdDenominator;
    long needed = (long) baseCount * thresholdNumerator;
    return strictlyOver ? reached > needed : reached >= needed;
  }

  /**
   * Whether enough people are present for the conference to count.
   *
   * @throws IllegalArgumentException if a number is negative or more are present than were summoned
   */
  public boolean quorate(int present, int summoned) {
    requirePart(present, summoned);
    return summoned > 0 && (long) present * quorumDenominator >= (long) summoned * quorumNumerator;
  }

  private static void requirePart(int part, int whole) {
    if (part < 0 || part > whole) {
      throw new IllegalArgumentException(part + " is no part of " + whole);
    }
  }
}
