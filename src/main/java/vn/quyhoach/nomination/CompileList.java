package vn.quyhoach.nomination;

import java.util.List;

/**
 * The list that the head is to sign: which of the elected names are in it, and why others are not.
 *
 * @param warningReason why the list is put forward in spite of remarks on number and structure; null without any
 */
public record CompileList(List<Line> lines, String warningReason) {

  /** One elected name; {@code nomination} is its number within the plan. */
  public record Line(String nomination, Choice include, String reason) {}

  /** Whether a name goes into the list. */
  public enum Choice { INCLUDE, OMIT }
}
