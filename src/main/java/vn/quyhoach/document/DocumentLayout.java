package vn.quyhoach.document;

/** Whose rules of form a document follows. */
public enum DocumentLayout {
  /** Bodies of the Party: Guidance 36-HD/VPTW. */
  PARTY("dang", "thể thức văn bản của Đảng (Hướng dẫn 36-HD/VPTW)"),
  /** People's committees and their departments: Decree 30/2020/NĐ-CP. */
  STATE("nha-nuoc", "thể thức văn bản hành chính (Nghị định 30/2020/NĐ-CP)");

  private final String folder;
  private final String label;

  DocumentLayout(String folder, String label) {
    this.folder = folder;
    this.label = label;
  }

  /** Folder of the templates in this layout. */
  public String folder() {
    return folder;
  }

  /** The rules of form by name, in Vietnamese. */
  public String label() {
    return label;
  }
}
