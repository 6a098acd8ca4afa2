package vn.quyhoach.regulation;

/** Needed by the rules because the age of retirement differs. */
public enum Gender {
  MALE,
  FEMALE
}
