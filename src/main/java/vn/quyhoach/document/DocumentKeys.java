package vn.quyhoach.document;

import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stops a start with a key that stands under the name of another one: every scan would look changed, and new ones would be encrypted with a
 * key that nobody can tell from the old one.
 */
@Component
class DocumentKeys implements SmartInitializingSingleton {

  private final FileCipher cipher;
  private final JdbcClient jdbc;

  DocumentKeys(FileCipher cipher, JdbcClient jdbc) {
    this.cipher = cipher;
    this.jdbc = jdbc;
  }

  @Override
  public void afterSingletonsInstantiated() {
    cipher.fingerprints().forEach(this::require);
  }

  private void require(String keyId, String fingerprint) {
    String known = known(keyId).orElseGet(() -> {
      try {
        jdbc.sql("insert into document_key (key_id, fingerprint) values (:id, :fingerprint)")
            .params(Map.of("id", keyId, "fingerprint", fingerprint)).update();
        return fingerprint;
      } catch (DuplicateKeyException anotherNodeWasFaster) {
        return known(keyId).orElseThrow();
      }
    });
    if (!known.equals(fingerprint)) {
      throw new IllegalStateException("Khóa mã hóa văn bản mang tên «" + keyId + "» không phải khóa đã dùng với tên đó. Đặt lại khóa cũ, hoặc đặt "
          + "khóa mới với một tên khác (QUYHOACH_DOCUMENT_KEY_ID) và giữ khóa cũ ở quyhoach.documents.former-keys." + keyId + ".");
    }
  }

  private Optional<String> known(String keyId) {
    return jdbc.sql("select fingerprint from document_key where key_id = :id").param("id", keyId).query(String.class).optional();
  }
}
