package vn.quyhoach.regulation;

/** In which order names stand on the ballot paper, within their post. */
public enum NameOrder {
  /** By given name as in a Vietnamese dictionary, so that the paper prefers nobody. */
  GIVEN_NAME,
  /** As they were proposed. */
  PROPOSED
}
