package vn.quyhoach.guidance;

/** What somebody did with a difficulty. */
public enum EntryKind {
  RAISED("Nêu vướng mắc", false),
  ASKED_BACK("Ban Tổ chức hỏi lại", true),
  REPLIED("Đơn vị trả lời câu hỏi", false),
  FORWARDED("Chuyển Ban Tổ chức cấp trên", true),
  PAUSED("Tạm dừng thời hạn trình của đơn vị", true),
  ANSWERED("Trả lời", true),
  ANSWERED_AS_BEFORE("Trả lời theo vướng mắc đã có", true),
  UNCLEAR("Đơn vị chưa rõ", false),
  CLEAR("Đơn vị đã rõ", false),
  LAPSED("Hết thời hạn xác nhận, coi là đã rõ", true);

  private final String label;
  private final boolean byBoard;

  EntryKind(String label, boolean byBoard) {
    this.label = label;
    this.byBoard = byBoard;
  }

  /** The Vietnamese words shown to officials. */
  public String label() {
    return label;
  }

  /** Whether the side that answers said it. */
  public boolean byBoard() {
    return byBoard;
  }
}
