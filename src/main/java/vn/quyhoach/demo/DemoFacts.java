package vn.quyhoach.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.quyhoach.cadre.AnnualGrade;
import vn.quyhoach.cadre.CadreImport.CadreRow;
import vn.quyhoach.cadre.CadreImport.FactRow;
import vn.quyhoach.cadre.DegreeLevel;
import vn.quyhoach.cadre.DisciplineGround;
import vn.quyhoach.cadre.DisciplineLevel;
import vn.quyhoach.cadre.Fact;
import vn.quyhoach.cadre.FactSource;
import vn.quyhoach.cadre.Relation;
import vn.quyhoach.cadre.StudyForm;
import vn.quyhoach.organisation.UnitTier;

/**
 * Invents what the files say about the cadres of a unit beside what they declare: always the same for the same person, mostly in
 * agreement with the declaration, here and there not, so that the vetting has something to find. Of the papers of a dossier some are
 * missing or too old.
 */
final class DemoFacts {

  private static final String CLERK = "import";

  private final DemoUnit unit;
  private final CadreRow cadre;
  private final int lastYear;
  private final Random random;
  private final List<FactRow> facts = new ArrayList<>();

  private DemoFacts(DemoUnit unit, CadreRow cadre) {
    this.unit = unit;
    this.cadre = cadre;
    this.lastYear = unit.scenario().year() - 1;
    // A source of its own: the people stay who they are whatever is invented about them here.
    this.random = new Random(cadre.code().hashCode() * 2_654_435_761L + 17);
  }

  static List<FactRow> of(DemoUnit unit, List<CadreRow> cadres) {
    List<FactRow> facts = new ArrayList<>();
    for (int seat = 0; seat < cadres.size(); seat++) {
      DemoFacts person = new DemoFacts(unit, cadres.get(seat));
      person.invent();
      if (seat == cadres.size() - 1 && person.random.nextInt(3) == 0) {
        person.add(FactSource.DECLARED, new Fact.Relative(Relation.SIBLING, cadres.get(seat / 2).code(), null, null));
      }
      facts.addAll(person.facts);
    }
    return facts;
  }

  private void invent() {
    partyRecord();
    degreeInTheFile();
    posts();
    papers();
    rarely(12, () -> add(FactSource.PERSONNEL_FILE, new Fact.Grade(lastYear, AnnualGrade.COMPLETED)));
    rarely(25, () -> add(FactSource.PERSONNEL_FILE, new Fact.Discipline(DisciplineLevel.NONE, null, instead(2021, 9, 15), null,
        DisciplineGround.BELOW_DISCIPLINE)));
    rarely(40, () -> add(FactSource.PERSONNEL_FILE, new Fact.AppointmentProposal(cadre.currentPostTitle(), instead(2022, 6, 20),
        (10 + random.nextInt(90)) + "-TTr/" + (unit.tier() == UnitTier.COMMUNE ? "ĐU" : "BTC"))));
  }

  private void partyRecord() {
    LocalDate admitted = cadre.partyAdmissionDate();
    if (random.nextInt(14) == 0) {
      // The usual slip: the month of the ceremony instead of that of the decision.
      add(FactSource.PARTY_RECORD, new Fact.PartyMembership(admitted.plusMonths(1), admitted.plusMonths(13)));
    } else {
      add(FactSource.PARTY_RECORD, new Fact.PartyMembership(admitted, cadre.partyOfficialDate()));
    }
  }

  private void degreeInTheFile() {
    if (cadre.degreeLevel() == DegreeLevel.NONE) {
      return;
    }
    int year = cadre.degree().year();
    String number = cadre.degree().number();
    switch (random.nextInt(20)) {
      case 0 -> year--;
      case 1 -> number = number.substring(0, number.length() - 2) + "00";
      default -> { }
    }
    add(FactSource.PERSONNEL_FILE, new Fact.Degree(cadre.degreeLevel(), cadre.degree().major(), cadre.degree().school(), number, year,
        random.nextInt(3) == 0 ? StudyForm.WORK_STUDY : StudyForm.REGULAR));
  }

  private void posts() {
    LocalDate since = LocalDate.of(2015 + random.nextInt(6), 1 + random.nextInt(12), 1);
    add(FactSource.DECLARED, new Fact.PostHeld(cadre.currentPostTitle(), unit.name(), since, null));
    rarely(3, () -> add(FactSource.DECLARED, new Fact.PostHeld("Chuyên viên", unit.name(), since.minusYears(5), since.minusDays(1))));
  }

  private void papers() {
    if (random.nextInt(10) > 0) {
      add(FactSource.PERSONNEL_FILE, new Fact.AssetDeclaration(lastYear, LocalDate.of(lastYear, 12, 1).plusDays(random.nextInt(28)),
          random.nextBoolean() ? inspection() : null));
    }
    if (random.nextInt(12) > 0) {
      LocalDate issued = random.nextInt(12) == 0 ? instead(2021, 6, 10) : instead(2022, 2, 1).plusDays(random.nextInt(120));
      add(FactSource.PERSONNEL_FILE, new Fact.HealthCertificate(issued, "Bệnh viện đa khoa", "Đủ sức khỏe để công tác"));
    }
    if (random.nextInt(8) > 0) {
      add(FactSource.PERSONNEL_FILE, new Fact.ResidenceComment(instead(2022, 3, 1).plusDays(random.nextInt(90)),
          "Chi bộ thôn, tổ dân phố số " + (1 + random.nextInt(12)), "Chấp hành tốt quy định nơi cư trú"));
    }
  }

  private String inspection() {
    boolean district = unit.tier() == UnitTier.COMMUNE && unit.scenario().hasDistricts();
    return district ? "Ủy ban Kiểm tra cấp huyện" : "Ủy ban Kiểm tra Tỉnh ủy";
  }

  private LocalDate instead(int year, int month, int day) {
    return unit.scenario().instead(LocalDate.of(year, month, day));
  }

  private void rarely(int oneIn, Runnable invention) {
    if (random.nextInt(oneIn) == 0) {
      invention.run();
    }
  }

  private void add(FactSource source, Fact fact) {
    facts.add(new FactRow(cadre.code(), fact, source, instead(2022, 6, 1), CLERK));
  }
}
