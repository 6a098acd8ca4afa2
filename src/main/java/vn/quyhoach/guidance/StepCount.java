package vn.quyhoach.guidance;

/**
 * How often one step gave rise to questions in a campaign.
 *
 * @param raised difficulties that units raised
 * @param open of these, those that a board still owes an answer
 * @param repeated of these, those that were found to repeat an earlier one
 * @param met times that a unit found its question answered by a published note and raised nothing
 * @param unclear times that a unit said that an answer was not clear
 * @param published notes in force at this step
 */
public record StepCount(String step, String stepName, int raised, int open, int repeated, int met, int unclear, int published) {

  /** All questions at this step, raised or met again. */
  public int questions() {
    return raised + met;
  }
}
