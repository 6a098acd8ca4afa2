package vn.quyhoach.nomination;

/** Who reads a note on a dossier. */
public enum NoteAudience {
  OWN_UNIT("Chỉ đơn vị của tôi"),
  EVERYBODY("Mọi đơn vị xử lý hồ sơ này");

  private final String label;

  NoteAudience(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
