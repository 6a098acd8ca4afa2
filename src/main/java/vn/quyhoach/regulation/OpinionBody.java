package vn.quyhoach.regulation;

/** The bodies that are asked about a person while a dossier is vetted (regulation reference, section 8). */
public enum OpinionBody {
  /** Bộ phận bảo vệ chính trị nội bộ. */
  POLITICAL_PROTECTION,
  /** Cơ quan tổ chức cấp quản lý. */
  ORGANISATION_BOARD,
  /** Đảng ủy cơ sở quản lý hồ sơ đảng viên. */
  GRASSROOTS_COMMITTEE,
  /** Ủy ban Kiểm tra. */
  INSPECTION_COMMISSION,
  /** Cơ quan thanh tra. */
  STATE_INSPECTORATE,
  /** Cơ quan nội vụ. */
  HOME_AFFAIRS,
  /** Cấp ủy, tập thể lãnh đạo nơi công tác. */
  WORKPLACE_COMMITTEE,
  /** Chi ủy nơi cư trú. */
  RESIDENCE_CELL,
  /** Cơ quan kiểm soát tài sản, thu nhập. */
  ASSET_CONTROL
}
