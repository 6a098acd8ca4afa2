package vn.quyhoach.nomination;

/** Where one name for one post stands. */
public enum NominationState {
  /** On the ballot of the next meeting. */
  PROPOSED("Đang giới thiệu"),
  /** Fell short of the threshold in a meeting. */
  NOT_ELECTED("Không đủ phiếu"),
  /** Passed every meeting of the procedure. */
  ELECTED("Đủ phiếu"),
  /** In the list that the head signs. */
  LISTED("Trong danh sách trình"),
  /** Passed the meetings but was left out of the list. */
  OMITTED("Không đưa vào danh sách"),
  /** Taken back by the unit after a defect. */
  WITHDRAWN("Đơn vị rút"),
  /** Decided by the approving committee. */
  APPROVED("Phê duyệt"),
  /** Decided against. */
  NOT_APPROVED("Không phê duyệt"),
  /** Put off to a later session. */
  DEFERRED("Để lại xem xét"),
  /** Decided against, and put on a later agenda by a document of the committee; the earlier decision holds until the new one. */
  RECONSIDERED("Đang xem xét lại");

  private final String label;

  NominationState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether the name is still on its way to a decision. */
  public boolean isOpen() {
    return this == PROPOSED || this == ELECTED || this == LISTED;
  }

  /** Whether a name in this state takes one of the places that its person has in a campaign (R50-QTY-2). */
  public boolean takesAPlace() {
    return this == LISTED || this == APPROVED || this == DEFERRED || this == RECONSIDERED;
  }

  /** Whether this is what the approving committee decided. */
  public boolean isDecision() {
    return this == APPROVED || this == NOT_APPROVED || this == DEFERRED;
  }
}
