package vn.quyhoach.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.quyhoach.cadre.CadreImport.CadreRow;
import vn.quyhoach.organisation.OrganisationImport.PostRow;
import vn.quyhoach.organisation.PostGroup;
import vn.quyhoach.quota.Committee;
import vn.quyhoach.quota.QuotaImport;
import vn.quyhoach.quota.QuotaImport.CommitteeSizeRow;
import vn.quyhoach.quota.QuotaImport.HolderRow;
import vn.quyhoach.quota.QuotaImport.PopulationRow;

/**
 * What the plans of the demonstration are measured against. Sizes and populations are plausible and invented, which their basis says
 * wherever it is shown; holders follow from what the invented cadres hold.
 */
@Component
@Profile("demo")
@Order(DemoSeed.ORDER + 5)
class DemoMeasures implements ApplicationRunner {

  private static final String INVENTED = "Số liệu giả định để minh họa";
  private static final int PEOPLE_OF_AN_AREA = 100_000;

  private final QuotaImport quota;
  private final DemoScenario scenario;
  /** From when on committees and holders are as they are: the term in 2022, the end of the districts in 2026. */
  private final LocalDate since;

  DemoMeasures(QuotaImport quota, @Value("${quyhoach.demo.scenario:three-tier-2022}") String scenario) {
    this.quota = quota;
    this.scenario = DemoScenario.of(scenario);
    this.since = this.scenario.hasDistricts() ? LocalDate.of(2020, 6, 1) : LocalDate.of(2025, 7, 1);
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!quota.isEmpty()) {
      return;
    }
    List<HolderRow> holders = new ArrayList<>();
    List<CommitteeSizeRow> sizes = new ArrayList<>();
    List<String> standing = new ArrayList<>();
    List<PopulationRow> populations = new ArrayList<>();
    for (DemoUnit unit : scenario.units().stream().filter(DemoUnit::exists).toList()) {
      DemoPeople.People people = DemoPeople.of(unit);
      people.posts().forEach(post -> people.cadres().stream().filter(cadre -> holds(cadre, post))
          .forEach(cadre -> holders.add(new HolderRow(post.code(), cadre.code(), since, null))));
      int sized = sizes.size();
      int spread = Math.floorMod(unit.code().hashCode(), 5);
      switch (unit.tier()) {
        case PROVINCE -> {
          sizes(unit, scenario.hasDistricts() ? 65 : 69, 17, sizes);
          populations.add(new PopulationRow(unit.code(), 670_000, 3_640_000, INVENTED, since, null));
        }
        case DISTRICT -> {
          sizes(unit, 39 + spread, 11 + spread / 2, sizes);
          populations.add(population(unit));
        }
        case COMMUNE -> {
          if (scenario.hasDistricts()) {
            sizes(unit, 15, 5, sizes);
          } else {
            sizes(unit, 25 + spread, 9, sizes);
            populations.add(population(unit));
          }
        }
        default -> { }
      }
      if (sizes.size() > sized) {
        people.posts().stream().filter(post -> post.group() == PostGroup.PARTY_COMMITTEE).map(PostRow::code).forEach(standing::add);
      }
    }
    quota.holders(holders);
    quota.committeeSizes(sizes);
    quota.standingCommitteePosts(standing);
    quota.populations(populations);
    quota.scienceMajors(List.of("Khoa học môi trường", "Kinh tế nông nghiệp", "Quản lý đất đai", "Khuyến nông"));
  }

  private void sizes(DemoUnit unit, int executive, int standing, List<CommitteeSizeRow> sizes) {
    sizes.add(new CommitteeSizeRow(unit.code(), Committee.EXECUTIVE, executive, INVENTED, since, null));
    sizes.add(new CommitteeSizeRow(unit.code(), Committee.STANDING, standing, INVENTED, since, null));
  }

  /** The share of minorities among the people of an area is that among its invented cadres; one per cent in the lowland. */
  private PopulationRow population(DemoUnit area) {
    List<String> groups = DemoPeople.MINORITIES.getOrDefault(area.home().districtCode(), List.of());
    long minorities = groups.stream().filter(group -> !"Kinh".equals(group)).count();
    int people = groups.isEmpty() ? PEOPLE_OF_AN_AREA / 100 : (int) (minorities * PEOPLE_OF_AN_AREA / groups.size());
    return new PopulationRow(area.code(), people, PEOPLE_OF_AN_AREA, INVENTED, since, null);
  }

  /** Whether a seat's title, which may name two posts, is that of the post: with the field of work added or the area left out. */
  private static boolean holds(CadreRow cadre, PostRow post) {
    for (String part : cadre.currentPostTitle().replace("Thường trực ", "").split(", ")) {
      if (part.equals(post.title()) || post.title().startsWith(part + " ") || part.startsWith(post.title() + " ")) {
        return true;
      }
    }
    return false;
  }
}
