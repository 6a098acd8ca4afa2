package vn.quyhoach.document;

/** What can be wrong with the kept content of a document. */
public enum Damage {
  /** There is nothing in the store. */
  LOST("Mất tệp"),
  /** What is there is not what came in. */
  CHANGED("Nội dung bị thay đổi");

  private final String label;

  Damage(String label) {
    this.label = label;
  }

  /** In Vietnamese. */
  public String label() {
    return label;
  }
}
