package vn.quyhoach.cadre;

/** What the competent body has concluded about the political standard (tiêu chuẩn chính trị). */
public enum PoliticalStandard {
  MET("Đủ tiêu chuẩn chính trị"),
  NOT_MET("Không đủ tiêu chuẩn chính trị"),
  UNKNOWN("Chưa có kết luận");

  private final String label;

  PoliticalStandard(String label) {
    this.label = label;
  }

  /** The Vietnamese name shown to officials. */
  public String label() {
    return label;
  }
}
