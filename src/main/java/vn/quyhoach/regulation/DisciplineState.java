package vn.quyhoach.regulation;

import java.time.LocalDate;

/** How a violation or its measure stands on the day of a check. */
enum DisciplineState {
  NONE,
  IN_FORCE,
  /** Its end is not recorded, so nobody can say that it has lapsed. */
  END_UNKNOWN,
  /** There is a violation, and instead of a measure a ground for not imposing one. */
  NOT_IMPOSED,
  LAPSED;

  static DisciplineState of(DisciplineLevel level, LocalDate effectiveUntil, DisciplineGround ground, LocalDate day) {
    if (level == DisciplineLevel.NONE) {
      return ground.insteadOfMeasure() ? NOT_IMPOSED : NONE;
    }
    if (effectiveUntil == null) {
      return END_UNKNOWN;
    }
    return effectiveUntil.isBefore(day) ? LAPSED : IN_FORCE;
  }
}
