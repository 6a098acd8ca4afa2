package vn.quyhoach.regulation;

/** The two orders of conferences a nomination goes through, and what the approving committee does with them (regulation reference, 6.1, 6.2). */
public enum Procedure {
  /** Five conferences of a Party committee: province, district, commune. */
  COMMITTEE,
  /** Four conferences of an agency: department, Party commission, Front, mass organisation. */
  AGENCY,
  /** The session of the approving committee; never the procedure of a nomination. */
  APPROVAL
}
