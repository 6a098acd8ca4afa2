package vn.quyhoach.access;

/** The thing asked for exists but is none of the caller's business; answered exactly as if it did not exist. */
public class NotYours extends RuntimeException {

  /** @param detail for the log only, never shown */
  public NotYours(String detail) {
    super(detail, null, false, false);
  }
}
