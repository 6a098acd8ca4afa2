package vn.quyhoach.followup;

/** Where something to be done came from, which decides who looks at the result. */
public enum FollowUpKind {
  /** The remedy of what an inspection found (S50); the inspection team looks at it again. */
  REMEDY("Khắc phục sau kiểm tra"),
  /** A point of the notice of conclusion (S51); whoever runs the campaign accepts it. */
  ACTION("Thực hiện thông báo kết luận");

  private final String label;

  FollowUpKind(String label) {
    this.label = label;
  }

  /** The Vietnamese name shown to officials. */
  public String label() {
    return label;
  }
}
