package vn.quyhoach.document;

import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens what is kept of a document and compares it with the hash that it had when it came in. */
@Component
class DocumentContents {

  private final FileStore store;
  private final FileCipher cipher;
  private final JdbcClient jdbc;

  DocumentContents(FileStore store, FileCipher cipher, JdbcClient jdbc) {
    this.store = store;
    this.cipher = cipher;
    this.jdbc = jdbc;
  }

  /** Where the content lies and how it opens, as the database says now; an entity may be older. */
  private record Seal(String contentId, String keyId, String vector, String hash) {}

  /**
   * The plain content.
   *
   * @throws DamagedFile when it is lost or not what came in
   * @throws KeyMissing when its key is not configured
   */
  byte[] open(String documentId) {
    Seal seal = seal(documentId);
    while (true) {
      try {
        return open(documentId, seal);
      } catch (DamagedFile damaged) {
        Seal now = seal(documentId);
        if (now.equals(seal)) {
          throw damaged;
        }
        // It was encrypted anew between the two looks, and the old content is gone.
        seal = now;
      }
    }
  }

  /** Keeps content under a new id and reads it back. */
  FileCipher.Sealed put(String documentId, String contentId, byte[] plain) {
    FileCipher.Sealed sealed = cipher.seal(documentId, plain);
    store.put(contentId, sealed.bytes());
    open(documentId, new Seal(contentId, sealed.keyId(), sealed.vector(), DigestUtils.sha256Hex(plain)));
    return sealed;
  }

  private byte[] open(String documentId, Seal seal) {
    byte[] content = cipher.open(documentId, seal.keyId(), seal.vector(), store.get(seal.contentId()));
    if (!DigestUtils.sha256Hex(content).equals(seal.hash())) {
      throw DamagedFile.changed("document " + documentId + " has another hash than when it came in", null);
    }
    return content;
  }

  private Seal seal(String documentId) {
    return jdbc.sql("select content_id, key_id, initialisation_vector, hash from document where id = :id").param("id", documentId)
        .query((row, index) -> new Seal(row.getString(1), row.getString(2), row.getString(3), row.getString(4))).single();
  }
}
