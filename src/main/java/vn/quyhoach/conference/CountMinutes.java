package vn.quyhoach.conference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.quyhoach.regulation.ConferenceRule;

/**
 * Everything that the minutes of a count print (F-C): the meeting, its roll call and team, each count with its totals and results,
 * the decisions of the competent body, signature and seal.
 *
 * @param conference the meeting with its roll call, team, minutes and seal
 * @param rule the rule of the meeting with base, share and clause
 * @param counts the rounds and new counts in their order; empty without a ballot
 */
public record CountMinutes(Conference conference, String unitCode, ConferenceRule rule, List<Count> counts) {

  /**
   * One agreed count.
   *
   * @param id id of the ballot
   * @param round round of voting within the meeting
   * @param countNumber 1 for the meeting's own count, more for a new count of the same papers
   * @param recountOf id of the ballot that was counted anew
   * @param totalsShown whether votes for a person may be told; not with so few ballots that they tell how somebody voted (F27)
   * @param minutes minutes and seal of a new count; empty for the meeting's own, whose minutes are those of the meeting
   */
  public record Count(String id, int round, int countNumber, Optional<String> recountOf, BallotState state, int issued, int notReturned,
      int returned, int valid, int invalid, int base, boolean totalsShown, List<Result> results, Optional<BodyDecision> decision,
      Optional<RecountBasis> recountBasis, Optional<SignMinutes> minutes) {}

  /**
   * The result for one name.
   *
   * @param inFavour votes in favour, against and blank; empty when totals are not shown
   * @param taken whether the name goes on; empty while open and when a further round decided it
   */
  public record Result(String nominationId, int number, String fullName, String postTitle, OptionalInt inFavour, OptionalInt against,
      OptionalInt blank, Verdict verdict, Optional<Boolean> taken) {}

  /** The recorded decision of the competent body. */
  public record BodyDecision(RecordRuling.Decision decision, String body, String number, LocalDate decidedOn, String basis,
      String reason) {}

  /** Why a ballot was counted anew. */
  public record RecountBasis(String reason, String number, LocalDate date) {}
}
