package vn.quyhoach.regulation;

import java.time.LocalDate;

/** How a violation or its measure stands on the day of a check. */
enum DisciplineState {
  NONE,
  IN_FORCE,
  /** Its end is not recorded, so nobody can say that it has lapsed. */
  END_UNKNOWN,
  /** The violation reached the level of discipline, and no measure was imposed. */
  NOT_IMPOSED,
  LAPSED;

  static DisciplineState of(DisciplineLevel level, LocalDate effectiveUntil, DisciplineGround ground, LocalDate day) {
    if (ground.insteadOfMeasure()) {
      return NOT_IMPOSED;
    }
    if (level == DisciplineLevel.NONE) {
      return NONE;
    }
    if (effectiveUntil == null) {
      return END_UNKNOWN;
    }
    return effectiveUntil.isBefore(day) ? LAPSED : IN_FORCE;
  }
}
