package vn.quyhoach.conference;

/** What the rule of a meeting says about a name after the count. */
public enum Verdict {
  /** Passes and is taken. */
  TAKEN("Đủ phiếu"),
  /** Does not reach the share. */
  SHORT("Không đủ phiếu"),
  /** Reaches the share, but the places went to names with more votes. */
  LEFT_OUT("Đủ tỷ lệ, không thuộc số được lấy"),
  /** Reaches the share, but the count alone does not say who is taken. */
  OPEN("Chờ ý kiến cấp có thẩm quyền");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  /** Words shown to people, in Vietnamese. */
  public String label() {
    return label;
  }
}
