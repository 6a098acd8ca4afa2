package vn.quyhoach.cadre;

/** The gravest disciplinary measure on a cadre's record, the mildest first. */
public enum DisciplineLevel {
  NONE("Không"),
  REPRIMAND("Khiển trách"),
  WARNING("Cảnh cáo"),
  DISMISSAL("Cách chức");

  private final String label;

  DisciplineLevel(String label) {
    this.label = label;
  }

  /** The Vietnamese name shown to officials. */
  public String label() {
    return label;
  }
}
