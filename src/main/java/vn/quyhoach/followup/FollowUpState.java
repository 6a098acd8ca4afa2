package vn.quyhoach.followup;

/** Where something to be done stands. */
public enum FollowUpState {
  ASSIGNED("Đang thực hiện"),
  REPORTED("Đã báo cáo, chờ kiểm tra lại"),
  ACCEPTED("Đã hoàn thành");

  private final String label;

  FollowUpState(String label) {
    this.label = label;
  }

  /** The Vietnamese name shown to officials. */
  public String label() {
    return label;
  }
}
