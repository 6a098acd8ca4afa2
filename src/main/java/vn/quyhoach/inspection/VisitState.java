package vn.quyhoach.inspection;

/** What became of the visit to one unit. */
public enum VisitState {
  PLANNED("Chưa kiểm tra"),
  VISITED("Đã kiểm tra"),
  NOT_VISITED("Không kiểm tra được");

  private final String label;

  VisitState(String label) {
    this.label = label;
  }

  /** The Vietnamese name shown to officials. */
  public String label() {
    return label;
  }
}
