package vn.quyhoach.quota;

/** Where a reason for going on in spite of a remark was given. */
public enum Stage {
  LIST("Lập danh sách"),
  SIGNATURE("Ký tờ trình"),
  APPRAISAL("Thẩm định"),
  SESSION("Phiên họp ban thường vụ");

  private final String label;

  Stage(String label) {
    this.label = label;
  }

  /** Name shown to people, in Vietnamese. */
  public String label() {
    return label;
  }
}
