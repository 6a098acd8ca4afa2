package vn.quyhoach.cadre;

/** What a fact is about, in the order in which a personal summary lists them. */
public enum FactKind {
  PARTY_MEMBERSHIP("Ngày vào Đảng"),
  DEGREE("Văn bằng chuyên môn"),
  POLITICAL_THEORY("Lý luận chính trị"),
  POST_HELD("Quá trình công tác"),
  GRADE("Xếp loại hằng năm"),
  DISCIPLINE("Kỷ luật"),
  POLITICAL_STANDARD("Kết luận tiêu chuẩn chính trị"),
  ASSET_DECLARATION("Kê khai tài sản, thu nhập"),
  HEALTH_CERTIFICATE("Giấy chứng nhận sức khỏe"),
  RESIDENCE_COMMENT("Nhận xét nơi cư trú"),
  APPOINTMENT_PROPOSAL("Đang đề nghị bổ nhiệm, giới thiệu ứng cử"),
  RELATIVE("Người thân");

  private final String label;

  FactKind(String label) {
    this.label = label;
  }

  /** The Vietnamese name shown to officials. */
  public String label() {
    return label;
  }
}
