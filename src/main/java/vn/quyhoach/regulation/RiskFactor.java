package vn.quyhoach.regulation;

/** What may speak for a visit of an inspection team to a unit (S50); how much it counts is in the table of risk. */
public enum RiskFactor {
  /** Working days after the deadline without a signed submission. */
  LATE,
  /** How often the deadline was moved. */
  EXTENSIONS,
  /** How often the dossier was sent back. */
  RETURNS,
  /** Results of vetting that differ from what was declared. */
  MISMATCHES,
  /** Names whose votes fell steeply from one meeting to the next. */
  STEEP_FALLS,
  /** Names with every vote at every meeting. */
  UNANIMITY,
  /** Difficulties that the unit has raised. */
  DIFFICULTIES,
  /** Working days since the dissemination while the unit has not begun. */
  NOT_STARTED
}
