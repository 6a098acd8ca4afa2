package vn.quyhoach.deadline;

/** Why a date is another one than before. */
public enum MoveCause {
  EXTENSION("Gia hạn"),
  WAVE("Dời hạn của đợt"),
  RESUMPTION("Chạy lại sau tạm dừng");

  private final String label;

  MoveCause(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
