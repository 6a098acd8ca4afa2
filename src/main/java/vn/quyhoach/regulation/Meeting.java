package vn.quyhoach.regulation;

/** The conferences of a nomination. The name is the value of the process variable {@code meeting}. */
public enum Meeting {
  /** Standing committee, first meeting: settles the list that is put to the ballot. */
  STANDING_COMMITTEE_FIRST,
  /** Executive committee, first meeting. */
  EXECUTIVE_COMMITTEE_FIRST,
  /** Key cadres of the unit; held in both procedures. */
  KEY_CADRES,
  /** Executive committee, second meeting. */
  EXECUTIVE_COMMITTEE_SECOND,
  /** Standing committee, second meeting: its votes close the list. */
  STANDING_COMMITTEE_SECOND,
  /** Leadership collective, first meeting: settles the list that is put to the ballot. */
  LEADERSHIP_FIRST,
  /** Expanded leadership collective. */
  LEADERSHIP_EXTENDED,
  /** Leadership collective, second meeting: its votes close the list. */
  LEADERSHIP_SECOND,
  /** The approving committee sits over the lists of its units; nobody is nominated there. */
  APPROVAL_SESSION
}
