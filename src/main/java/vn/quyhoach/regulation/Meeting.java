package vn.quyhoach.regulation;

/** The conferences of a nomination. The name is the value of the process variable {@code meeting}. */
public enum Meeting {
  /** Standing committee, first meeting: settles the list that is put to the ballot. */
  STANDING_COMMITTEE_FIRST("hội nghị Ban Thường vụ lần 1"),
  /** Executive committee, first meeting. */
  EXECUTIVE_COMMITTEE_FIRST("hội nghị Ban Chấp hành lần 1"),
  /** Key cadres of the unit; held in both procedures. */
  KEY_CADRES("hội nghị cán bộ chủ chốt"),
  /** Executive committee, second meeting. */
  EXECUTIVE_COMMITTEE_SECOND("hội nghị Ban Chấp hành lần 2"),
  /** Standing committee, second meeting: its votes close the list. */
  STANDING_COMMITTEE_SECOND("hội nghị Ban Thường vụ lần 2"),
  /** Leadership collective, first meeting: settles the list that is put to the ballot. */
  LEADERSHIP_FIRST("hội nghị tập thể lãnh đạo lần 1"),
  /** Expanded leadership collective. */
  LEADERSHIP_EXTENDED("hội nghị tập thể lãnh đạo mở rộng"),
  /** Leadership collective, second meeting: its votes close the list. */
  LEADERSHIP_SECOND("hội nghị tập thể lãnh đạo lần 2"),
  /** The approving committee sits over the lists of its units; nobody is nominated there. */
  APPROVAL_SESSION("phiên họp của cấp phê duyệt");

  private final String label;

  Meeting(String label) {
    this.label = label;
  }

  /** Name within a sentence, in Vietnamese. */
  public String label() {
    return label;
  }
}
