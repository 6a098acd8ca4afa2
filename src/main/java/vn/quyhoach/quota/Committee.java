package vn.quyhoach.quota;

import vn.quyhoach.regulation.LimitKind;

/** The two committees whose size is approved and whose plan has a coefficient (R50-QTY-3). */
public enum Committee {
  EXECUTIVE("ban chấp hành", LimitKind.EXECUTIVE_COMMITTEE_COEFFICIENT),
  STANDING("ban thường vụ", LimitKind.STANDING_COMMITTEE_COEFFICIENT);

  private final String label;
  private final LimitKind coefficient;

  Committee(String label, LimitKind coefficient) {
    this.label = label;
    this.coefficient = coefficient;
  }

  /** Name shown to people, in Vietnamese. */
  public String label() {
    return label;
  }

  LimitKind coefficient() {
    return coefficient;
  }
}
