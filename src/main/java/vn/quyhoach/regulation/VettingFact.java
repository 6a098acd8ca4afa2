package vn.quyhoach.regulation;

/** What is asked about a person while a dossier is vetted (S43–S45). */
public enum VettingFact {
  /** Tiêu chuẩn chính trị. */
  POLITICAL_STANDARD,
  /** Văn bằng, chứng chỉ. */
  DEGREES,
  /** Ngày vào Đảng, ngày chính thức. */
  PARTY_DATES,
  /** Kỷ luật, tố cáo, kết luận kiểm tra, thanh tra. */
  DISCIPLINE,
  /** Tài sản, thu nhập. */
  ASSETS,
  /** Nhận xét nơi cư trú. */
  RESIDENCE,
  /** Đánh giá nơi công tác. */
  WORK_EVALUATION
}
