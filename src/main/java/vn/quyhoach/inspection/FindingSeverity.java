package vn.quyhoach.inspection;

/** How grave a finding is. */
public enum FindingSeverity {
  /** Looked at and found in order: said as well, so that the report tells what was looked at. */
  NO_VIOLATION("Không vi phạm"),
  SHORTCOMING("Thiếu sót"),
  VIOLATION("Vi phạm"),
  SERIOUS_VIOLATION("Vi phạm nghiêm trọng");

  private final String label;

  FindingSeverity(String label) {
    this.label = label;
  }

  /** The Vietnamese name shown to officials. */
  public String label() {
    return label;
  }

  /** Whether the unit has to remedy it by a date. */
  public boolean wantsRemedy() {
    return this != NO_VIOLATION;
  }
}
