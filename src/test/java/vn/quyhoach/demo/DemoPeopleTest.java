package vn.quyhoach.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.quyhoach.cadre.CadreImport.CadreRow;
import vn.quyhoach.cadre.CadreImport.PlanEntryRow;
import vn.quyhoach.cadre.DegreeLevel;
import vn.quyhoach.cadre.DisciplineLevel;
import vn.quyhoach.cadre.Gender;
import vn.quyhoach.organisation.OrganisationImport.OfficialRow;
import vn.quyhoach.organisation.OrganisationImport.PostRow;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.UnitTier;
import vn.quyhoach.organisation.VietnameseName;

class DemoPeopleTest {

  /** The day on which the demonstration takes place. */
  private static final LocalDate TODAY = LocalDate.of(2022, 7, 13);
  private static final YearMonth AGE_REFERENCE = YearMonth.of(2025, 5);

  private static final List<DemoUnit> UNITS = DemoScenario.THREE_TIER_2022.units();
  private static final Map<String, DemoPeople.People> PEOPLE =
      UNITS.stream().collect(toMap(DemoUnit::code, DemoPeople::of));

  @Test
  void unitsAreThoseOfTheOfficialListAndTheBodies() {
    Map<UnitTier, List<DemoUnit>> tiers = UNITS.stream().collect(groupingBy(DemoUnit::tier));
    assertThat(tiers.get(UnitTier.CENTRAL)).hasSize(1);
    assertThat(tiers.get(UnitTier.PROVINCE)).extracting(unit -> unit.row().parentCode()).containsExactly("TW");
    assertThat(tiers.get(UnitTier.DISTRICT)).hasSize(27);
    assertThat(tiers.get(UnitTier.COMMUNE)).hasSize(559);
    assertThat(tiers.get(UnitTier.FRONT)).extracting(DemoUnit::code).containsExactly("38F01");
    assertThat(tiers).containsOnlyKeys(UnitTier.values());
  }

  @Test
  void sameUnitHasTheSamePeople() {
    for (DemoUnit unit : UNITS) {
      assertThat(DemoPeople.of(unit)).isEqualTo(PEOPLE.get(unit.code()));
    }
  }

  @Test
  void firstCommuneIsKnownByHeart() {
    // Documentation and scenarios name these people: a change of the generator must not go unseen.
    assertThat(PEOPLE.get("14755").cadres()).extracting(CadreRow::code, CadreRow::fullName).startsWith(
        tuple("14755-01", "Trịnh Duy Cường"), tuple("14755-02", "Lại Gia Nguyên"),
        tuple("14755-03", "Phạm Thị Hồng Chi"));
  }

  @Test
  void everyUnitHasAnOfficialForEveryRole() {
    for (DemoUnit unit : UNITS) {
      List<Role> roles = new ArrayList<>(List.of(Role.OFFICER, Role.COUNTER_FIRST, Role.COUNTER_SECOND, Role.HEAD));
      if (unit.tier() == UnitTier.DISTRICT || unit.tier() == UnitTier.PROVINCE || unit.tier() == UnitTier.CENTRAL) {
        roles.addAll(List.of(Role.BOARD, Role.SECRETARIAT));
      }
      if (unit.tier() == UnitTier.DISTRICT || unit.tier() == UnitTier.PROVINCE) {
        roles.addAll(List.of(Role.SUPERVISOR, Role.INSPECTOR, Role.MEMBER_IN_CHARGE, Role.MEMBER_IN_CHARGE, Role.SPECIALIST));
      }
      if (unit.tier() == UnitTier.PROVINCE) {
        roles.addAll(List.of(Role.CAMPAIGN, Role.MEMBER_IN_CHARGE, Role.SPECIALIST));
      }
      assertThat(PEOPLE.get(unit.code()).officials()).as(unit.code())
          .extracting(OfficialRow::role).containsExactlyInAnyOrderElementsOf(roles);
    }
  }

  @Test
  void headIsTheFirstCadreAndNobodyElseIsCandidateAndOfficial() {
    PEOPLE.forEach((code, people) -> {
      CadreRow first = people.cadres().get(0);
      assertThat(people.officials()).filteredOn(official -> official.cadreCode() != null)
          .singleElement().satisfies(head -> {
            assertThat(head.role()).isEqualTo(Role.HEAD);
            assertThat(head.cadreCode()).isEqualTo(first.code());
            assertThat(head.fullName()).isEqualTo(first.fullName());
          });
      assertThat(people.officials()).filteredOn(official -> official.cadreCode() == null)
          .extracting(OfficialRow::fullName)
          .doesNotContainAnyElementsOf(people.cadres().stream().map(CadreRow::fullName).toList());
    });
  }

  @Test
  void mostCadresOfEveryUnitCanBePlannedForAHigherPost() {
    for (DemoUnit unit : UNITS) {
      DemoPeople.People people = PEOPLE.get(unit.code());
      assertThat(people.cadres()).as(unit.code()).hasSizeBetween(10, 12);
      assertThat(people.posts()).as(unit.code()).hasSizeBetween(6, 8);
      List<CadreRow> possible = people.cadres().stream()
          .filter(cadre -> people.posts().stream().anyMatch(post -> post.rank() > cadre.currentRank()))
          .filter(cadre -> remainingMonths(cadre) >= 60)
          .filter(cadre -> !disciplined(cadre))
          .toList();
      assertThat(possible).as(unit.code()).hasSizeGreaterThanOrEqualTo(7);
      assertThat(possible.stream().filter(cadre -> cadre.degreeLevel().level() >= DegreeLevel.BACHELOR.level())
          .filter(cadre -> cadre.conclusion() != null)).as(unit.code()).hasSizeGreaterThanOrEqualTo(5);
      for (PostRow post : people.posts()) {
        assertThat(possible.stream().filter(cadre -> cadre.currentRank() < post.rank())).as(post.code())
            .hasSizeGreaterThanOrEqualTo(Math.min(post.quota(), 3));
      }
    }
  }

  @Test
  void everyRuleHasSomebodyToRefuse() {
    PEOPLE.forEach((code, people) -> {
      List<CadreRow> others = people.cadres().subList(1, people.cadres().size());
      assertThat(others.stream().filter(cadre -> remainingMonths(cadre) < 60)).as(code).hasSize(1);
      assertThat(others.stream().filter(DemoPeopleTest::disciplined)).as(code).hasSize(1);
      assertThat(others.stream().filter(cadre -> cadre.degreeLevel().level() < 3)).as(code).hasSize(1);
      assertThat(others.stream().filter(cadre -> cadre.conclusion() == null)).as(code).hasSize(1);
    });
  }

  @Test
  void factsOfAPersonAgreeWithEachOther() {
    PEOPLE.values().stream().flatMap(people -> people.cadres().stream()).forEach(cadre -> {
      assertThat(Period.between(cadre.birthDate(), TODAY).getYears()).as(cadre.code()).isBetween(30, 60);
      assertThat(Period.between(cadre.birthDate(), cadre.partyAdmissionDate()).getYears())
          .as(cadre.code()).isBetween(18, 30);
      assertThat(cadre.partyOfficialDate()).as(cadre.code()).isEqualTo(cadre.partyAdmissionDate().plusMonths(12))
          .isBefore(TODAY);
      assertThat(cadre.degree().year()).as(cadre.code()).isBetween(cadre.birthDate().getYear() + 21, 2021);
      assertThat(VietnameseName.clean(cadre.fullName())).isEqualTo(cadre.fullName());
      if (cadre.conclusion() != null) {
        assertThat(cadre.conclusion().date()).isBefore(TODAY);
      }
    });
  }

  @Test
  void namesGoWithTheGenderAndBelongToNoKnownLeader() {
    assertThat(InventedNames.isKnownLeader("Đỗ Trọng Hưng")).isTrue();
    PEOPLE.values().stream().flatMap(people -> people.cadres().stream()).forEach(cadre -> {
      assertThat(InventedNames.isKnownLeader(cadre.fullName())).as(cadre.fullName()).isFalse();
      if (cadre.gender() == Gender.MALE) {
        assertThat(cadre.fullName()).doesNotContain(" Thị ");
      }
    });
    PEOPLE.values().stream().flatMap(people -> people.officials().stream()).forEach(official ->
        assertThat(InventedNames.isKnownLeader(official.fullName())).as(official.fullName()).isFalse());
    PEOPLE.forEach((code, people) ->
        assertThat(people.cadres()).as(code).extracting(CadreRow::fullName).doesNotHaveDuplicates());
  }

  @Test
  void mountainDistrictsHaveMinoritiesAndTheLowlandHasNone() {
    assertThat(PEOPLE.get("384").cadres()).extracting(CadreRow::ethnicity).containsAnyOf("Mông", "Thái");
    assertThat(UNITS.stream().filter(unit -> "384".equals(unit.row().parentCode()))
        .flatMap(unit -> PEOPLE.get(unit.code()).cadres().stream()).map(CadreRow::ethnicity))
        .contains("Mông", "Thái", "Mường");
    assertThat(PEOPLE.get("14755").cadres()).extracting(CadreRow::ethnicity).containsOnly("Kinh");
  }

  @Test
  void planInForceHasPeopleToKeepAndPeopleToRemove() {
    for (DemoUnit unit : UNITS) {
      DemoPeople.People people = PEOPLE.get(unit.code());
      Map<String, CadreRow> cadres = people.cadres().stream().collect(toMap(CadreRow::code, cadre -> cadre));
      Map<String, PostRow> posts = people.posts().stream().collect(toMap(PostRow::code, post -> post));
      List<PlanEntryRow> entries = people.planEntries();
      assertThat(entries).as(unit.code()).hasSizeBetween(5, 8);
      assertThat(entries).extracting(PlanEntryRow::number)
          .containsExactlyElementsOf(IntStream.rangeClosed(1, entries.size()).boxed().toList());
      assertThat(entries).allSatisfy(entry -> {
        assertThat(posts).containsKey(entry.postCode());
        assertThat(entry.decidedOn()).isBefore(TODAY);
      });
      assertThat(entries.stream().collect(groupingBy(PlanEntryRow::postCode)).values()).as(unit.code())
          .allSatisfy(together -> assertThat(together).hasSizeLessThanOrEqualTo(3));
      List<CadreRow> planned = entries.stream().map(entry -> cadres.get(entry.cadreCode())).toList();
      assertThat(planned).doesNotHaveDuplicates();
      assertThat(planned).as(unit.code()).anyMatch(cadre -> remainingMonths(cadre) < 60)
          .anyMatch(DemoPeopleTest::disciplined)
          .anyMatch(cadre -> remainingMonths(cadre) >= 60 && !disciplined(cadre));
    }
  }

  @Test
  void titlesReadWell() {
    assertThat(PEOPLE.get("38D01").posts()).extracting(PostRow::title)
        .contains("Giám đốc Sở Nội vụ", "Phó Giám đốc Sở Nội vụ");
    assertThat(PEOPLE.get("38B01").posts()).extracting(PostRow::title).contains("Trưởng Ban Tổ chức Tỉnh ủy");
    assertThat(PEOPLE.get("38D17").posts()).extracting(PostRow::title).contains("Phó Chánh Thanh tra tỉnh");
    assertThat(PEOPLE.get("382").posts()).extracting(PostRow::title).contains("Bí thư Thành ủy");
    assertThat(PEOPLE.get("14755").posts()).extracting(PostRow::code, PostRow::title)
        .contains(tuple("14755-BT", "Bí thư Đảng ủy phường"));
  }

  private static boolean disciplined(CadreRow cadre) {
    return cadre.disciplineLevel() != DisciplineLevel.NONE && !cadre.disciplineEffectiveUntil().isBefore(TODAY);
  }

  /** Months from the age reference to retirement by the table of Decree 135/2020, worked out here from its steps. */
  private static long remainingMonths(CadreRow cadre) {
    YearMonth month = YearMonth.from(cadre.birthDate());
    while (month.getYear() < 2021 || YearMonth.from(cadre.birthDate()).until(month, ChronoUnit.MONTHS)
        < retirementAge(cadre.gender(), month.getYear())) {
      month = month.plusMonths(1);
    }
    return AGE_REFERENCE.until(month, ChronoUnit.MONTHS);
  }

  /** In months: men 60y3m in 2021 and three more each year up to 62; women 55y4m and four more up to 60. */
  private static int retirementAge(Gender gender, int year) {
    return gender == Gender.MALE
        ? Math.min(62 * 12, 60 * 12 + 3 + 3 * (year - 2021))
        : Math.min(60 * 12, 55 * 12 + 4 + 4 * (year - 2021));
  }
}
