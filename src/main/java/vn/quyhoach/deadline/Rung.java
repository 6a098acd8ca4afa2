package vn.quyhoach.deadline;

/** A rung of the ladder of accountability (S40), in the order in which they come. */
public enum Rung {
  FIRST_REMINDER("Nhắc trước hạn"),
  LAST_REMINDER("Nhắc lần cuối trước hạn"),
  NOTICE_TO_HEAD("Thông báo chậm đến người đứng đầu"),
  REPORT_TO_UPPER_LEVEL("Báo cáo cấp trên về đơn vị chậm");

  private final String label;

  Rung(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
