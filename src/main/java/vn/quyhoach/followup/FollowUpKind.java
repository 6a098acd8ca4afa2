package vn.quyhoach.followup;

import vn.quyhoach.deadline.DeadlineKind;

/** Where something to be done came from, which decides who looks at the result. */
public enum FollowUpKind {
  /** The remedy of what an inspection found (S50); the inspection team looks at it again. */
  REMEDY("Khắc phục sau kiểm tra", DeadlineKind.REMEDY),
  /** A point of the notice of conclusion (S51); whoever runs the campaign accepts it. */
  ACTION("Thực hiện thông báo kết luận", DeadlineKind.ACTION);

  private final String label;
  private final DeadlineKind deadlineKind;

  FollowUpKind(String label, DeadlineKind deadlineKind) {
    this.label = label;
    this.deadlineKind = deadlineKind;
  }

  /** The ladder that watches the date. */
  public DeadlineKind deadlineKind() {
    return deadlineKind;
  }

  /** The Vietnamese name shown to officials. */
  public String label() {
    return label;
  }
}
