package vn.quyhoach.workflow.identity;

import java.util.Set;

/**
 * A person who signs in: the holder of one role in one unit.
 *
 * @param userId {@code <role>.<unit code>}
 * @param firstName what the web applications show first: family and middle names
 * @param lastName given name
 * @param groupId the role's group
 * @param tenantIds codes of the units whose work the person sees: the own unit, for supervision every unit below it too
 * @param email the address to write to, null when none is known
 */
public record IdentityRecord(String userId, String firstName, String lastName, String groupId, Set<String> tenantIds, String email) {

  public IdentityRecord {
    tenantIds = Set.copyOf(tenantIds);
  }

  /** Somebody without an address. */
  public IdentityRecord(String userId, String firstName, String lastName, String groupId, Set<String> tenantIds) {
    this(userId, firstName, lastName, groupId, tenantIds, null);
  }
}
