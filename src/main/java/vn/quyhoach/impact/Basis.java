package vn.quyhoach.impact;

/** Which tables a campaign is compared with. */
public enum Basis {
  /** All tables in their current versions. */
  CURRENT_TABLES,
  /** The campaign's own tables, one of them in another version. */
  TABLE_VERSION,
  /** The campaign's own tables, one of them read from a file that is not deployed. */
  TABLE_FILE
}
