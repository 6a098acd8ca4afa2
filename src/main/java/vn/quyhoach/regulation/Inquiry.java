package vn.quyhoach.regulation;

/** Whether a person is under investigation, inspection or audit, or the subject of a complaint being handled (R377-INV-1). */
public enum Inquiry {
  NONE,
  UNDER_WAY,
  /** Nothing is recorded. */
  UNKNOWN
}
