package vn.quyhoach.organisation;

/**
 * A unit, post or person was asked for by a code that is not on file. The message is Vietnamese and fit
 * to be shown; {@link #reason()} is the stable name for callers and tests.
 */
public class UnknownCode extends RuntimeException {

  private final String reason;
  private final String value;

  public UnknownCode(String reason, String value, String message) {
    super(message);
    this.reason = reason;
    this.value = value;
  }

  static UnknownCode unit(String code) {
    return new UnknownCode("UNIT_UNKNOWN", code, "Không có đơn vị mang mã «" + code + "».");
  }

  static UnknownCode post(String code) {
    return new UnknownCode("POST_UNKNOWN", code, "Không có chức danh mang mã «" + code + "».");
  }

  /** The stable name of the error, for example {@code UNIT_UNKNOWN}. */
  public String reason() {
    return reason;
  }

  /** The code that was asked for. */
  public String value() {
    return value;
  }
}
