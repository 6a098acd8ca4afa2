package vn.quyhoach.regulation;

/** What the votes for a name are counted against. */
public enum BallotBase {
  /** Everybody who was summoned, whether present or not. */
  SUMMONED,
  /** Everybody who was present. */
  PRESENT,
  /** Valid ballots. */
  VALID,
  /** All members of the body that meets, whether summoned or not. */
  MEMBERS
}
