package vn.quyhoach.progress;

import java.util.Set;

/**
 * What one reader may see of a campaign: a range of the tree, and within it all units or the named ones.
 *
 * @param unitCode the unit the reader watches for
 * @param low first position of its subtree
 * @param high last position of its subtree
 * @param only codes of the only units shown; empty for the whole range
 */
public record ClockScope(String unitCode, int low, int high, Set<String> only) {

  public ClockScope {
    only = Set.copyOf(only);
  }

  /** Whether a unit at a position of the tree is shown. */
  public boolean shows(String code, int position) {
    return position >= low && position <= high && shows(code);
  }

  boolean shows(String code) {
    return only.isEmpty() || only.contains(code);
  }

  /** The named units for a list in a statement, which must not be empty. */
  Set<String> codes() {
    return only.isEmpty() ? Set.of("") : only;
  }
}
