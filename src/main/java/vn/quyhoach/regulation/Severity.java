package vn.quyhoach.regulation;

/** What a finding does to a nomination. */
public enum Severity {
  /** The person may not be put forward for the post. */
  REFUSE,
  /** The person may be put forward; whoever decides sees the remark. */
  WARN
}
