package vn.quyhoach.regulation;

/** The heaviest disciplinary measure on record. */
public enum DisciplineLevel {
  /** No measure. */
  NONE,
  /** Khiển trách. */
  REPRIMAND,
  /** Cảnh cáo. */
  WARNING,
  /** Cách chức. */
  DISMISSAL
}
