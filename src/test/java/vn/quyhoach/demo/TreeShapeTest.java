package vn.quyhoach.demo;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.PeopleDatabase;
import vn.quyhoach.cadre.CadreImport;
import vn.quyhoach.campaign.ApprovalRoutes;
import vn.quyhoach.campaign.NoApprovalRoute;
import vn.quyhoach.organisation.Charges;
import vn.quyhoach.organisation.CommitteeMembers;
import vn.quyhoach.organisation.OrganisationImport;
import vn.quyhoach.organisation.OrganisationImport.UnitRow;
import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.UnitTier;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.regulation.ApprovalAuthority;
import vn.quyhoach.regulation.RulePin;
import vn.quyhoach.regulation.RuleTableException;
import vn.quyhoach.workflow.decision.DecisionTablesFixture;

/** Whatever the shape of the tree: a unit's plan goes to the nearest unit above of the tier the table says, or the error names it. */
@SpringBootTest(classes = PeopleDatabase.class, webEnvironment = WebEnvironment.NONE, properties = {
    "spring.datasource.url=jdbc:h2:mem:shapes;DB_CLOSE_DELAY=-1",
    "spring.jpa.hibernate.ddl-auto=validate"})
@Transactional
class TreeShapeTest {

  private static final LocalDate FROM = LocalDate.of(2020, 6, 1);

  @Autowired
  private OrganisationImport organisation;

  @Autowired
  private Charges charges;

  @Autowired
  private CommitteeMembers committees;

  @Autowired
  private CadreImport cadres;

  @Autowired
  private Units units;

  private final ApprovalAuthority authority = new ApprovalAuthority(DecisionTablesFixture.tables());

  @ParameterizedTest(name = "{0} under {1}: {2} units go to a district, {3} to the province")
  @CsvSource({
    "three-tier-2022, qd50,  559, 64",
    "two-tier-2026,   qd50,  0,   22",
    "two-tier-2026,   qd377, 0,   22",
  })
  void everyUnitOfTheDemonstrationsGoesToTheNearestUnitOfItsApprovingTier(String scenario, String pack, int toDistricts,
      int toProvince) {
    new DemoSeed(organisation, charges, committees, cadres, scenario).seed();
    LocalDate today = LocalDate.of(DemoScenario.of(scenario).year(), 3, 10);
    List<Unit> living = units.subtree("TW").stream().filter(unit -> unit.existsOn(today)).toList();
    int[] approvedBy = new int[UnitTier.values().length];
    for (Unit unit : living) {
      approvingUnitIsAsTheTableSays(pack, unit).ifPresent(upper -> {
        assertThat(upper.existsOn(today)).as("%s approves %s", upper, unit).isTrue();
        approvedBy[upper.tier().ordinal()]++;
      });
    }
    assertThat(approvedBy[UnitTier.DISTRICT.ordinal()]).isEqualTo(toDistricts);
    assertThat(approvedBy[UnitTier.PROVINCE.ordinal()]).isEqualTo(toProvince);
    assertThat(approvedBy[UnitTier.CENTRAL.ordinal()]).as("the province itself").isEqualTo(1);
  }

  @Test
  void everyUnitOfAnyTreeHasItsWayOrIsNamed() {
    List<UnitTier> tiers = List.of(UnitTier.values());
    int named = 0;
    for (int tree = 0; tree < 40; tree++) {
      Random random = new Random(tree);
      List<UnitRow> rows = new ArrayList<>();
      for (int place = 0; place < 25; place++) {
        // A unit stands below any earlier one, or at the top: shapes that no province has are among them.
        String parent = place == 0 || random.nextInt(12) == 0 ? null : code(tree, random.nextInt(place));
        rows.add(new UnitRow(code(tree, place), parent, tiers.get(random.nextInt(tiers.size())), "don-vi",
            "Đơn vị thử " + tree + "-" + place, FROM, null));
      }
      organisation.units(rows);
      for (UnitRow row : rows) {
        if (approvingUnitIsAsTheTableSays(random.nextBoolean() ? "qd50" : "qd377", units.unit(row.code())).isEmpty()) {
          named++;
        }
      }
    }
    assertThat(named).as("units that have no way, of 1000").isBetween(100, 900);
  }

  /** Asks the routes and compares with a plain walk upwards; empty when the unit was rightly refused by name. */
  private Optional<Unit> approvingUnitIsAsTheTableSays(String pack, Unit unit) {
    ApprovalRoutes routes = new ApprovalRoutes(authority, units);
    RulePin rules = RulePin.current(pack);
    Optional<UnitTier> wanted = approvingTier(rules, unit);
    Optional<Unit> expected = wanted.flatMap(tier -> nearest(unit, tier));
    if (expected.isEmpty()) {
      assertThatExceptionOfType(NoApprovalRoute.class).isThrownBy(() -> routes.of(rules, unit))
          .withMessageContaining(unit.name()).withMessageContaining(unit.code())
          .withMessageContaining(wanted.map(UnitTier::label).orElse(pack))
          .satisfies(nowhere -> assertThat(nowhere.unitCode()).isEqualTo(unit.code()));
    } else {
      assertThat(routes.of(rules, unit).approvingUnit()).as("approves %s", unit).isEqualTo(expected.get());
    }
    return expected;
  }

  private Optional<UnitTier> approvingTier(RulePin rules, Unit unit) {
    String parentTier = unit.parentCode().map(units::unit).map(parent -> parent.tier().name()).orElse(null);
    try {
      return Optional.of(UnitTier.valueOf(authority.of(rules, unit.tier().name(), parentTier).approvingTier()));
    } catch (RuleTableException noRow) {
      return Optional.empty();
    }
  }

  private Optional<Unit> nearest(Unit unit, UnitTier tier) {
    Optional<Unit> above = unit.parentCode().map(units::unit);
    while (above.isPresent() && above.get().tier() != tier) {
      above = above.get().parentCode().map(units::unit);
    }
    return above;
  }

  private static String code(int tree, int place) {
    return "T" + tree + "P" + place;
  }

  @Test
  void whatTheTwoTierTreeTookOverIsFollowedFromTheOldUnitsToTheNew() {
    new DemoSeed(organisation, charges, committees, cadres, "two-tier-2026").seed();
    LocalDate today = LocalDate.of(2026, 3, 10);
    Map<String, Unit> ended = units.subtree("TW").stream().filter(unit -> !unit.existsOn(today)).collect(toMap(Unit::code, unit -> unit));
    assertThat(ended).hasSize(75);
    assertThat(units.successorsOf(ended.keySet())).containsOnlyKeys(ended.keySet());
    units.successorsOf(ended.keySet()).forEach((code, successor) -> {
      assertThat(successor.existsOn(today)).as("%s took over from %s", successor, code).isTrue();
      assertThat(successor.tier()).isEqualTo(ended.get(code).tier() == UnitTier.DISTRICT ? UnitTier.PROVINCE : UnitTier.COMMUNE);
    });
    assertThat(units.unit("14758").name()).isEqualTo("Phường Hàm Rồng");
    assertThat(units.unit("14758N20").name()).isEqualTo("Phường Đông Thọ");
    assertThat(units.unit("14758N20").officialCode()).isEqualTo("14758");
    assertThat(units.predecessorsOf("14758")).extracting(Unit::name).contains("Phường Hàm Rồng", "Phường Nam Ngạn", "Phường Đông Thọ");
    assertThat(units.predecessorsOf("14857")).extracting(Unit::name).containsExactly("Xã Trung Lý");
  }
}
