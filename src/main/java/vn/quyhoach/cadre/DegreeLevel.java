package vn.quyhoach.cadre;

/** The highest professional degree. */
public enum DegreeLevel {
  NONE(0, "Chưa qua đào tạo"),
  INTERMEDIATE(1, "Trung cấp"),
  COLLEGE(2, "Cao đẳng"),
  BACHELOR(3, "Đại học"),
  MASTER(4, "Thạc sĩ"),
  DOCTOR(5, "Tiến sĩ");

  private final int level;
  private final String label;

  DegreeLevel(int level, String label) {
    this.level = level;
    this.label = label;
  }

  /** The number that posts and decision tables compare. */
  public int level() {
    return level;
  }

  /** The Vietnamese name shown to officials. */
  public String label() {
    return label;
  }
}
