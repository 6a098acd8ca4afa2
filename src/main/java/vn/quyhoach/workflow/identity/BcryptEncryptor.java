package vn.quyhoach.workflow.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Keeps passwords as bcrypt of their SHA-256 digest. The engine's own SHA-512 in one round is no password hash. bcrypt reads only the first
 * 72 bytes, and the engine appends its salt to the password, so long pass-phrases would lose their end; the digest, in Base64 and therefore
 * without zero bytes, always fits.
 */
public class BcryptEncryptor implements PasswordEncryptor {

  /** Stored before each hash, so that a later method can live beside this one. */
  public static final String NAME = "bcrypt-sha256";

  private static final int STRENGTH = 12;

  private final BCryptPasswordEncoder bcrypt;

  public BcryptEncryptor() {
    this(STRENGTH);
  }

  /** With fewer rounds, for passwords that are drawn at random: nobody guesses those, and thousands are hashed at once. */
  BcryptEncryptor(int strength) {
    bcrypt = new BCryptPasswordEncoder(strength);
  }

  @Override
  public String encrypt(String saltedPassword) {
    return bcrypt.encode(digest(saltedPassword));
  }

  @Override
  public boolean check(String saltedPassword, String encrypted) {
    return bcrypt.matches(digest(saltedPassword), encrypted);
  }

  @Override
  public String hashAlgorithmName() {
    return NAME;
  }

  private static String digest(String saltedPassword) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(saltedPassword.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
