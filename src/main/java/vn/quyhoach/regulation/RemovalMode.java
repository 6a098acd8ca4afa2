package vn.quyhoach.regulation;

/** How a person leaves the plan. */
public enum RemovalMode {
  /** Đương nhiên ra khỏi quy hoạch. */
  AUTOMATIC("Đương nhiên ra khỏi quy hoạch"),
  /** Đưa ra khi rà soát. */
  AT_REVIEW("Xem xét đưa ra khi rà soát"),
  /** Tự nguyện xin rút. */
  VOLUNTARY("Tự nguyện xin rút");

  private final String label;

  RemovalMode(String label) {
    this.label = label;
  }

  /** The Vietnamese name shown to officials. */
  public String label() {
    return label;
  }
}
