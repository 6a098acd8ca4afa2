package vn.quyhoach.impact;

/** What other rules would change for one person and post, or for one number. */
public enum Change {
  /** Passes now, would be refused. */
  NEWLY_FAILING("Sẽ không đạt"),
  /** Is refused now, would pass. */
  NEWLY_PASSING("Sẽ đạt"),
  /** Is refused either way, for other reasons. */
  OTHER_REASONS("Vẫn không đạt, lý do khác"),
  /** Passes either way, with other remarks. */
  OTHER_WARNINGS("Vẫn đạt, lưu ý khác");

  private final String label;

  Change(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
