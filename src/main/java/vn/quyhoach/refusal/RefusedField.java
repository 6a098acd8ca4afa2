package vn.quyhoach.refusal;

import java.util.Objects;

/**
 * One reason why an input was refused.
 *
 * @param field name of the form field, rows of a list as {@code votes[2].inFavour}; {@code null} when the reason concerns the
 *     input as a whole
 * @param message what is wrong and what is expected, in Vietnamese, readable without the form at hand
 * @param clause the clause of the regulation the rule rests on; {@code null} when it is a rule of form only
 */
public record RefusedField(String field, String message, String clause) {

  public RefusedField {
    Objects.requireNonNull(message, "a refusal without a message helps nobody");
  }
}
