package vn.quyhoach.approval;

/** Where a proposal to take people out of the plan stands. */
public enum RemovalState {
  /** The unit names the people; the head has not signed. */
  DRAFT("Đơn vị đang lập đề nghị"),
  /** Found by the rules, or signed by the unit; the board examines it. */
  PROPOSED("Chờ thẩm tra"),
  /** Examined; the committee has not decided. */
  EXAMINED("Chờ quyết định"),
  /** Decided; those who leave have left. */
  DECIDED("Đã quyết định"),
  /** The head has not signed, or the rules found nobody. */
  DROPPED("Không đề nghị");

  private final String label;

  RemovalState(String label) {
    this.label = label;
  }

  /** Name shown to people, in Vietnamese. */
  public String label() {
    return label;
  }
}
