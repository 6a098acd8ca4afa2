package vn.quyhoach.vetting;

/** What the machine sees when it puts the sources of a fact side by side; the judgement is left to people. */
public enum Comparison {
  AGREES("Các nguồn thống nhất"),
  DIFFERS("Các nguồn khác nhau"),
  NO_RECORD("Chưa có nguồn đối chiếu"),
  MISSING("Chưa có giấy tờ"),
  EXPIRED("Giấy tờ quá hạn");

  private final String label;

  Comparison(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether the sources contradict one another, or a paper cannot be used: what the list of mismatches names. */
  public boolean isMismatch() {
    return this == DIFFERS || this == MISSING || this == EXPIRED;
  }
}
