package vn.quyhoach.inspection;

/** Where an inspection stands. */
public enum InspectionState {
  /** Wanted; team and units are being chosen, or chosen anew. */
  OPENED("Đang đề xuất"),
  /** Waits for the decision of the Standing Committee. */
  PROPOSED("Chờ quyết định thành lập đoàn"),
  /** The team has been set up and visits the units. */
  ESTABLISHED("Đang kiểm tra"),
  /** The report with its conclusion is there; remedies may go on. */
  CONCLUDED("Đã kết luận");

  private final String label;

  InspectionState(String label) {
    this.label = label;
  }

  /** The Vietnamese name shown to officials. */
  public String label() {
    return label;
  }
}
