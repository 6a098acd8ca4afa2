package vn.quyhoach.conference;

/** Where a meeting stands. */
public enum ConferenceState {
  /** Convened, the roll is called; without a ballot only the minutes are left. */
  CONVENED("Đã triệu tập"),
  /** Both counts agree and the outcome is known. */
  COUNTED("Đã kiểm phiếu"),
  /** The minutes are signed; nothing changes any more. */
  LOCKED("Đã khóa biên bản");

  private final String label;

  ConferenceState(String label) {
    this.label = label;
  }

  /** Name shown to people, in Vietnamese. */
  public String label() {
    return label;
  }
}
