package vn.quyhoach.demo;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import vn.quyhoach.organisation.OrganisationImport;
import vn.quyhoach.organisation.OrganisationImport.OfficialRow;
import vn.quyhoach.organisation.OrganisationImport.PostRow;

/** Fills an empty database with the units of 2022 and invented people; does nothing once there are units. */
@Component
@Profile("demo")
@Order(DemoSeed.ORDER)
public class DemoSeed implements ApplicationRunner {

  /** Whatever needs the people of the demonstration at the start of the application comes after this. */
  public static final int ORDER = 100;

  private static final Logger LOG = LoggerFactory.getLogger(DemoSeed.class);

  private final OrganisationImport organisation;
  private final CadreImport cadre;

  DemoSeed(OrganisationImport organisation, CadreImport cadre) {
    this.organisation = organisation;
    this.cadre = cadre;
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
   */
  @Transactional
  public boolean seed() {
    if (!organisation.isEmpty()) {
      return false;
    }
    long start = System.nanoTime();
    List<DemoUnit> units = DemoUnits.all();
    List<PostRow> posts = new ArrayList<>();
    List<OfficialRow> officials = new ArrayList<>();
    List<CadreRow> cadres = new ArrayList<>();
    List<FactRow> facts = new ArrayList<>();
    List<PlanEntryRow> planEntries = new ArrayList<>();
    for (DemoUnit unit : units) {
      DemoPeople.People people = DemoPeople.of(unit);
      posts.addAll(people.posts());
      officials.addAll(people.officials());
      cadres.addAll(people.cadres());
      facts.addAll(DemoFacts.of(unit, people.cadres()));
      planEntries.addAll(people.planEntries());
    }
    organisation.units(units.stream().map(DemoUnit::row).toList());
    organisation.posts(posts);
    cadre.cadres(cadres);
    cadre.facts(facts);
    organisation.officials(officials);
    cadre.planEntries(planEntries);
    LOG.info("Demonstration data loaded in {} ms: {} units, {} posts, {} officials, {} cadres, {} facts from files, {} plan entries",
        (System.nanoTime() - start) / 1_000_000, units.size(), posts.size(), officials.size(), cadres.size(),
        facts.size(), planEntries.size());
    return true;
  }
}
