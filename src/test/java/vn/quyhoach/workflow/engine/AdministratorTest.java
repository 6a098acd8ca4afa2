package vn.quyhoach.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** There is always an administrator, made from the one-time secret, and passwords are kept as bcrypt. */
@GuardsContext
class AdministratorTest {

  @Autowired
  IdentityService identities;
  @Autowired
  RoleGrants grants;
  @Autowired
  JdbcTemplate jdbc;

  @AfterEach
  void signOut() {
    identities.clearAuthentication();
  }

  @Test
  void firstAdministratorHasTheSecretAsPassword() {
    assertThat(identities.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).list()).extracting(User::getId).containsExactly("admin");
    assertThat(identities.checkPassword("admin", "Thu-Nghiem@2022")).isTrue();
    assertThat(jdbc.queryForObject("select PWD_ from ACT_ID_USER where ID_ = 'admin'", String.class))
        .startsWith("{bcrypt-sha256}$2a$12$");
  }

  @Test
  void secretIsWorthNothingOnceThereIsAnAdministrator() {
    new FirstAdministrator(identities, grants, "intruder", "Thu-Nghiem@2022").ensure();
    assertThat(identities.createUserQuery().userId("intruder").count()).isZero();
    new FirstAdministrator(identities, grants, "intruder", "").ensure();
  }

  @Test
  void groupOfAdministratorsIsNeverEmptied() {
    identities.setAuthentication("admin", List.of(Groups.CAMUNDA_ADMIN));
    assertThatThrownBy(() -> identities.deleteMembership("admin", Groups.CAMUNDA_ADMIN)).isInstanceOf(BadUserRequestException.class);
    assertThatThrownBy(() -> identities.deleteUser("admin")).isInstanceOf(BadUserRequestException.class);
    assertThatThrownBy(() -> identities.deleteGroup(Groups.CAMUNDA_ADMIN)).isInstanceOf(BadUserRequestException.class);
    assertThat(identities.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count()).isEqualTo(1);
  }

  @Test
  void secondAdministratorMayGoAgain() {
    User second = identities.newUser("second.admin");
    second.setPassword("Nguoi-Thu-2!");
    identities.saveUser(second);
    identities.createMembership("second.admin", Groups.CAMUNDA_ADMIN);
    identities.deleteUser("second.admin");
    assertThat(identities.createUserQuery().userId("second.admin").count()).isZero();
  }

  @Test
  void weakPasswordIsRefused() {
    for (String weak : List.of("short1!A", "nouppercase1!", "NODIGITS!!aa", "user.weak1!A")) {
      User user = identities.newUser("user.weak");
      user.setPassword(weak);
      assertThatThrownBy(() -> identities.saveUser(user)).as(weak).isInstanceOf(ProcessEngineException.class);
    }
  }

  @Test
  void everyByteOfALongPasswordCounts() {
    String common = "Dài-hơn-bảy-mươi-hai-byte-".repeat(4);
    User user = identities.newUser("user.long");
    user.setPassword(common + "A1");
    identities.saveUser(user);
    try {
      assertThat(identities.checkPassword("user.long", common + "B1")).isFalse();
      jdbc.update("update ACT_ID_USER set ATTEMPTS_ = 0, LOCK_EXP_TIME_ = null where ID_ = 'user.long'");
      assertThat(identities.checkPassword("user.long", common + "A1")).isTrue();
    } finally {
      identities.deleteUser("user.long");
    }
  }

  @Test
  void guessingIsSlowedDown() {
    User user = identities.newUser("user.guessed");
    user.setPassword("Kho-Doan-1!");
    identities.saveUser(user);
    try {
      assertThat(identities.checkPassword("user.guessed", "Sai-Mat-Khau-1!")).isFalse();
      assertThat(identities.checkPassword("user.guessed", "Kho-Doan-1!")).as("locked for some seconds").isFalse();
    } finally {
      identities.deleteUser("user.guessed");
    }
  }
}
