package vn.quyhoach.regulation;

/** From when on others than the counters and the chair's side are shown the votes of a meeting. */
public enum ResultVisibility {
  /** Once the minutes are signed. */
  MINUTES_LOCKED,
  /** Once the last meeting of the procedure has decided; the result is not made known before. */
  NOMINATION_CLOSED
}
