package vn.quyhoach.document;

/** A template is missing or was edited so that it cannot be filled; somebody has to mend the file. */
public class BrokenTemplate extends RuntimeException {

  /** @param detail which template and what is wrong with it, for the log */
  public BrokenTemplate(String detail, Throwable cause) {
    super(detail, cause);
  }
}
