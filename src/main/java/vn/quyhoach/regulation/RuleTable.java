package vn.quyhoach.regulation;

/** The decision tables a regulation pack consists of. The key is the decision id and the file name of the table. */
public enum RuleTable {
  /** Who may be put forward for a post, and with what remarks. Every row that matches is a finding. */
  ELIGIBILITY("eligibility"),
  /** Age of retirement in months, by calendar year and gender. */
  RETIREMENT_AGE("retirement-age"),
  /** What one conference of a procedure needs: participants, ballot, share of votes, quorum. */
  CONFERENCE_RULES("conference-rules"),
  /** Which procedure a unit follows, who appraises and approves its plan, which units must be decided before. */
  APPROVAL_AUTHORITY("approval-authority"),
  /** How many names a post and how many posts a person may have. */
  PLAN_LIMITS("plan-limits"),
  /** How many working days around a deadline a unit is reminded and asked to explain itself. */
  DEADLINE_RUNGS("deadline-rungs");

  private final String key;

  RuleTable(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }
}
