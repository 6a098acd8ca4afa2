package vn.quyhoach.deadline;

/** What a date is given for. The ladder and the service times are decided per kind by decision tables. */
public enum DeadlineKind {
  /** A unit submits its plan by the date of its wave (S36–S39). The subject is the plan. */
  SUBMISSION("Trình quy hoạch"),
  /** The upper organisation board appraises a dossier (R50-SLA-1). */
  APPRAISAL("Thẩm định hồ sơ"),
  /** A body gives its opinion on a person. */
  OPINION("Cho ý kiến thẩm tra"),
  /** The level asked answers a difficulty of a unit. */
  DIFFICULTY("Trả lời vướng mắc"),
  /** A unit remedies a defect or a finding. */
  REMEDY("Khắc phục thiếu sót, kiến nghị"),
  /** Any other piece of work that somebody was told to do by a date. */
  ACTION("Việc được giao");

  private final String label;

  DeadlineKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
