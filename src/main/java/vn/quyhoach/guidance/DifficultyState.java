package vn.quyhoach.guidance;

/** Where a difficulty stands. */
public enum DifficultyState {
  WITH_BOARD("Chờ Ban Tổ chức trả lời"),
  WITH_UNIT("Ban Tổ chức hỏi lại, chờ đơn vị"),
  ANSWERED("Đã trả lời, chờ đơn vị xác nhận"),
  CLOSED("Đã xong");

  private final String label;

  DifficultyState(String label) {
    this.label = label;
  }

  /** The Vietnamese words shown to officials. */
  public String label() {
    return label;
  }

  /** Whether a board still owes an answer. */
  public boolean isOpen() {
    return this == WITH_BOARD || this == WITH_UNIT;
  }
}
