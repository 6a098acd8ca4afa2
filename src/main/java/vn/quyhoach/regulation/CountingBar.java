package vn.quyhoach.regulation;

/** Who may not be of the counting team. */
public enum CountingBar {
  NOBODY,
  /** Those whose names are on the ballot. */
  CANDIDATES,
  /** Those whose names are on the ballot, and the chair of the meeting. */
  CANDIDATES_AND_CHAIR;

  public boolean barsCandidates() {
    return this != NOBODY;
  }

  public boolean barsChair() {
    return this == CANDIDATES_AND_CHAIR;
  }
}
