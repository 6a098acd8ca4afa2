package vn.quyhoach.workflow.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.Units;

/** Keeps the accounts of the engine in step with the officials and units on file; may be repeated at any time. */
@Service
public class OfficialAccounts {

  private final Officials officials;
  private final Units units;
  private final IdentityImport identities;

  OfficialAccounts(Officials officials, Units units, IdentityImport identities) {
    this.officials = officials;
    this.units = units;
    this.identities = identities;
  }

  /** Opens accounts with one password for all new ones; for the demonstration only. */
  @Transactional
  public void openWithSharedPassword(String password) {
    identities.importAll(tenants(), people(), password);
  }

  /** Opens accounts that nobody can sign in with before an administrator sets a password. */
  @Transactional
  public void openWithoutPassword() {
    identities.importAll(tenants(), people());
  }

  /**
   * Opens accounts with a password of their own each.
   *
   * @return the password of each new account by user id; kept nowhere
   */
  @Transactional
  public Map<String, String> openWithOneTimePasswords() {
    return identities.importAllWithOneTimePasswords(tenants(), people());
  }

  private List<UnitRecord> tenants() {
    return units.all().stream()
        .map(unit -> new UnitRecord(unit.code(), unit.name())).toList();
  }

  private List<IdentityRecord> people() {
    return officials.all().stream().map(this::record).toList();
  }

  /** The web applications show the first name first; Vietnamese names begin with the family's. */
  private IdentityRecord record(Official official) {
    List<String> names = Arrays.asList(official.fullName().split(" "));
    String familyAndMiddle = String.join(" ", names.subList(0, names.size() - 1));
    String given = names.get(names.size() - 1);
    return new IdentityRecord(official.userId(), familyAndMiddle, given, official.role().groupId(), unitsSeenBy(official),
        official.email().orElse(null));
  }

  /** Supervision sees the whole subtree, everybody else the own unit; units given for a time are {@link UnitsInCharge}. */
  private Set<String> unitsSeenBy(Official official) {
    if (official.role() == Role.SUPERVISOR || official.role() == Role.INSPECTOR) {
      return units.subtree(official.unitCode()).stream().map(Unit::code).collect(Collectors.toSet());
    }
    if (official.role().isGivenUnits()) {
      return Set.of();
    }
    return Set.of(official.unitCode());
  }
}
