package vn.quyhoach.progress;

/** Where a unit's plan stood on a day, coarsely enough for people who compare hundreds of units. */
public enum StandOfPlan {
  NOT_STARTED("Chưa triển khai"),
  IN_PROGRESS("Đang thực hiện"),
  SUBMITTED("Đã trình"),
  IN_APPRAISAL("Đang thẩm định"),
  RETURNED("Bị trả lại để bổ sung"),
  AWAITING_SESSION("Chờ ban thường vụ xem xét"),
  DECIDED("Đã phê duyệt"),
  PUBLISHED("Đã công khai");

  private final String label;

  StandOfPlan(String label) {
    this.label = label;
  }

  /** The Vietnamese name shown to officials. */
  public String label() {
    return label;
  }

  /** Whether the approving committee had decided. */
  public boolean isDecided() {
    return this == DECIDED || this == PUBLISHED;
  }

  /** Whether the dossier was with the level above. */
  public boolean isAbove() {
    return this == SUBMITTED || this == IN_APPRAISAL || this == AWAITING_SESSION;
  }

  /** What a step on the decision record leads to; steps that change nothing here are unknown. */
  static StandOfPlan after(String action) {
    return switch (action) {
      case "SUBMISSION_SIGNED", "SUPPLEMENT_SIGNED", "INTAKE_UNDONE" -> SUBMITTED;
      case "DOSSIER_RECEIVED", "SUPPLEMENT_RECEIVED" -> IN_APPRAISAL;
      case "DOSSIER_RETURNED", "INTAKE_REFUSED" -> RETURNED;
      case "APPRAISAL_FORWARDED", "ON_AGENDA" -> AWAITING_SESSION;
      case "ACT_ISSUED" -> DECIDED;
      case "DECISION_PUBLISHED" -> PUBLISHED;
      default -> IN_PROGRESS;
    };
  }
}
