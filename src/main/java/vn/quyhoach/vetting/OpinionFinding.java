package vn.quyhoach.vetting;

/** What a body says about one fact of one person. */
public enum OpinionFinding {
  CONFIRMS("Xác nhận, không có vấn đề"),
  OBJECTS("Có vấn đề"),
  UNKNOWN("Chưa đủ cơ sở cho ý kiến");

  private final String label;

  OpinionFinding(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
