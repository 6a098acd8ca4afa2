package vn.quyhoach.approval;

/** Where a session of an approving committee stands. */
public enum SessionState {
  /** The agenda is open; further lists may join. */
  PREPARING("Đang chuẩn bị phiên họp"),
  /** The agenda is set and the committee sits. */
  SITTING("Đang họp"),
  /** Every name is decided; the act is not issued yet. */
  DECIDED("Đã ghi quyết định"),
  /** The act is issued; nothing changes any more. */
  ISSUED("Đã ban hành");

  private final String label;

  SessionState(String label) {
    this.label = label;
  }

  /** Name shown to people, in Vietnamese. */
  public String label() {
    return label;
  }
}
