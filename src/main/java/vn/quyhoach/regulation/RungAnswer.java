package vn.quyhoach.regulation;

/** What a rung asks of its recipient. */
public enum RungAnswer {
  /** Nothing: the recipient is told. */
  NONE,
  /** To acknowledge the notice. */
  ACKNOWLEDGEMENT,
  /** To acknowledge, to explain, and to promise a day (S31, S40). */
  EXPLANATION,
  /** To give an opinion and instructions. */
  INSTRUCTION
}
