package vn.quyhoach.workflow.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings the engine's groups and authorizations in line with the {@link RoleAxis} at every start: what is missing is added, what a role
 * group has beyond it is taken away again, so a grant slipped in by hand does not last.
 */
@Component
class RoleGrants {

  private static final Logger LOG = LoggerFactory.getLogger(RoleGrants.class);
  /** The axis decides on these resources alone; a row on any of them that it does not name is removed. */
  private static final Set<Integer> GOVERNED = Set.of(
      Resources.APPLICATION.resourceType(), Resources.PROCESS_DEFINITION.resourceType(), Resources.PROCESS_INSTANCE.resourceType(),
      Resources.TASK.resourceType(), Resources.AUTHORIZATION.resourceType(), Resources.DEPLOYMENT.resourceType(),
      Resources.FILTER.resourceType(), Resources.USER.resourceType(), Resources.GROUP_MEMBERSHIP.resourceType(),
      Resources.TENANT_MEMBERSHIP.resourceType(), Resources.BATCH.resourceType());

  private final IdentityService identities;
  private final AuthorizationService authorizations;

  RoleGrants(IdentityService identities, AuthorizationService authorizations) {
    this.identities = identities;
    this.authorizations = authorizations;
  }

  void bringInLine() {
    for (RoleAxis role : RoleAxis.values()) {
      ensureGroup(role.group(), role.title(), Groups.GROUP_TYPE_WORKFLOW);
      bringInLine(role);
    }
  }

  void ensureGroup(String id, String name, String type) {
    if (identities.createGroupQuery().groupId(id).count() == 0) {
      Group group = identities.newGroup(id);
      group.setName(name);
      group.setType(type);
      identities.saveGroup(group);
    }
  }

  private void bringInLine(RoleAxis role) {
    Map<String, Authorization> present = new HashMap<>();
    for (Authorization row : authorizations.createAuthorizationQuery().groupIdIn(role.group()).list()) {
      present.put(key(row.getResourceType(), row.getResourceId()), row);
    }
    for (RoleAxis.Grant grant : role.grants()) {
      Authorization row = present.remove(key(grant.resource().resourceType(), grant.resourceId()));
      save(row == null ? newRow(role.group(), grant.resource(), grant.resourceId()) : row, grant.permissions());
    }
    present.values().stream().filter(row -> GOVERNED.contains(row.getResourceType())).forEach(row -> {
      LOG.warn("Group {} had a grant on resource {} «{}» that the role axis does not name; removed",
          role.group(), row.getResourceType(), row.getResourceId());
      authorizations.deleteAuthorization(row.getId());
    });
  }

  /** Gives a group these permissions on one resource, whether or not it has a row for it. */
  void ensureGroupGrant(String group, Resource resource, String resourceId, Permission permission) {
    Authorization row = authorizations.createAuthorizationQuery()
        .groupIdIn(group).resourceType(resource).resourceId(resourceId).singleResult();
    save(row == null ? newRow(group, resource, resourceId) : row, List.of(permission));
  }

  /** Lets every signed-in person do this with one resource. */
  void ensureGlobalGrant(Resource resource, String resourceId, Permission permission) {
    boolean absent = authorizations.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GLOBAL)
        .resourceType(resource).resourceId(resourceId).count() == 0;
    if (absent) {
      Authorization row = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
      row.setResource(resource);
      row.setResourceId(resourceId);
      row.addPermission(permission);
      authorizations.saveAuthorization(row);
    }
  }

  private Authorization newRow(String group, Resource resource, String resourceId) {
    Authorization row = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    row.setGroupId(group);
    row.setResource(resource);
    row.setResourceId(resourceId);
    return row;
  }

  private void save(Authorization row, List<Permission> permissions) {
    Permission[] wanted = permissions.toArray(Permission[]::new);
    boolean unchanged = row.getId() != null && ((AuthorizationEntity) row).getPermissions() == bits(permissions);
    if (!unchanged) {
      row.setPermissions(wanted);
      authorizations.saveAuthorization(row);
    }
  }

  private static int bits(List<Permission> permissions) {
    return permissions.stream().mapToInt(Permission::getValue).reduce(0, (all, one) -> all | one);
  }

  private static String key(int resourceType, String resourceId) {
    return resourceType + ":" + resourceId;
  }
}
