package vn.quyhoach.regulation;

/** What a structure target looks at (R50-P3). */
public enum StructureKind {
  /** Three age bands, each with somebody in it. */
  AGE_BANDS,
  /** Cadres below an age at the reference date. */
  YOUNG,
  WOMEN,
  AT_LEAST_ONE_WOMAN,
  /** Cadres of ethnic minorities, against their share of the people of the area. */
  MINORITY,
  /** Cadres of science and technology. */
  SCIENCE
}
