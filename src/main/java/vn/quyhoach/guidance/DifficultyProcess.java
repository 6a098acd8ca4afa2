package vn.quyhoach.guidance;

/** Carries a difficulty through the hands of those who answer it; called in the transaction of the unit's step. */
public interface DifficultyProcess {

  /** Puts a new difficulty before the board in charge. */
  void start(Difficulty difficulty, String businessKey);

  /** The unit has answered the board's question. */
  void unitReplied(String businessKey);

  /** The unit has said whether the answer is clear. */
  void acknowledged(String businessKey, boolean clear);
}
