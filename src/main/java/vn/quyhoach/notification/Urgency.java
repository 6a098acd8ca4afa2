package vn.quyhoach.notification;

/** When a notice leaves by mail; in the product it is shown at once in either case. */
public enum Urgency {
  /** A mail of its own, as soon as the step is done. */
  IMMEDIATE,
  /** A line of the mail that everybody gets once on a working day. */
  DIGEST
}
