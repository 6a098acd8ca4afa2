package vn.quyhoach.cadre;

/** How a relative stands to a cadre; nobody vets or decides about a relative. */
public enum Relation {
  SPOUSE("Vợ, chồng"),
  PARENT("Cha, mẹ"),
  CHILD("Con"),
  SIBLING("Anh, chị, em ruột"),
  PARENT_IN_LAW("Cha, mẹ vợ hoặc chồng"),
  CHILD_IN_LAW("Con dâu, con rể"),
  SIBLING_IN_LAW("Anh, chị, em vợ hoặc chồng"),
  OTHER("Quan hệ khác");

  private final String label;

  Relation(String label) {
    this.label = label;
  }

  /** The Vietnamese name shown to officials. */
  public String label() {
    return label;
  }
}
