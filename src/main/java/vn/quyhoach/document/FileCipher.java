package vn.quyhoach.document;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/**
 * AES-256-GCM. Each file has an initialisation vector of its own, and its id is authenticated with it, so that the bytes of one document
 * put in the place of another are noticed.
 */
@Component
class FileCipher {

  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final int VECTOR_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_BYTES = 32;

  private final Map<String, SecretKeySpec> keys = new HashMap<>();
  private final String currentKey;
  private final SecureRandom random = new SecureRandom();

  FileCipher(DocumentSettings settings) {
    settings.formerKeys().forEach((id, key) -> keys.put(id, key(id, key)));
    currentKey = settings.keyId();
    keys.put(currentKey, key(currentKey, settings.key()));
  }

  private static SecretKeySpec key(String id, String base64) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64 == null ? "" : base64.strip());
    } catch (IllegalArgumentException notBase64) {
      // Without a cause: its text repeats characters of the key.
      throw new IllegalStateException("key " + id + " of quyhoach.documents is no Base64");
    }
    if (bytes.length != KEY_BYTES) {
      throw new IllegalStateException("key " + id + " of quyhoach.documents has " + bytes.length + " bytes instead of " + KEY_BYTES);
    }
    return new SecretKeySpec(bytes, "AES");
  }

  /** Name of the key that new content is encrypted with. */
  String currentKey() {
    return currentKey;
  }

  /** For each name a value that changes with its key and does not give it away. */
  Map<String, String> fingerprints() {
    Map<String, String> fingerprints = new TreeMap<>();
    keys.forEach((id, key) -> fingerprints.put(id, DigestUtils.sha256Hex(DigestUtils.sha256("quyhoach.documents " + HexFormat.of().formatHex(key.getEncoded())))));
    return fingerprints;
  }

  /** What came out of an encryption. */
  record Sealed(String keyId, String vector, byte[] bytes) {}

  Sealed seal(String documentId, byte[] plain) {
    byte[] vector = new byte[VECTOR_BYTES];
    random.nextBytes(vector);
    try {
      return new Sealed(currentKey, HexFormat.of().formatHex(vector), cipher(Cipher.ENCRYPT_MODE, keys.get(currentKey), vector, documentId).doFinal(plain));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("encryption failed", impossible);
    }
  }

  /**
   * @throws DamagedFile when the bytes were changed or belong to another document
   * @throws KeyMissing when the key is not configured
   */
  byte[] open(String documentId, String keyId, String vector, byte[] encrypted) {
    SecretKeySpec key = keys.get(keyId);
    if (key == null) {
      throw new KeyMissing(keyId, "document " + documentId + " needs key " + keyId + ", which is not configured");
    }
    try {
      return cipher(Cipher.DECRYPT_MODE, key, HexFormat.of().parseHex(vector), documentId).doFinal(encrypted);
    } catch (GeneralSecurityException changed) {
      throw DamagedFile.changed("document " + documentId + " does not open", changed);
    }
  }

  private static Cipher cipher(int mode, SecretKeySpec key, byte[] vector, String documentId) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(ALGORITHM);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, vector));
    cipher.updateAAD(documentId.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
