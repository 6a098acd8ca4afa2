package vn.quyhoach.inspection;

/** The step of a unit's plan that a finding is about. */
public enum InspectedStep {
  DOCUMENTS("Văn bản triển khai, quán triệt"),
  SOURCE_EVALUATION("Đánh giá nguồn cán bộ"),
  PLAN_REVIEW("Rà soát quy hoạch hiện tại"),
  NOMINATION("Giới thiệu nhân sự"),
  CONFERENCE("Hội nghị, kiểm phiếu"),
  SUBMISSION("Lập danh sách, tờ trình"),
  VETTING("Thẩm tra, thẩm định hồ sơ"),
  PUBLICATION("Công khai, lưu sổ");

  private final String label;

  InspectedStep(String label) {
    this.label = label;
  }

  /** The Vietnamese name shown to officials. */
  public String label() {
    return label;
  }
}
