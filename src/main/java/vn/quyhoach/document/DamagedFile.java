package vn.quyhoach.document;

/** What is kept is not what was brought in. Never the user's fault; the paper has to be brought in again, and a supervisor has to look. */
public class DamagedFile extends RuntimeException {

  private final Damage damage;

  private DamagedFile(Damage damage, String detail, Throwable cause) {
    super(detail, cause);
    this.damage = damage;
  }

  /** @param detail which content, without personal data */
  static DamagedFile lost(String detail, Throwable cause) {
    return new DamagedFile(Damage.LOST, detail, cause);
  }

  /** @param detail which document and what is wrong, without personal data */
  static DamagedFile changed(String detail, Throwable cause) {
    return new DamagedFile(Damage.CHANGED, detail, cause);
  }

  /** What is wrong. */
  public Damage damage() {
    return damage;
  }
}
