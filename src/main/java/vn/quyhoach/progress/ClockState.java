package vn.quyhoach.progress;

/** What the campaign clock says of a unit at a glance. The order is that of urgency. */
public enum ClockState {
  /** The date has passed and the unit has not submitted. */
  LATE("Chậm", "!"),
  /** The unit has been reminded by the ladder of its deadline: the date is near. */
  NEAR("Sắp đến hạn", "◔"),
  /** Not even the first step is done, and the date is not near yet. */
  NOT_STARTED("Chưa bắt đầu", "○"),
  /** At work, in time. */
  ON_TIME("Đúng tiến độ", "●"),
  /** The time does not run: it was stopped with a recorded reason. */
  FROZEN("Tạm dừng tính hạn", "Ⅱ"),
  /** The unit has submitted; the upper level has the floor. */
  SUBMITTED("Đã trình", "▲"),
  /** The approving committee has decided. */
  DONE("Đã phê duyệt", "✓");

  private final String label;
  private final String sign;

  ClockState(String label, String sign) {
    this.label = label;
    this.sign = sign;
  }

  public String label() {
    return label;
  }

  /** Tells the states apart without their colours. */
  public String sign() {
    return sign;
  }
}
