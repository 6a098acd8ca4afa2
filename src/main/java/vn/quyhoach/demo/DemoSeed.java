package vn.quyhoach.demo;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.cadre.CadreImport;
import vn.quyhoach.cadre.CadreImport.CadreRow;
import vn.quyhoach.cadre.CadreImport.FactRow;
import vn.quyhoach.cadre.CadreImport.PlanEntryRow;
import vn.quyhoach.organisation.Charges;
import vn.quyhoach.organisation.CommitteeMembers;
import vn.quyhoach.organisation.OrganisationImport;
import vn.quyhoach.organisation.OrganisationImport.OfficialRow;
import vn.quyhoach.organisation.OrganisationImport.PostRow;

/** Fills an empty database with the units of the scenario and invented people; does nothing once there are units. */
@Component
@Profile("demo")
@Order(DemoSeed.ORDER)
public class DemoSeed implements ApplicationRunner {

  /** Whatever needs the people of the demonstration at the start of the application comes after this. */
  public static final int ORDER = 100;

  private static final Logger LOG = LoggerFactory.getLogger(DemoSeed.class);

  private final OrganisationImport organisation;
  private final Charges charges;
  private final CommitteeMembers committees;
  private final CadreImport cadre;
  private final DemoScenario scenario;

  DemoSeed(OrganisationImport organisation, Charges charges, CommitteeMembers committees, CadreImport cadre,
      @Value("${quyhoach.demo.scenario:three-tier-2022}") String scenario) {
    this.organisation = organisation;
    this.charges = charges;
    this.committees = committees;
    this.cadre = cadre;
    this.scenario = DemoScenario.of(scenario);
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    seed();
  }

  /**
   * Loads everything in one transaction when there is no unit yet.
   *
   * @return whether anything was loaded
   * @throws IllegalStateException in Vietnamese when the database holds another scenario
   */
  @Transactional
  public boolean seed() {
    if (!organisation.isEmpty()) {
      if (!organisation.has(scenario.marker())) {
        throw new IllegalStateException("Cơ sở dữ liệu này chứa dữ liệu minh họa của kịch bản khác «" + scenario.key()
            + "»; mỗi kịch bản cần một tệp riêng (spring.datasource.url).");
      }
      return false;
    }
    long start = System.nanoTime();
    List<DemoUnit> units = scenario.units();
    List<PostRow> posts = new ArrayList<>();
    List<OfficialRow> officials = new ArrayList<>();
    List<CadreRow> cadres = new ArrayList<>();
    List<FactRow> facts = new ArrayList<>();
    List<PlanEntryRow> planEntries = new ArrayList<>();
    for (DemoUnit unit : units.stream().filter(DemoUnit::exists).toList()) {
      DemoPeople.People people = DemoPeople.of(unit);
      posts.addAll(people.posts());
      officials.addAll(people.officials());
      cadres.addAll(people.cadres());
      facts.addAll(DemoFacts.of(unit, people.cadres()));
      planEntries.addAll(people.planEntries());
    }
    organisation.reform(units.stream().map(DemoUnit::row).toList(), scenario.successions());
    organisation.posts(posts);
    cadre.cadres(cadres);
    cadre.facts(facts);
    organisation.officials(officials);
    charges.assign(DemoCharges.of(scenario, units));
    committees.appoint(DemoCommittees.of(scenario, units, cadres));
    cadre.planEntries(planEntries);
    LOG.info("Demonstration data loaded in {} ms: {} units, {} posts, {} officials, {} cadres, {} facts from files, {} plan entries",
        (System.nanoTime() - start) / 1_000_000, units.size(), posts.size(), officials.size(), cadres.size(),
        facts.size(), planEntries.size());
    return true;
  }
}
