package vn.quyhoach.regulation;

/** The two kinds of planned posts; those of the Party committee are planned first (R50-P5). */
public enum PostGroup {
  /** Member or leader of a Party committee. */
  PARTY_COMMITTEE,
  /** Leader or manager of a unit. */
  LEADERSHIP
}
