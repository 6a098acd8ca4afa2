package vn.quyhoach.workflow.web;

/** A request that no page of ours sends: broken JSON, unknown keys, forbidden query parts; answered with 400. */
public class MalformedRequest extends RuntimeException {

  /** @param detail for the log only, never shown */
  public MalformedRequest(String detail) {
    super(detail, null, false, false);
  }
}
