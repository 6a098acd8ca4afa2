package vn.quyhoach.regulation;

/** Conclusion on the political standard of a person (S43). */
public enum PoliticalStandard {
  MET,
  NOT_MET,
  /** No conclusion yet. */
  UNKNOWN
}
