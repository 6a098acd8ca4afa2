package vn.quyhoach.conference;

/** Where a ballot, a further round or a new count stands. */
public enum BallotState {
  /** Two people enter what they counted. */
  COUNTING("Đang kiểm phiếu"),
  /** Both entries say the same. */
  AGREED("Hai lần nhập khớp"),
  /** The count does not decide by itself; the decision of the competent body is awaited. */
  AWAITING_RULING("Chờ ý kiến cấp có thẩm quyền"),
  /** The result is known. */
  CONCLUDED("Đã xác định kết quả"),
  /** The minutes are signed; only a new, referenced count can follow. */
  LOCKED("Đã khóa");

  private final String label;

  BallotState(String label) {
    this.label = label;
  }

  /** Name shown to people, in Vietnamese. */
  public String label() {
    return label;
  }
}
