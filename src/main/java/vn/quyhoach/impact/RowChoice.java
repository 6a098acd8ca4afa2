package vn.quyhoach.impact;

import java.util.EnumSet;
import java.util.Set;

/** Which rows of a run somebody wants to see. */
public enum RowChoice {
  /** Whoever passes instead of failing, or the other way round: what a change of the rules is asked about first. */
  VERDICTS("Đổi kết quả", EnumSet.of(Change.NEWLY_FAILING, Change.NEWLY_PASSING)),
  NEWLY_FAILING(Change.NEWLY_FAILING),
  NEWLY_PASSING(Change.NEWLY_PASSING),
  OTHER_REASONS(Change.OTHER_REASONS),
  OTHER_WARNINGS(Change.OTHER_WARNINGS),
  ALL("Tất cả", EnumSet.allOf(Change.class));

  private final String label;
  private final Set<Change> changes;

  RowChoice(Change change) {
    this(change.label(), EnumSet.of(change));
  }

  RowChoice(String label, Set<Change> changes) {
    this.label = label;
    this.changes = changes;
  }

  public String label() {
    return label;
  }

  public Set<Change> changes() {
    return EnumSet.copyOf(changes);
  }
}
