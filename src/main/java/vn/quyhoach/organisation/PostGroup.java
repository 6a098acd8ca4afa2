package vn.quyhoach.organisation;

/** The two families of planned posts, which the regulation counts and limits differently. */
public enum PostGroup {
  PARTY_COMMITTEE("Chức danh cấp ủy"),
  LEADERSHIP("Chức danh lãnh đạo, quản lý");

  private final String label;

  PostGroup(String label) {
    this.label = label;
  }

  /** The Vietnamese name shown to officials. */
  public String label() {
    return label;
  }
}
