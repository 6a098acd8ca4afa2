package vn.quyhoach.organisation;

/**
 * A person's name cannot be taken as typed. The message is Vietnamese and fit to be shown at the field;
 * {@link #reason()} is {@code NAME_EMPTY}, {@code NAME_TOO_LONG} or {@code NAME_BAD_CHARACTER}.
 */
public class BadName extends IllegalArgumentException {

  private final String reason;
  private final int position;

  BadName(String reason, int position, String message) {
    super(message);
    this.reason = reason;
    this.position = position;
  }

  public String reason() {
    return reason;
  }

  /** The place of the offending character as the reader counts, from 1; 0 when no single one is to blame. */
  public int position() {
    return position;
  }
}
