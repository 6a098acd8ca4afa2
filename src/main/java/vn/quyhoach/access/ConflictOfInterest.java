package vn.quyhoach.access;

/** The person is of the right unit and role, but a rule of impartiality bars them; the message names the rule. */
public class ConflictOfInterest extends RuntimeException {

  public ConflictOfInterest(String message) {
    super(message);
  }
}
