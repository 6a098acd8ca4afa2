package vn.quyhoach.regulation;

/**
 * A reason that applies to one person, or that the unit has named.
 *
 * @param message Vietnamese sentence with the figures of the case
 */
public record RemovalFinding(RemovalReason reason, String message) {

  /** The finding as officials read it: how the person leaves, the sentence, the clause and whether that clause was seen. */
  public String text() {
    return reason.mode().label() + ": " + reason.status().cited(message, reason.clause());
  }
}
