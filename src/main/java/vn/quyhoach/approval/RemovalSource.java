package vn.quyhoach.approval;

/** Where a proposal to take people out of the plan came from. */
public enum RemovalSource {
  RUN("Hệ thống rà tìm trường hợp đương nhiên"),
  REQUEST("Đơn vị đề nghị"),
  REVIEW("Kết quả rà soát hằng năm");

  private final String label;

  RemovalSource(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
