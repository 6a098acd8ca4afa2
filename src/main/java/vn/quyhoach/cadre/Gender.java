package vn.quyhoach.cadre;

/** Gender as the identity papers state it; the retirement age and the shares of women depend on it. */
public enum Gender {
  MALE("Nam"),
  FEMALE("Nữ");

  private final String label;

  Gender(String label) {
    this.label = label;
  }

  /** The Vietnamese name shown to officials. */
  public String label() {
    return label;
  }
}
