package vn.quyhoach.access;

/** The caller's unit and role would do, but a rule of separation keeps this very person from acting. */
public class ConflictOfInterest extends RuntimeException {

  /** @param rule the rule's name and what it forbids, in Vietnamese, shown to the caller */
  public ConflictOfInterest(String rule) {
    super(rule, null, false, false);
  }
}
