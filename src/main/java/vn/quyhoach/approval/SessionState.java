package vn.quyhoach.approval;

/** Where a session of an approving committee stands. */
public enum SessionState {
  /** The agenda is open; further lists may join. */
  PREPARING,
  /** The agenda is set and the committee sits. */
  SITTING,
  /** Every name is decided; the act is not issued yet. */
  DECIDED,
  /** The act is issued; nothing changes any more. */
  ISSUED
}
