package vn.quyhoach.document;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.Locale;

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

  /** Whether a line of a text is a mark of secrecy and nothing else, as documents carry it. */
  public static boolean isMarkedSecret(String text) {
    return Normalizer.normalize(text, Form.NFC).toUpperCase(Locale.ROOT).lines()
        .map(line -> line.replaceAll("[^\\p{L} ]", "").strip())
        .anyMatch(line -> Arrays.stream(values()).anyMatch(mark -> mark.stateSecret && line.equals(mark.label.toUpperCase(Locale.ROOT))));
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
