package vn.quyhoach.regulation;

/** Whom a rung of the ladder of accountability speaks to (S16, S17, S40). */
public enum RungRecipient {
  /** Whoever has to do the work. */
  ACTOR("người phải làm"),
  /** The organisation officer of the unit that has to act. */
  OFFICER("cán bộ tổ chức của đơn vị"),
  /** The head of the unit that has to act. */
  HEAD("người đứng đầu đơn vị"),
  /** The committee member in charge of the unit (S16). */
  COMMITTEE_MEMBER("ủy viên phụ trách đơn vị"),
  /** The specialist who follows the unit (S17). */
  SPECIALIST("chuyên viên theo dõi đơn vị"),
  /** The organisation board of the level above. */
  UPPER_BOARD("Ban Tổ chức cấp trên"),
  /** The secretariat of the Standing Committee of the level above. */
  SECRETARIAT("thư ký ban thường vụ cấp trên");

  private final String label;

  RungRecipient(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
