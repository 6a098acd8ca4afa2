package vn.quyhoach.organisation;

/** What sort of organisation a unit is; waves and deadlines of a campaign are set per tier. */
public enum UnitTier {
  CENTRAL("Trung ương"),
  PROVINCE("Tỉnh"),
  DISTRICT("Huyện, thị xã, thành phố"),
  COMMUNE("Xã, phường, thị trấn"),
  DEPARTMENT("Sở, ban, ngành"),
  PARTY_COMMISSION("Ban đảng"),
  FRONT("Mặt trận Tổ quốc"),
  MASS_ORGANISATION("Đoàn thể");

  private final String label;

  UnitTier(String label) {
    this.label = label;
  }

  /** The Vietnamese name shown to officials. */
  public String label() {
    return label;
  }
}
