package vn.quyhoach.demo;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.cadre.AnnualGrade;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.CadreFact;
import vn.quyhoach.cadre.CadreImport;
import vn.quyhoach.cadre.CadreImport.CadreRow;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.cadre.CurrentPlanEntry;
import vn.quyhoach.cadre.CurrentPlans;
import vn.quyhoach.cadre.DegreeLevel;
import vn.quyhoach.cadre.DisciplineGround;
import vn.quyhoach.cadre.DisciplineLevel;
import vn.quyhoach.cadre.Fact;
import vn.quyhoach.cadre.FactKind;
import vn.quyhoach.cadre.FactSource;
import vn.quyhoach.cadre.Gender;
import vn.quyhoach.cadre.PoliticalStandard;
import vn.quyhoach.cadre.Relation;
import vn.quyhoach.organisation.Charges;
import vn.quyhoach.organisation.CommitteeMember;
import vn.quyhoach.organisation.CommitteeMembers;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Post;
import vn.quyhoach.organisation.Posts;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.UnitTier;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.organisation.UnknownCode;

/** The whole demonstration in a database, asked through the public questions of the modules. */
@ActiveProfiles("demo")
@Transactional
abstract class DemoDataTest {

  private static final LocalDate TODAY = LocalDate.of(2022, 7, 13);

  @Autowired
  private DemoSeed seed;

  @Autowired
  private Units units;

  @Autowired
  private Posts posts;

  @Autowired
  private Officials officials;

  @Autowired
  private Charges charges;

  @Autowired
  private CommitteeMembers committees;

  @Autowired
  private Cadres cadres;

  @Autowired
  private CadreImport cadreImport;

  @Autowired
  private CurrentPlans currentPlans;

  @Autowired
  private EntityManager entities;

  @Test
  void secondRunLoadsNothing() {
    int before = officials.all().size();
    assertThat(seed.seed()).isFalse();
    assertThat(officials.all()).hasSize(before).hasSizeGreaterThan(2_500);
  }

  @Test
  void treeIsThatOfTheOfficialList() {
    List<Unit> everything = units.subtree("TW");
    assertThat(everything).hasSize(DemoScenario.THREE_TIER_2022.units().size());
    assertThat(everything).extracting(Unit::positionLow).doesNotHaveDuplicates();
    assertThat(units.children("TW")).extracting(Unit::code).containsExactly("38");
    assertThat(units.children("38")).filteredOn(unit -> unit.tier() == UnitTier.DISTRICT).hasSize(27);
    assertThat(units.ofTiers(EnumSet.of(UnitTier.COMMUNE), TODAY)).hasSize(559);
    assertThat(units.children("384")).hasSize(8);
    assertThat(units.children("399")).hasSize(37);
    Map<String, Unit> byCode = units.units(everything.stream().map(Unit::code).toList());
    for (Unit unit : everything) {
      unit.parentCode().map(byCode::get).ifPresent(parent -> {
        assertThat(unit.isWithin(parent)).isTrue();
        assertThat(parent.isWithin(unit)).isFalse();
      });
      List<Unit> children = everything.stream()
          .filter(other -> other.parentCode().filter(unit.code()::equals).isPresent()).toList();
      long below = everything.stream().filter(other -> other.isWithin(unit)).count();
      assertThat(unit.positionHigh() - unit.positionLow() + 1).as(unit.code()).isEqualTo((int) below);
      assertThat(1 + children.stream().mapToInt(child -> child.positionHigh() - child.positionLow() + 1).sum())
          .as(unit.code()).isEqualTo((int) below);
    }
  }

  @Test
  void approvingLevelsAreFoundAbove() {
    assertThat(units.nearestAncestor("14755", UnitTier.DISTRICT)).map(Unit::code).contains("380");
    assertThat(units.nearestAncestor("380", UnitTier.PROVINCE)).map(Unit::code).contains("38");
    assertThat(units.nearestAncestor("38D01", UnitTier.PROVINCE)).map(Unit::code).contains("38");
    assertThat(units.nearestAncestor("38", UnitTier.CENTRAL)).map(Unit::code).contains("TW");
    assertThat(units.unit("14755").searchKey()).isEqualTo("phuong ham rong");
  }

  @Test
  void headIsAPersonOfTheCadreSource() {
    Official head = officials.headOf("14755").orElseThrow();
    assertThat(head.userId()).isEqualTo("head.14755");
    assertThat(head.isSamePersonAs("14755-01")).isTrue();
    assertThat(head.isSamePersonAs("14755-02")).isFalse();
    assertThat(cadres.cadre("14755-01").fullName()).isEqualTo(head.fullName());
    assertThat(officials.ofUnit("380")).extracting(Official::userId).containsExactly("board.380", "counter1.380",
        "counter2.380", "head.380", "inspector.380", "member.380", "member.380-2", "officer.380", "secretariat.380", "specialist.380",
        "supervisor.380");
    assertThat(officials.official("admin")).isEmpty();
  }

  @Test
  void everyCommitteeThatApprovesHasItsMembersOfTheDay() {
    List<CommitteeMember> district = committees.on("380", TODAY);
    assertThat(district).hasSize(11).extracting(CommitteeMember::place).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    assertThat(district.get(0)).satisfies(chair -> {
      assertThat(chair.userId()).isEqualTo("head.380");
      assertThat(cadres.cadre(chair.cadre().orElseThrow()).fullName()).isEqualTo(chair.fullName());
    });
    assertThat(units.children("38").stream().filter(unit -> unit.tier() == UnitTier.DISTRICT)).allSatisfy(unit ->
        assertThat(committees.on(unit.code(), TODAY)).as(unit.name()).hasSize(11));
    assertThat(committees.on("38", TODAY)).hasSizeBetween(13, 17).extracting(CommitteeMember::userId).contains("head.38", "head.380", "head.38D03");
    assertThat(committees.on("380", LocalDate.of(2020, 1, 1))).as("who left before").hasSize(1);
    assertThat(committees.ofUnit("14755")).isEmpty();
  }

  @Test
  void everyCommuneIsInTheChargeOfAMemberOfItsDistrictAndFewUnitsHaveNobody() {
    List<String> communes = units.ofTiers(EnumSet.of(UnitTier.COMMUNE), TODAY).stream().map(Unit::code).toList();
    assertThat(charges.holders(Role.MEMBER_IN_CHARGE, communes, TODAY)).hasSize(communes.size());
    assertThat(charges.memberInChargeOf("14755", TODAY)).hasValueSatisfying(member -> {
      assertThat(member.unitCode()).isEqualTo("380");
      assertThat(charges.unitCodesOf(member.userId(), TODAY)).contains("14755").hasSizeBetween(5, communes.size() / 10);
    });
    assertThat(communes.size() - charges.holders(Role.SPECIALIST, communes, TODAY).size()).isBetween(1, communes.size() / 8);
    List<String> bodies = units.children("38").stream().map(Unit::code).toList();
    assertThat(bodies.size() - charges.holders(Role.MEMBER_IN_CHARGE, bodies, TODAY).size()).isBetween(1, bodies.size() / 8);
    assertThat(charges.memberInChargeOf("14755", LocalDate.of(2021, 12, 31))).isEmpty();
    assertThat(charges.unitCodesOf("officer.14755", TODAY)).isEmpty();
  }

  @Test
  void postsComeHighestFirst() {
    assertThat(posts.ofUnit("14755")).extracting(Post::code).startsWith("14755-BT").hasSize(7);
    assertThat(posts.post("38-BT").centrallyManaged()).isTrue();
    assertThat(posts.post("14755-BT").isAbove(cadres.cadre("14755-02").currentRank())).isTrue();
    assertThat(posts.posts(List.of("14755-BT", "nothing"))).containsOnlyKeys("14755-BT");
    assertThatExceptionOfType(UnknownCode.class).isThrownBy(() -> posts.post("14755-XX"))
        .satisfies(unknown -> assertThat(unknown.reason()).isEqualTo("POST_UNKNOWN"));
  }

  @Test
  void planInForceIsRead() {
    List<CurrentPlanEntry> plan = currentPlans.ofUnit("14755");
    assertThat(plan).hasSizeBetween(5, 8);
    CurrentPlanEntry first = currentPlans.entry("14755", 1);
    assertThat(first.cadreCode()).isEqualTo(plan.get(0).cadreCode());
    assertThat(first.term()).isEqualTo("2020-2025");
    assertThat(posts.post(first.postCode()).title()).isEqualTo(first.postTitle());
    assertThatExceptionOfType(UnknownCode.class).isThrownBy(() -> currentPlans.entry("14755", 99))
        .satisfies(unknown -> assertThat(unknown.reason()).isEqualTo("PLAN_ENTRY_UNKNOWN"));
  }

  @Test
  void conclusionOnThePoliticalStandardIsRecordedWithItsParticulars() {
    Cadre open = cadres.ofUnit("14755").stream()
        .filter(cadre -> cadre.politicalStandard() == PoliticalStandard.UNKNOWN).findFirst().orElseThrow();
    assertThat(open.politicalStandardNumber()).isEmpty();

    cadres.recordPoliticalStandard(open.code(), PoliticalStandard.MET, " 12-KL/ThU ", TODAY, "Ban Thường vụ Thành ủy", "board.380");
    entities.flush();
    entities.clear();

    Cadre concluded = cadres.cadre(open.code());
    assertThat(concluded.politicalStandard()).isEqualTo(PoliticalStandard.MET);
    assertThat(concluded.politicalStandardNumber()).contains("12-KL/ThU");
    assertThat(concluded.politicalStandardDate()).contains(TODAY);
    assertThat(concluded.politicalStandardIssuer()).contains("Ban Thường vụ Thành ủy");
  }

  @Test
  void conclusionWithoutParticularsIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() ->
        cadres.recordPoliticalStandard("14755-02", PoliticalStandard.MET, " ", TODAY, "Ban Thường vụ Thành ủy", "board.380"));
    assertThatIllegalArgumentException().isThrownBy(() -> cadres.recordPoliticalStandard("14755-02",
        PoliticalStandard.UNKNOWN, "12-KL/ThU", TODAY, "Ban Thường vụ Thành ủy", "board.380"));
    assertThatExceptionOfType(UnknownCode.class).isThrownBy(() -> cadres.recordPoliticalStandard("14755-99",
        PoliticalStandard.MET, "12-KL/ThU", TODAY, "Ban Thường vụ Thành ủy", "board.380"))
        .satisfies(unknown -> assertThat(unknown.reason()).isEqualTo("CADRE_UNKNOWN"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1955-07-01", "1959-12-31", "1968-05-19", "1975-06-12", "1975-06-13"})
  void oldBirthDatesComeBackUnchanged(LocalDate birth) {
    cadreImport.cadres(List.of(cadre("14755-90", birth, LocalDate.of(1990, 1, 1))));
    Cadre cadre = cadres.cadre("14755-90");
    assertThat(cadre.birthDate()).isEqualTo(birth);
    assertThat(entities.createNativeQuery("select cast(birth_date as varchar(10)) from cadre where code = '14755-90'")
        .getSingleResult()).isEqualTo(birth.toString());
    assertThat(cadre.grades())
        .containsExactly(AnnualGrade.EXCELLENT, AnnualGrade.GOOD, AnnualGrade.COMPLETED);
    assertThat(cadre.theoryLabel()).isEqualTo("Cao cấp");
    assertThat(cadre.qualificationLevel()).isEqualTo(3);
    assertThat(cadre.belongsToMinority()).isTrue();
    assertThat(cadre.isDisciplinedOn(LocalDate.of(2022, 12, 31))).isTrue();
    assertThat(cadre.isDisciplinedOn(LocalDate.of(2023, 1, 1))).isFalse();
  }

  @Test
  void aPartyMemberBeforeBirthIsRefused() {
    LocalDate birth = LocalDate.of(1970, 1, 1);
    assertThatIllegalArgumentException().isThrownBy(() -> cadre("14755-91", birth, birth.minusDays(1)))
        .withMessageContaining("ngày vào Đảng");
  }

  @Test
  void statementsOfSeveralSourcesStandSideBySideAndTheDeclaredOneCounts() {
    Cadre cadre = cadres.cadre("14755-03");
    LocalDate declared = cadre.partyAdmissionDate().orElseThrow();
    cadres.record("14755-03", new Fact.PartyMembership(declared.plusDays(30), declared.plusDays(400)), FactSource.PARTY_RECORD, "board.380");
    entities.flush();
    entities.clear();

    Cadre again = cadres.cadre("14755-03");
    assertThat(again.partyAdmissionDate()).contains(declared);
    assertThat(again.stated(Fact.PartyMembership.class, FactSource.PARTY_RECORD)).extracting(Fact.PartyMembership::admittedOn)
        .endsWith(declared.plusDays(30));
    assertThat(again.facts(FactKind.PARTY_MEMBERSHIP)).last().satisfies(fact -> {
      assertThat(fact.recordedBy()).isEqualTo("board.380");
      assertThat(fact.recordedOn()).isEqualTo(TODAY);
    });
  }

  @Test
  void aMeasureCountsAlthoughOnlyTheFileStatesIt() {
    Cadre clean = cadres.ofUnit("14755").stream().filter(cadre -> cadre.disciplineLevel() == DisciplineLevel.NONE).findFirst().orElseThrow();
    cadres.record(clean.code(), new Fact.Discipline(DisciplineLevel.WARNING, "05-QĐ/UBKT", LocalDate.of(2022, 5, 1),
        LocalDate.of(2023, 5, 1), null), FactSource.PERSONNEL_FILE, "board.380");
    cadres.record(clean.code(), new Fact.Discipline(DisciplineLevel.NONE, null, LocalDate.of(2021, 5, 1), null,
        DisciplineGround.BELOW_DISCIPLINE), FactSource.PERSONNEL_FILE, "board.380");
    entities.flush();
    entities.clear();

    Cadre struck = cadres.cadre(clean.code());
    assertThat(struck.disciplineLevel()).isEqualTo(DisciplineLevel.WARNING);
    assertThat(struck.isDisciplinedOn(TODAY)).isTrue();
    assertThat(struck.isDisciplinedOn(LocalDate.of(2023, 5, 2))).isFalse();
  }

  @Test
  void relativesAreKnownFromEitherSide() {
    cadres.record("14755-02", new Fact.Relative(Relation.SIBLING, "14758-01", null, null), FactSource.DECLARED, "officer.14755");
    entities.flush();
    assertThat(cadres.relativesOf("14755-02")).contains("14758-01");
    assertThat(cadres.relativesOf("14758-01")).contains("14755-02").doesNotContain("14758-01");
  }

  @Test
  void everyKindOfFactIsInTheDemonstrationAndSomeDisagreeForTheVetting() {
    List<Cadre> all = units.subtree("380").stream().flatMap(unit -> cadres.ofUnit(unit.code()).stream()).toList();
    assertThat(all.stream().flatMap(cadre -> cadre.facts().stream()).map(CadreFact::kind).collect(toSet()))
        .containsAll(EnumSet.allOf(FactKind.class));
    assertThat(all.stream().filter(cadre -> !cadre.stated(Fact.PartyMembership.class, FactSource.PARTY_RECORD)
        .equals(cadre.stated(Fact.PartyMembership.class, FactSource.DECLARED)))).hasSizeBetween(5, all.size() / 4);
    assertThat(all.stream().filter(cadre -> cadre.facts(FactKind.HEALTH_CERTIFICATE).isEmpty())).isNotEmpty();
    assertThat(all.stream().flatMap(cadre -> cadre.politicalStandardDate().stream())
        .filter(date -> date.isBefore(TODAY.minusMonths(6)))).hasSizeBetween(5, all.size() / 4);
  }

  private static CadreRow cadre(String code, LocalDate birth, LocalDate admission) {
    return new CadreRow(code, "14755", "Hà Văn Thử", birth, Gender.MALE, "Thái",
        "xã Trung Lý, huyện Mường Lát, tỉnh Thanh Hóa", "Chuyên viên", 24, admission, admission.plusMonths(12),
        DegreeLevel.BACHELOR, new CadreImport.Degree("Luật", "Trường Đại học Luật Hà Nội", "A 123456", 1999), 3,
        List.of(AnnualGrade.EXCELLENT, AnnualGrade.GOOD, AnnualGrade.COMPLETED), DisciplineLevel.WARNING,
        LocalDate.of(2022, 12, 31), null);
  }
}
