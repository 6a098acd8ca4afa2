package vn.quyhoach.cadre;

/** How a degree was studied for (hình thức đào tạo). */
public enum StudyForm {
  REGULAR("Chính quy"),
  WORK_STUDY("Vừa làm vừa học"),
  DISTANCE("Từ xa"),
  IN_SERVICE("Tại chức"),
  ABROAD("Đào tạo ở nước ngoài");

  private final String label;

  StudyForm(String label) {
    this.label = label;
  }

  /** The Vietnamese name shown to officials. */
  public String label() {
    return label;
  }
}
