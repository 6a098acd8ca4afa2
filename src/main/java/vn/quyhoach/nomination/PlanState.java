package vn.quyhoach.nomination;

/** Where a unit's plan stands. */
public enum PlanState {
  /** The unit is at work: documents, source, review, meetings, list. */
  PREPARING("Đang chuẩn bị tại đơn vị"),
  /** The head has signed; the upper organisation board has not taken the dossier in yet. */
  SUBMITTED("Đã trình"),
  /** The upper organisation board vets and appraises. */
  IN_APPRAISAL("Đang thẩm định"),
  /** Sent back with numbered defects; the unit answers them. */
  RETURNED("Trả lại để bổ sung"),
  /** Appraised, waits for a session of the approving committee. */
  AWAITING_SESSION("Chờ ban thường vụ xem xét"),
  /** The approving committee has decided on every name. */
  DECIDED("Đã phê duyệt"),
  /** The unit has made the decision known. */
  PUBLISHED("Đã công khai");

  private final String label;

  PlanState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether the approving committee has decided. */
  public boolean isDecided() {
    return this == DECIDED || this == PUBLISHED;
  }
}
