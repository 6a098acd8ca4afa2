package vn.quyhoach.regulation;

/** Who answers for a body in the system; a body is not always a unit of the tree. */
public enum OpinionRoute {
  /** The organisation board that vets has the fact itself: nobody is asked. */
  VETTING_BOARD,
  /** The unit that is this body at the managing level; where there is none, the board records the body's letter. */
  BODY,
  /** The committee of the unit that submits. */
  SUBMITTING_UNIT,
  /** The body is no unit of the tree: the board that vets writes to it and records its letter. */
  BOARD
}
