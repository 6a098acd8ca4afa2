package vn.quyhoach.document;

/** A document is encrypted with a key that this node was not given: a fault of the settings, which says nothing about the document. */
public class KeyMissing extends RuntimeException {

  private final String keyId;

  KeyMissing(String keyId, String detail) {
    super(detail);
    this.keyId = keyId;
  }

  /** Name of the key. */
  public String keyId() {
    return keyId;
  }
}
