package vn.quyhoach.deadline;

/** What can be wrong around a deadline so that somebody might not hear of it in time. */
public enum FaultKind {
  /** Nobody holds the post that a rung speaks to. */
  RECIPIENT_MISSING("Chưa có người nhận"),
  /** No ladder runs for the deadline. */
  LADDER_MISSING("Mất đồng hồ"),
  /** The ladder runs without anything that would wake it. */
  TIMER_MISSING("Mất giờ báo"),
  /** The timer is set for another moment than the table says. */
  TIMER_WRONG("Giờ báo sai"),
  /** The last try of a step failed. */
  STEP_FAILED("Bước báo bị lỗi"),
  /** Somebody has suspended the ladder or its model. */
  SUSPENDED("Đồng hồ bị tạm ngưng ở máy chủ");

  private final String label;

  FaultKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
