package vn.quyhoach.workflow.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Tenant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;

/** A province's people at once: 630 units, 4,000 people, supervisors who see all units. */
@SpringBootTest
@ActiveProfiles("test")
@Transactional
class IdentityImportTest {

  private static final String PASSWORD = "Mat-Khau-Chung-1!";
  private static final List<String> ROLES = List.of("officer", "counter1", "counter2", "head", "board", "secretariat");

  @Autowired
  IdentityImport identityImport;
  @Autowired
  IdentityService identities;
  @Autowired
  AuthorizationService authorizations;
  @Autowired
  JdbcTemplate jdbc;

  private final List<UnitRecord> units = new ArrayList<>();
  private final List<IdentityRecord> people = new ArrayList<>();

  private void wholeProvince() {
    Set<String> all = new HashSet<>();
    for (int i = 0; i < 660; i++) {
      String code = String.valueOf(15000 + i);
      all.add(code);
      units.add(new UnitRecord(code, "Xã thứ " + i));
      for (String role : ROLES) {
        people.add(new IdentityRecord(role + "." + code, "Văn A" + i, "Nguyễn", role, Set.of(code)));
      }
    }
    people.add(new IdentityRecord("supervisor.38", "Thị B", "Lê", "supervisor", all));
    people.add(new IdentityRecord("inspector.38", "Văn C", "Trần", "inspector", all));
  }

  @Test
  void provinceIsImportedInSecondsAndCanSignIn() {
    wholeProvince();
    long start = System.nanoTime();
    identityImport.importAll(units, people, PASSWORD);
    Duration taken = Duration.ofNanos(System.nanoTime() - start);

    assertThat(taken).as("hashing each password alone would take twenty minutes").isLessThan(Duration.ofSeconds(60));
    assertThat(count("ACT_ID_USER where ID_ <> 'admin'")).isEqualTo(people.size());
    assertThat(jdbc.queryForObject("select count(distinct PWD_) from ACT_ID_USER where ID_ <> 'admin'", Integer.class))
        .as("one hash for all").isEqualTo(1);
    assertThat(identities.checkPassword("head.15659", PASSWORD)).isTrue();
    assertThat(identities.checkPassword("head.15658", "Mat-Khau-Khac-1!")).isFalse();
    assertThat(identities.createTenantQuery().userMember("supervisor.38").count()).isEqualTo(660);
    assertThat(identities.createTenantQuery().userMember("officer.15000").list()).extracting(Tenant::getName)
        .containsExactly("Xã thứ 0");
    assertThat(identities.createGroupQuery().groupMember("officer.15000").singleResult().getId()).isEqualTo("officer");
  }

  @Test
  void repeatedImportChangesNothingAndKeepsPasswords() {
    wholeProvince();
    identityImport.importAll(units, people, PASSWORD);
    String hash = jdbc.queryForObject("select PWD_ from ACT_ID_USER where ID_ = 'head.15000'", String.class);
    int rows = rows();

    long start = System.nanoTime();
    identityImport.importAll(units, people, "Mat-Khau-Moi-1!");

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
    assertThat(rows()).isEqualTo(rows);
    assertThat(jdbc.queryForObject("select PWD_ from ACT_ID_USER where ID_ = 'head.15000'", String.class)).isEqualTo(hash);
  }

  @Test
  void changedPersonIsCorrectedAndOthersAreLeftAlone() {
    identityImport.importAll(List.of(new UnitRecord("380", "Thành phố")), List.of(
        new IdentityRecord("officer.380", "Văn A", "Nguyễn", "officer", Set.of("380")),
        new IdentityRecord("head.380", "Văn B", "Lê", "head", Set.of("380"))), PASSWORD);

    identityImport.importAll(List.of(new UnitRecord("380", "Thành phố Thanh Hóa")), List.of(
        new IdentityRecord("officer.380", "Văn Đ", "Nguyễn", "counter1", Set.of("381"))));

    assertThat(identities.createUserQuery().userId("officer.380").singleResult().getFirstName()).isEqualTo("Văn Đ");
    assertThat(identities.createGroupQuery().groupMember("officer.380").singleResult().getId()).isEqualTo("counter1");
    assertThat(identities.createTenantQuery().userMember("officer.380").singleResult().getId()).isEqualTo("381");
    assertThat(identities.createTenantQuery().tenantId("380").singleResult().getName()).isEqualTo("Thành phố Thanh Hóa");
    assertThat(identities.createTenantQuery().userMember("head.380").singleResult().getId()).isEqualTo("380");
    assertThat(identities.checkPassword("head.380", PASSWORD)).isTrue();
    assertThat(identities.createGroupQuery().groupMember("admin").singleResult().getId()).isEqualTo("camunda-admin");
  }

  @Test
  void accountWithoutPasswordCannotBeSignedInTo() {
    identityImport.importAll(List.of(), List.of(new IdentityRecord("officer.380", "Văn A", "Nguyễn", "officer", Set.of("380"))));
    for (String guess : List.of("", "*", "null", PASSWORD)) {
      assertThat(identities.checkPassword("officer.380", guess)).as(guess).isFalse();
      jdbc.update("update ACT_ID_USER set LOCK_EXP_TIME_ = null where ID_ = 'officer.380'");
    }
  }

  @Test
  void personMayChangeTheOwnAccountOnly() {
    identityImport.importAll(List.of(), List.of(
        new IdentityRecord("officer.380", "Văn A", "Nguyễn", "officer", Set.of("380")),
        new IdentityRecord("head.380", "Văn B", "Lê", "head", Set.of("380"))));
    assertThat(may("officer.380", Permissions.UPDATE, "officer.380")).isTrue();
    assertThat(may("officer.380", Permissions.DELETE, "officer.380")).isFalse();
    assertThat(may("officer.380", Permissions.READ, "head.380")).isFalse();
  }

  @Test
  void unknownRoleAndDoubleUserAreRefused() {
    assertThatThrownBy(() -> identityImport.importAll(List.of(),
        List.of(new IdentityRecord("x.380", "A", "B", "no-such-role", Set.of("380"))))).hasMessageContaining("no-such-role");
    IdentityRecord one = new IdentityRecord("officer.380", "A", "B", "officer", Set.of("380"));
    assertThatThrownBy(() -> identityImport.importAll(List.of(), List.of(one, one))).hasMessageContaining("officer.380");
    assertThat(count("ACT_ID_USER where ID_ <> 'admin'")).isZero();
  }

  private boolean may(String user, Permissions permission, String account) {
    return authorizations.isUserAuthorized(user, List.of("officer"), permission, Resources.USER, account);
  }

  private int rows() {
    return count("ACT_ID_USER") + count("ACT_ID_TENANT") + count("ACT_ID_TENANT_MEMBER") + count("ACT_ID_MEMBERSHIP")
        + count("ACT_RU_AUTHORIZATION");
  }

  private int count(String from) {
    return jdbc.queryForObject("select count(*) from " + from, Integer.class);
  }
}
