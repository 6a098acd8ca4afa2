package vn.quyhoach.regulation;

/** Whether the same person is being proposed for appointment or put up for election at the same time (R377-SEP-1). */
public enum AppointmentProposal {
  NONE,
  PROPOSED,
  /** Nothing is recorded. */
  UNKNOWN
}
