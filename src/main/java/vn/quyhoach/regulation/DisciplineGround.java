package vn.quyhoach.regulation;

/**
 * Why a violation on record led to no disciplinary measure. Regulation 377 opens gateways for some of these (R377-DIS-1, R377-DIS-2);
 * which, is the table's to say.
 */
public enum DisciplineGround {
  /** It is known that there is no such violation. */
  NONE,
  /** Kiểm điểm, rút kinh nghiệm: below the level of discipline. */
  BELOW_DISCIPLINE,
  /** The time limit for a measure has run out; whether the damage was made good is not recorded. */
  LIMITATION_EXPIRED,
  /** Joint responsibility or that of a head; whether the damage was made good is not recorded. */
  JOINT_RESPONSIBILITY,
  /** No measure was imposed, and the damage was made good. */
  REMEDIED,
  /** Nothing is recorded, neither a violation nor its absence. */
  UNKNOWN;

  /** Whether the ground stands in the place of a measure; beside a measure that was imposed it changes nothing. */
  boolean insteadOfMeasure() {
    return this == LIMITATION_EXPIRED || this == JOINT_RESPONSIBILITY || this == REMEDIED;
  }
}
