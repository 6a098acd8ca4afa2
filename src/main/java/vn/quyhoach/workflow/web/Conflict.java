package vn.quyhoach.workflow.web;

/** What the user wants can no longer be done, because somebody else was quicker or the state has changed; answered with 409. */
public class Conflict extends RuntimeException {

  /** @param message what happened, in Vietnamese, shown to the user */
  public Conflict(String message) {
    super(message, null, false, false);
  }
}
