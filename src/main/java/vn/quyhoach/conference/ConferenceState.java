package vn.quyhoach.conference;

/** Where a meeting stands. */
public enum ConferenceState {
  /** Convened, the roll is called; without a ballot only the minutes are left. */
  CONVENED,
  /** Both counts agree and the outcome is known. */
  COUNTED,
  /** The minutes are signed; nothing changes any more. */
  LOCKED
}
