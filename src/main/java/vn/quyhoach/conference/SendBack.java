package vn.quyhoach.conference;

/** Which entry of a count the head sends back. */
public enum SendBack {
  FIRST,
  SECOND,
  BOTH;

  /** Whether the first entry is made again. */
  public boolean first() {
    return this != SECOND;
  }

  /** Whether the second entry is made again. */
  public boolean second() {
    return this != FIRST;
  }
}
