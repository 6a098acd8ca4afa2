package vn.quyhoach.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.workflow.identity.IdentityImport;
import vn.quyhoach.workflow.identity.IdentityRecord;
import vn.quyhoach.workflow.identity.UnitRecord;

/** Lets every invented official sign in, all with one password; repeats harmlessly at each start. */
@Component
@Profile("demo")
@Order(DemoIdentities.ORDER)
class DemoIdentities implements ApplicationRunner {

  static final int ORDER = DemoSeed.ORDER + 10;

  private final Officials officials;
  private final Units units;
  private final IdentityImport identities;
  private final String password;
  private final DemoScenario scenario;

  DemoIdentities(Officials officials, Units units, IdentityImport identities,
      @Value("${quyhoach.demo.password}") String password,
      @Value("${quyhoach.demo.scenario:three-tier-2022}") String scenario) {
    this.officials = officials;
    this.units = units;
    this.identities = identities;
    this.password = password;
    this.scenario = DemoScenario.of(scenario);
  }

  @Override
  public void run(ApplicationArguments arguments) {
    List<UnitRecord> tenants = scenario.units().stream().map(DemoUnit::row)
        .map(unit -> new UnitRecord(unit.code(), unit.name())).toList();
    identities.importAll(tenants, officials.all().stream().map(this::record).toList(), password);
  }

  /** The web applications show the first name first; Vietnamese names begin with the family's. */
  private IdentityRecord record(Official official) {
    List<String> names = Arrays.asList(official.fullName().split(" "));
    String familyAndMiddle = String.join(" ", names.subList(0, names.size() - 1));
    String given = names.get(names.size() - 1);
    return new IdentityRecord(official.userId(), familyAndMiddle, given, official.role().groupId(), unitsSeenBy(official));
  }

  /** Supervision sees the whole subtree, everybody else the own unit. */
  private Set<String> unitsSeenBy(Official official) {
    if (official.role() == Role.SUPERVISOR || official.role() == Role.INSPECTOR) {
      return units.subtree(official.unitCode()).stream().map(Unit::code).collect(Collectors.toSet());
    }
    return Set.of(official.unitCode());
  }
}
