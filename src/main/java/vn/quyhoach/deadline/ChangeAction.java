package vn.quyhoach.deadline;

/** What the campaign may order for many deadlines at once. */
public enum ChangeAction {
  MOVE_WAVE("Dời hạn của đợt"),
  FREEZE("Tạm dừng"),
  UNFREEZE("Cho chạy lại");

  private final String label;

  ChangeAction(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
