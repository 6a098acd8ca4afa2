package vn.quyhoach.workflow.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes the first administrator from a one-time secret, and only while there is none: as long as the group of administrators is empty the
 * engine lets anyone claim it. Without administrator and without secret the product does not start.
 */
@Component
class FirstAdministrator {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

  private final IdentityService identities;
  private final RoleGrants grants;
  private final String userId;
  private final String initialPassword;

  FirstAdministrator(IdentityService identities, RoleGrants grants,
      @Value("${quyhoach.admin.id:admin}") String userId,
      @Value("${quyhoach.admin.initial-password:}") String initialPassword) {
    this.identities = identities;
    this.grants = grants;
    this.userId = userId;
    this.initialPassword = initialPassword;
  }

  void ensure() {
    if (identities.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() > 0) {
      return; // the secret, if still set, is worth nothing any more
    }
    if (initialPassword.isBlank()) {
      throw new StartRefused(
          "Chưa có quản trị viên và chưa có mật khẩu khởi tạo; bất kỳ ai cũng có thể tự nhận quyền quản trị.",
          "There is no administrator and no initial password; anyone could make himself one.",
          "QUYHOACH_ADMIN_INITIAL_PASSWORD=<mật khẩu dùng một lần, tối thiểu 10 ký tự gồm chữ hoa, chữ thường, số, ký hiệu>");
    }
    grants.ensureGroup(Groups.CAMUNDA_ADMIN, "Quản trị hệ thống", Groups.GROUP_TYPE_SYSTEM);
    for (Resources resource : Resources.values()) {
      grants.ensureGroupGrant(Groups.CAMUNDA_ADMIN, resource, Authorization.ANY, Permissions.ALL);
    }
    ensureUser();
    identities.createMembership(userId, Groups.CAMUNDA_ADMIN);
    LOG.info("The first administrator «{}» was made from the initial password. Change the password and remove the setting.", userId);
  }

  private void ensureUser() {
    if (identities.createUserQuery().userId(userId).count() > 0) {
      throw new StartRefused(
          "Không có quản trị viên nào nhưng tài khoản «" + userId + "» đã tồn tại.",
          "There is no administrator, yet the account '" + userId + "' exists.",
          "quyhoach.admin.id=<tài khoản mới / a new account>");
    }
    User user = identities.newUser(userId);
    user.setFirstName("Quản trị");
    user.setLastName("hệ thống");
    user.setPassword(initialPassword);
    try {
      identities.saveUser(user);
    } catch (ProcessEngineException weak) {
      throw new StartRefused(
          "Mật khẩu khởi tạo không đạt yêu cầu về độ mạnh.",
          "The initial password does not meet the password policy.",
          "Tối thiểu 10 ký tự gồm chữ hoa, chữ thường, số, ký hiệu; không chứa tên tài khoản"
              + " / at least 10 characters with upper and lower case, a digit and a symbol, without the account's name");
    }
  }
}
