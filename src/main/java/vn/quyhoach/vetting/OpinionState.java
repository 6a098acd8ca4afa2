package vn.quyhoach.vetting;

/** Where a request for an opinion stands. */
public enum OpinionState {
  ASKED("Chờ ý kiến"),
  ANSWERED("Đã có ý kiến"),
  /** Taken back together with the intake of the dossier. */
  RECALLED("Đã thu hồi"),
  /** The board concluded without it, for a recorded reason. */
  PASSED_OVER("Kết luận không chờ ý kiến");

  private final String label;

  OpinionState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
