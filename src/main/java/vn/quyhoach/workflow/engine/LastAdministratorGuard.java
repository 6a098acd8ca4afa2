package vn.quyhoach.workflow.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.context.Context;

/**
 * The engine's own identity tables, but the group of administrators is never emptied: whoever finds it empty may make himself an
 * administrator through the engine's set-up page, without signing in (CVE-2026-77226).
 */
public class LastAdministratorGuard extends DbIdentityServiceProvider {

  @Override
  public IdentityOperationResult deleteMembership(String userId, String groupId) {
    if (Groups.CAMUNDA_ADMIN.equals(groupId)) {
      refuseIfLast(userId);
    }
    return super.deleteMembership(userId, groupId);
  }

  @Override
  public IdentityOperationResult deleteUser(String userId) {
    refuseIfLast(userId);
    return super.deleteUser(userId);
  }

  @Override
  public IdentityOperationResult deleteGroup(String groupId) {
    if (Groups.CAMUNDA_ADMIN.equals(groupId)) {
      throw new BadUserRequestException("The group of administrators is not deleted");
    }
    return super.deleteGroup(groupId);
  }

  private void refuseIfLast(String userId) {
    CommandContext command = Context.getCommandContext();
    boolean last = command.runWithoutAuthorization(() -> {
      var administrators = createUserQuery(command).memberOfGroup(Groups.CAMUNDA_ADMIN).list().stream().map(User::getId).toList();
      return administrators.size() == 1 && administrators.contains(userId);
    });
    if (last) {
      throw new BadUserRequestException("The last administrator is not removed; name another one first");
    }
  }
}
