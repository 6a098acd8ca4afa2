package vn.quyhoach.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a person did to a unit's plan, as far as it bars the same person from something else (S42).
 *
 * <p>Nominator, signing head, appraiser or vetter, and the one who records the committee's decision are different people; so are
 * the two who enter a count.
 */
public enum Duty {
  NOMINATE,
  SIGN,
  FIRST_COUNT,
  SECOND_COUNT,
  VET,
  /** A unit's own opinion as a body that is asked; it decides nothing and bars from nothing. */
  GIVE_OPINION,
  APPRAISE,
  DECIDE;

  /** Duties that a person who has this one may not take for the same subject. */
  Set<Duty> excludes() {
    return switch (this) {
      case NOMINATE -> EnumSet.of(SIGN, VET, APPRAISE, DECIDE);
      case SIGN -> EnumSet.of(NOMINATE, VET, APPRAISE, DECIDE);
      case FIRST_COUNT -> EnumSet.of(SECOND_COUNT);
      case SECOND_COUNT -> EnumSet.of(FIRST_COUNT);
      case GIVE_OPINION -> EnumSet.noneOf(Duty.class);
      case VET, APPRAISE -> EnumSet.of(NOMINATE, SIGN, DECIDE);
      case DECIDE -> EnumSet.of(NOMINATE, SIGN, VET, APPRAISE);
    };
  }

  /** Whether nobody may take this duty over the list of the own unit. */
  boolean barredInOwnUnit() {
    return this == VET || this == APPRAISE;
  }

  /** Whether nobody may take this duty over a list that names themselves or a relative. */
  boolean barredOnOneself() {
    return this == VET || this == GIVE_OPINION || this == APPRAISE || this == DECIDE;
  }
}
