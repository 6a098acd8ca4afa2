package vn.quyhoach.document;

/** What is kept is not what was brought in: lost, changed or under another key. Never the user's fault; a supervisor has to look. */
public class DamagedFile extends RuntimeException {

  /** @param detail which document and what is wrong, without personal data */
  public DamagedFile(String detail, Throwable cause) {
    super(detail, cause);
  }
}
