package vn.quyhoach.workflow.engine;

/**
 * The product must not run like this. The message says in Vietnamese and English what is wrong and what to do; it is printed
 * instead of a stack trace.
 */
public final class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String remedy;

  StartRefused(String vietnamese, String english, String remedy) {
    super(vietnamese + System.lineSeparator() + english);
    this.remedy = remedy;
  }

  /** What the operator does about it, as text or command. */
  public String remedy() {
    return remedy;
  }
}
