package vn.quyhoach.regulation;

/** What vetting found when a declared fact was compared with its source (S44, S45). */
public enum VettingVerdict {
  /** The source confirms what was declared. */
  MATCHES,
  /** The source says something else. */
  DIFFERS,
  /** The source could not confirm it yet. */
  UNCONFIRMED,
  /** Vetting has not looked at it yet. */
  NOT_CHECKED
}
