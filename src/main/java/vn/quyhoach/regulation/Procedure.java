package vn.quyhoach.regulation;

/** The two orders of conferences a nomination goes through (regulation reference, section 6.1). */
public enum Procedure {
  /** Five conferences of a Party committee: province, district, commune. */
  COMMITTEE,
  /** Four conferences of an agency: department, Party commission, Front, mass organisation. */
  AGENCY
}
