package vn.quyhoach.workflow.identity;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings units, people, roles and memberships into the engine's identity tables, thousands at a time. It may be repeated: it adds what
 * is missing, corrects names, roles and units of the people it is given, and leaves everyone else, and every password, alone.
 *
 * <p>It writes the tables directly and in batches: the engine's service would need several statements and one password hash per person.
 * Each person gets one authorization row, to read and change the own account.
 */
@Service
public class IdentityImport {

  private static final Logger LOG = LoggerFactory.getLogger(IdentityImport.class);

  /** No password hashes to this, so an account without password cannot be signed in to. */
  private static final String NO_PASSWORD = "*";
  private static final int OWN_ACCOUNT = Permissions.READ.getValue() | Permissions.UPDATE.getValue();

  private static final int STRENGTH_FOR_RANDOM = 6;
  private static final int PASSWORD_LENGTH = 16;
  private static final List<String> PASSWORD_KINDS =
      List.of("ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnpqrstuvwxyz", "23456789", "#%*!?_");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcTemplate jdbc;

  IdentityImport(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Imports people who cannot sign in before an administrator gives them a password.
   *
   * @throws IllegalArgumentException if two records have one user id, or a role's group does not exist; nothing is written then
   */
  @Transactional
  public void importAll(Collection<UnitRecord> units, Collection<IdentityRecord> people) {
    importAll(units, people, null);
  }

  /**
   * As {@link #importAll(Collection, Collection)}, but new accounts share one password. It is hashed once, and only if somebody is new.
   *
   * @param sharedPassword password of every new account, for the demonstration only; null for none
   */
  @Transactional
  public void importAll(Collection<UnitRecord> units, Collection<IdentityRecord> people, String sharedPassword) {
    Credential[] shared = new Credential[1];
    bringIn(units, people, id -> {
      if (shared[0] == null) {
        shared[0] = sharedPassword == null ? Credential.none() : Credential.of(sharedPassword, new BcryptEncryptor());
      }
      return shared[0];
    });
  }

  /**
   * As {@link #importAll(Collection, Collection)}, but each new account gets a password of its own, drawn at random.
   *
   * @return the password of each new account by user id; kept nowhere
   */
  @Transactional
  public Map<String, String> importAllWithOneTimePasswords(Collection<UnitRecord> units, Collection<IdentityRecord> people) {
    Map<String, String> passwords = new TreeMap<>();
    BcryptEncryptor encryptor = new BcryptEncryptor(STRENGTH_FOR_RANDOM);
    bringIn(units, people, id -> {
      String password = randomPassword();
      passwords.put(id, password);
      return Credential.of(password, encryptor);
    });
    return passwords;
  }

  private void bringIn(Collection<UnitRecord> units, Collection<IdentityRecord> people, Function<String, Credential> credentials) {
    Map<String, IdentityRecord> byId = byId(people);
    requireGroups(people);
    importUnits(units, people);
    Set<String> added = importPeople(byId, credentials);
    importRoles(byId);
    importUnitMemberships(byId);
    LOG.info("Identities: {} people given, {} of them new", byId.size(), added.size());
  }

  private static Map<String, IdentityRecord> byId(Collection<IdentityRecord> people) {
    Map<String, IdentityRecord> byId = new LinkedHashMap<>();
    for (IdentityRecord person : people) {
      if (byId.put(person.userId(), person) != null) {
        throw new IllegalArgumentException("Two people have the user id " + person.userId());
      }
    }
    return byId;
  }

  private void requireGroups(Collection<IdentityRecord> people) {
    Set<String> unknown = new TreeSet<>();
    people.forEach(person -> unknown.add(person.groupId()));
    jdbc.queryForList("select ID_ from ACT_ID_GROUP", String.class).forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("No such role: " + unknown);
    }
  }

  private void importUnits(Collection<UnitRecord> units, Collection<IdentityRecord> people) {
    Map<String, String> present = pairs("select ID_, NAME_ from ACT_ID_TENANT");
    Map<String, String> wanted = new LinkedHashMap<>();
    people.forEach(person -> person.tenantIds().forEach(code -> wanted.put(code, present.getOrDefault(code, code))));
    units.forEach(unit -> wanted.put(unit.code(), unit.name()));

    List<Object[]> added = new ArrayList<>();
    List<Object[]> renamed = new ArrayList<>();
    wanted.forEach((code, name) -> {
      if (!present.containsKey(code)) {
        added.add(new Object[] {code, name});
      } else if (!Objects.equals(present.get(code), name)) {
        renamed.add(new Object[] {name, code});
      }
    });
    jdbc.batchUpdate("insert into ACT_ID_TENANT (ID_, REV_, NAME_) values (?, 1, ?)", added);
    jdbc.batchUpdate("update ACT_ID_TENANT set NAME_ = ?, REV_ = REV_ + 1 where ID_ = ?", renamed);
  }

  /** Returns the ids of those who had no account yet. */
  private Set<String> importPeople(Map<String, IdentityRecord> people, Function<String, Credential> credentials) {
    Map<String, String> present = pairs("select ID_, FIRST_ || '|' || LAST_ from ACT_ID_USER");
    Set<String> added = new LinkedHashSet<>(people.keySet());
    added.removeAll(present.keySet());

    List<Object[]> renamed = new ArrayList<>();
    people.forEach((id, person) -> {
      if (present.containsKey(id) && !(person.firstName() + "|" + person.lastName()).equals(present.get(id))) {
        renamed.add(new Object[] {person.firstName(), person.lastName(), id});
      }
    });
    jdbc.batchUpdate("update ACT_ID_USER set FIRST_ = ?, LAST_ = ?, REV_ = REV_ + 1 where ID_ = ?", renamed);
    // An address that somebody has set in the account is newer than any list.
    jdbc.batchUpdate("update ACT_ID_USER set EMAIL_ = ?, REV_ = REV_ + 1 where ID_ = ? and (EMAIL_ is null or EMAIL_ = '')",
        people.entrySet().stream().filter(person -> present.containsKey(person.getKey()) && person.getValue().email() != null)
            .map(person -> new Object[] {person.getValue().email(), person.getKey()}).toList());
    if (added.isEmpty()) {
      return added;
    }

    List<Object[]> accounts = new ArrayList<>();
    List<Object[]> rights = new ArrayList<>();
    for (String id : added) {
      IdentityRecord person = people.get(id);
      Credential credential = credentials.apply(id);
      accounts.add(new Object[] {
          id, person.firstName(), person.lastName(), person.email(), credential.stored(), credential.salt()});
      rights.add(new Object[] {
          UUID.randomUUID().toString(), Authorization.AUTH_TYPE_GRANT, id, Resources.USER.resourceType(), id, OWN_ACCOUNT});
    }
    jdbc.batchUpdate(
        "insert into ACT_ID_USER (ID_, REV_, FIRST_, LAST_, EMAIL_, PWD_, SALT_) values (?, 1, ?, ?, ?, ?, ?)", accounts);
    jdbc.batchUpdate("""
        insert into ACT_RU_AUTHORIZATION (ID_, REV_, TYPE_, USER_ID_, RESOURCE_TYPE_, RESOURCE_ID_, PERMS_)
        values (?, 1, ?, ?, ?, ?, ?)""", rights);
    return added;
  }

  private void importRoles(Map<String, IdentityRecord> people) {
    Set<List<String>> wanted = new LinkedHashSet<>();
    people.forEach((id, person) -> wanted.add(List.of(id, person.groupId())));
    Changes changes = changes(memberships("select USER_ID_, GROUP_ID_ from ACT_ID_MEMBERSHIP"), wanted, people.keySet());
    jdbc.batchUpdate("delete from ACT_ID_MEMBERSHIP where USER_ID_ = ? and GROUP_ID_ = ?", changes.removed());
    jdbc.batchUpdate("insert into ACT_ID_MEMBERSHIP (USER_ID_, GROUP_ID_) values (?, ?)", changes.added());
  }

  private void importUnitMemberships(Map<String, IdentityRecord> people) {
    Set<List<String>> wanted = new LinkedHashSet<>();
    people.forEach((id, person) -> person.tenantIds().forEach(unit -> wanted.add(List.of(id, unit))));
    Changes changes = changes(
        memberships("select USER_ID_, TENANT_ID_ from ACT_ID_TENANT_MEMBER where USER_ID_ is not null"), wanted, people.keySet());
    jdbc.batchUpdate("delete from ACT_ID_TENANT_MEMBER where USER_ID_ = ? and TENANT_ID_ = ?", changes.removed());
    List<Object[]> added = changes.added().stream()
        .map(pair -> new Object[] {UUID.randomUUID().toString(), pair[0], pair[1]}).toList();
    jdbc.batchUpdate("insert into ACT_ID_TENANT_MEMBER (ID_, USER_ID_, TENANT_ID_) values (?, ?, ?)", added);
  }

  /** What to add, and what to remove of the people given; memberships of anyone else stay. */
  private static Changes changes(Set<List<String>> present, Set<List<String>> wanted, Set<String> people) {
    List<Object[]> added = wanted.stream().filter(pair -> !present.contains(pair)).map(List::toArray).toList();
    List<Object[]> removed = present.stream()
        .filter(pair -> people.contains(pair.get(0)) && !wanted.contains(pair)).map(List::toArray).toList();
    return new Changes(added, removed);
  }

  private Map<String, String> pairs(String query) {
    Map<String, String> pairs = new HashMap<>();
    jdbc.query(query, row -> {
      pairs.put(row.getString(1), row.getString(2));
    });
    return pairs;
  }

  private Set<List<String>> memberships(String query) {
    Set<List<String>> memberships = new HashSet<>();
    jdbc.query(query, row -> {
      memberships.add(List.of(row.getString(1), row.getString(2)));
    });
    return memberships;
  }

  /** Sixteen letters, digits and signs that nobody mistakes for one another, with one of each kind that the policy asks for. */
  private static String randomPassword() {
    StringBuilder password = new StringBuilder();
    PASSWORD_KINDS.forEach(kind -> password.append(kind.charAt(RANDOM.nextInt(kind.length()))));
    String all = String.join("", PASSWORD_KINDS);
    while (password.length() < PASSWORD_LENGTH) {
      password.insert(RANDOM.nextInt(password.length() + 1), all.charAt(RANDOM.nextInt(all.length())));
    }
    return password.toString();
  }

  private record Credential(String stored, String salt) {

    static Credential none() {
      return new Credential("{" + BcryptEncryptor.NAME + "}" + NO_PASSWORD, UUID.randomUUID().toString());
    }

    static Credential of(String password, BcryptEncryptor encryptor) {
      String salt = UUID.randomUUID().toString();
      return new Credential("{" + BcryptEncryptor.NAME + "}" + encryptor.encrypt(password + salt), salt);
    }
  }

  private record Changes(List<Object[]> added, List<Object[]> removed) {
  }
}
