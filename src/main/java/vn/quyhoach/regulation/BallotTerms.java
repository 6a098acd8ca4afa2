package vn.quyhoach.regulation;

/**
 * What a pack says about the ballot of a conference, beyond the share that a name needs.
 *
 * @param choicesPerSeat how many names a voter may be in favour of for one seat of a post; 0 for any number
 * @param maximumPerSeat how many names may be taken for one seat of a post; 0 for everybody who passes
 * @param tieRule what happens when more names pass than may be taken
 * @param furtherRounds how many further rounds may follow among names that the count does not decide; 0 for none
 * @param visibility from when on others than the counters and the chair's side are shown the result
 * @param nameOrder order of the names on the ballot paper
 * @param barredFromCounting who may not be of the counting team
 * @param totalsShownFrom least number of valid ballots with which votes for a person are shown at all (F27)
 * @param steepFallPoints fall of the share between two meetings, in percentage points, from which it is marked as steep
 */
public record BallotTerms(
    int choicesPerSeat,
    int maximumPerSeat,
    TieRule tieRule,
    int furtherRounds,
    ResultVisibility visibility,
    NameOrder nameOrder,
    CountingBar barredFromCounting,
    int totalsShownFrom,
    int steepFallPoints) {

  public BallotTerms {
    if (choicesPerSeat < 0 || maximumPerSeat < 0 || furtherRounds < 0 || totalsShownFrom < 0 || steepFallPoints <= 0) {
      throw new IllegalArgumentException("A ballot's terms are counts, and a steep fall is at least one point");
    }
  }

  /** How many names a voter may be in favour of for a post with so many seats; 0 for any number. */
  public int choicesFor(int seats) {
    return choicesPerSeat * seats;
  }

  /** How many names may be taken for a post with so many seats; 0 for everybody who passes. */
  public int maximumFor(int seats) {
    return maximumPerSeat * seats;
  }

  /** Whether everybody who passes is taken. */
  public boolean everybodyWhoPasses() {
    return maximumPerSeat == 0;
  }

  /** Whether a count with so many valid ballots is so small that a total would tell how somebody voted. */
  public boolean hidesTotals(int validBallots) {
    return validBallots < totalsShownFrom;
  }

  /**
   * Whether a share fell steeply from one meeting to the next; compared as whole numbers.
   *
   * @throws IllegalArgumentException if a base is not positive
   */
  public boolean isSteepFall(int votesBefore, int baseBefore, int votesAfter, int baseAfter) {
    if (baseBefore <= 0 || baseAfter <= 0) {
      throw new IllegalArgumentException("A share needs a base above zero");
    }
    long fall = (long) votesBefore * baseAfter - (long) votesAfter * baseBefore;
    return 100 * fall >= (long) steepFallPoints * baseBefore * baseAfter;
  }
}
