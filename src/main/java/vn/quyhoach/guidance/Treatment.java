package vn.quyhoach.guidance;

/** What a board does with a difficulty. */
public enum Treatment {
  /** Answers in its own words. */
  ANSWER,
  /** Gives the answer that an earlier difficulty got. */
  DUPLICATE,
  /** Asks the unit one more question. */
  ASK_BACK,
  /** Looks further into it while the unit's own time stands still. */
  HOLD,
  /** Hands it to the board above. */
  FORWARD
}
