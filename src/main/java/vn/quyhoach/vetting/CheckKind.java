package vn.quyhoach.vetting;

/** The facts that the vetting has to look hard at (S43–S45). */
public enum CheckKind {
  POLITICAL_STANDARD("Tiêu chuẩn chính trị"),
  DEGREES("Văn bằng, chứng chỉ"),
  PARTY_DATES("Ngày vào Đảng");

  private final String label;

  CheckKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
