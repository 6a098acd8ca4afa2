package vn.quyhoach.regulation;

/** Grade of the yearly evaluation. */
public enum AnnualGrade {
  /** Hoàn thành xuất sắc nhiệm vụ. */
  EXCELLENT,
  /** Hoàn thành tốt nhiệm vụ. */
  GOOD,
  /** Hoàn thành nhiệm vụ. */
  COMPLETED,
  /** Không hoàn thành nhiệm vụ. */
  NOT_COMPLETED
}
