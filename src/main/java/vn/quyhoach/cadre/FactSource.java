package vn.quyhoach.cadre;

/**
 * Where a fact about a cadre is from. Values of several sources stand side by side; the order here says which of them counts for the
 * rules while nobody has vetted the difference: what a vetting found, then what the person declared and answers for. The files come
 * last on purpose: a file that differs stops the person at the vetting, where somebody looks, and not silently in a rule.
 */
public enum FactSource {
  VETTING("Kết quả thẩm tra"),
  DECLARED("Sơ yếu lý lịch tự khai (mẫu 2C)"),
  IMPORT("Danh sách đơn vị gửi"),
  PERSONNEL_FILE("Hồ sơ cán bộ"),
  PARTY_RECORD("Hồ sơ đảng viên");

  private final String label;

  FactSource(String label) {
    this.label = label;
  }

  /** The Vietnamese name shown to officials. */
  public String label() {
    return label;
  }
}
