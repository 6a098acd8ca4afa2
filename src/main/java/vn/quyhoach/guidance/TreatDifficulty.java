package vn.quyhoach.guidance;

import java.time.LocalDate;
import vn.quyhoach.regulation.RuleStatus;

/**
 * What a board's official enters about a difficulty; only the fields of the chosen treatment are filled.
 *
 * @param duplicateOf number of the earlier difficulty
 * @param pauseNumber number of the document by which the unit's time stands still
 * @param pauseReason why, shown wherever the date is shown
 * @param publish whether the answer becomes guidance for all; {@code null} like {@code false}
 * @param publicQuestion the question as it is published
 * @param publicAnswer the answer as it is published; {@code null} for the same words as the unit gets
 * @param number number and symbol of the guidance
 */
public record TreatDifficulty(Treatment treatment, String answer, String basis, RuleStatus basisStatus, String duplicateOf,
    String counterQuestion, String pauseNumber, LocalDate pauseDate, String pauseReason, String forwardReason, Boolean publish, String publicQuestion,
    String publicAnswer, String number, LocalDate issuedOn) {

  boolean publishes() {
    return treatment == Treatment.ANSWER && Boolean.TRUE.equals(publish);
  }
}
