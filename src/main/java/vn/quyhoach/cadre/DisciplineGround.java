package vn.quyhoach.cadre;

/**
 * Why a violation does not, or no longer, bar its person from being planned (Regulation 377, R377-DIS-1 and R377-DIS-2). Which ground
 * opens the way under which pack is decided by the pack's tables.
 */
public enum DisciplineGround {
  BELOW_DISCIPLINE("Kiểm điểm, rút kinh nghiệm, chưa đến mức kỷ luật"),
  LIMITATION_EXPIRED("Hết thời hiệu xử lý kỷ luật"),
  JOINT_RESPONSIBILITY("Trách nhiệm liên đới, trách nhiệm người đứng đầu"),
  REMEDIED("Đã khắc phục hậu quả");

  private final String label;

  DisciplineGround(String label) {
    this.label = label;
  }

  /** The Vietnamese name shown to officials. */
  public String label() {
    return label;
  }
}
