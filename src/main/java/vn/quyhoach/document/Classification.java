package vn.quyhoach.document;

/** The mark of secrecy of a document. There is no default: whoever brings a document in says which it is. */
public enum Classification {
  ORDINARY("Thường", false),
  SECRET("Mật", true),
  HIGHLY_SECRET("Tối mật", true),
  TOP_SECRET("Tuyệt mật", true);

  private final String label;
  private final boolean stateSecret;

  Classification(String label, boolean stateSecret) {
    this.label = label;
    this.stateSecret = stateSecret;
  }

  /** The mark as officials write it. */
  public String label() {
    return label;
  }

  /** Whether the Law on State Secrets keeps such a document away from any device with a way to the outside. */
  public boolean stateSecret() {
    return stateSecret;
  }
}
