package vn.quyhoach.conference;

/** What somebody does in the counting team. */
public enum TellerRole {
  HEAD("Tổ trưởng"),
  MEMBER("Thành viên");

  private final String label;

  TellerRole(String label) {
    this.label = label;
  }

  /** Name shown to people, in Vietnamese. */
  public String label() {
    return label;
  }
}
