package vn.quyhoach.workflow.engine;

import java.util.Set;

/**
 * Groups and units that somebody belongs to for a time. They are in no table of the engine but asked for whenever it asks who belongs
 * where, and so begin and end with their dates, without any job. Signed-in people are asked about again at least once a minute.
 */
public interface DatedMemberships {

  /** Groups that the user belongs to today beside those in the engine's tables. */
  Set<String> groupsOf(String userId);

  /** Units whose work the user sees today beside those in the engine's tables. */
  Set<String> unitsOf(String userId);
}
