package vn.quyhoach.document;

/**
 * Where a document belongs.
 *
 * @param owner what it is about, as kind and id: {@code conference:…}, {@code plan:…}
 * @param slot which paper of the owner it is: {@code signed-minutes}
 */
public record DocumentPlace(String owner, String slot) {

  public DocumentPlace {
    if (owner == null || owner.isBlank() || owner.length() > 100 || slot == null || !slot.matches("[a-z][a-z0-9-]{0,59}")) {
      throw new IllegalArgumentException("no place for a document: " + owner + ", " + slot);
    }
  }
}
