package vn.quyhoach.cadre;

/** How a year's work was graded (xếp loại chất lượng hằng năm), the best first. */
public enum AnnualGrade {
  EXCELLENT("Hoàn thành xuất sắc nhiệm vụ"),
  GOOD("Hoàn thành tốt nhiệm vụ"),
  COMPLETED("Hoàn thành nhiệm vụ"),
  NOT_COMPLETED("Không hoàn thành nhiệm vụ");

  private final String label;

  AnnualGrade(String label) {
    this.label = label;
  }

  /** The Vietnamese name shown to officials. */
  public String label() {
    return label;
  }
}
