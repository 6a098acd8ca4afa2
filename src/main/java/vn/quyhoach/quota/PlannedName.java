package vn.quyhoach.quota;

/**
 * One name of a plan: a person for a post.
 *
 * @param id the name's own, to say which one is beyond a limit; null for a name that stays in the plan from before, which counts but
 *     is not up for decision
 */
public record PlannedName(String id, String postCode, String cadreCode) {

  /** Whether the list can still do without the name. */
  boolean isNew() {
    return id != null;
  }
}
