package vn.quyhoach.workflow.engine;

import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Writes no authorization row for a task or for a unit's members. Who sees a task follows from the {@link RoleAxis} and the unit (tenant);
 * the engine's rows per task made counting 320,000 tasks take minutes, and its rows per member are read by nobody.
 */
final class NoTaskRows extends DefaultAuthorizationProvider {

  private static final AuthorizationEntity[] NONE = {};

  @Override
  public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] tenantMembershipCreated(Tenant tenant, User user) {
    return NONE;
  }
}
