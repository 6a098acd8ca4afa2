package vn.quyhoach.regulation;

/** What a finding does to a nomination, from the mildest to the strictest; a province's own layer may only move to the right. */
public enum Severity {
  /** The person may be put forward by an exception that the regulation names; whoever decides sees its ground. */
  EXCEPTION,
  /** The person may be put forward; whoever decides sees the remark. */
  WARN,
  /** The person may not be put forward for the post. */
  REFUSE
}
