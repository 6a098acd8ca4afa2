package vn.quyhoach.cadre;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.organisation.VietnameseName;

/** Takes cadres and plans in force over from lists, in batches. */
@Service
public class CadreImport {

  private static final int BATCH = 500;

  /** Who put facts on file that came with a list of cadres. */
  private static final String IMPORT = "import";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  CadreImport(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The degree of a person with one. */
  public record Degree(String major, String school, String number, int year) {
  }

  /** A written conclusion on the political standard. */
  public record Conclusion(PoliticalStandard standard, String number, LocalDate date, String issuer) {
  }

  /**
   * A cadre as a list gives it. Party dates are null outside the Party or on probation, {@code degree} is null
   * with level {@code NONE} only, {@code grades} are those of three years with the newest first,
   * {@code conclusion} is null while the political standard is unknown.
   */
  public record CadreRow(String code, String unitCode, String fullName, LocalDate birthDate, Gender gender,
      String ethnicity, String homePlace, String currentPostTitle, int currentRank, LocalDate partyAdmissionDate,
      LocalDate partyOfficialDate, DegreeLevel degreeLevel, Degree degree, int theoryLevel,
      List<AnnualGrade> grades, DisciplineLevel disciplineLevel, LocalDate disciplineEffectiveUntil,
      Conclusion conclusion) {

    public CadreRow {
      grades = List.copyOf(grades);
      if (grades.size() != 3) {
        throw new IllegalArgumentException("Cán bộ «" + code + "» phải có xếp loại của ba năm gần nhất.");
      }
      if (partyAdmissionDate != null && !partyAdmissionDate.isAfter(birthDate)) {
        throw new IllegalArgumentException("Cán bộ «" + code + "» có ngày vào Đảng không sau ngày sinh.");
      }
    }

    private PersonRow person() {
      return new PersonRow(code, unitCode, fullName, birthDate, gender, ethnicity, homePlace, currentPostTitle, currentRank, null);
    }

    private List<FactRow> declared(LocalDate today) {
      List<Fact> facts = new ArrayList<>();
      if (degreeLevel != DegreeLevel.NONE) {
        facts.add(degree == null ? new Fact.Degree(degreeLevel, null, null, null, null, null)
            : new Fact.Degree(degreeLevel, degree.major(), degree.school(), degree.number(), degree.year(), null));
      }
      facts.add(new Fact.PoliticalTheory(theoryLevel, null, null, null));
      if (partyAdmissionDate != null) {
        facts.add(new Fact.PartyMembership(partyAdmissionDate, partyOfficialDate));
      }
      for (int before = 0; before < grades.size(); before++) {
        facts.add(new Fact.Grade(today.getYear() - 1 - before, grades.get(before)));
      }
      if (disciplineLevel != DisciplineLevel.NONE) {
        facts.add(new Fact.Discipline(disciplineLevel, null, null, disciplineEffectiveUntil, null));
      }
      if (conclusion != null) {
        facts.add(new Fact.PoliticalStandardConclusion(conclusion.standard(), conclusion.number(), conclusion.date(),
            conclusion.issuer(), null));
      }
      return facts.stream().map(fact -> new FactRow(code, fact, FactSource.DECLARED, today, IMPORT)).toList();
    }
  }

  /** A cadre without facts as a list gives it; {@code identityNumber} has twelve digits or is null. */
  public record PersonRow(String code, String unitCode, String fullName, LocalDate birthDate, Gender gender, String ethnicity,
      String homePlace, String currentPostTitle, int currentRank, String identityNumber) {
  }

  /** What tells one person on file from another; {@code identityNumber} is null while nobody has stated it. */
  public record PersonOnFile(String code, String unitCode, String searchKey, LocalDate birthDate, String identityNumber) {
  }

  /** What must not come twice among the plans on file. */
  public record PlanEntryOnFile(String unitCode, int number, String cadreCode, String postCode, String term) {
  }

  /** A statement about a cadre as a list gives it. */
  public record FactRow(String cadreCode, Fact fact, FactSource source, LocalDate recordedOn, String recordedBy) {
  }

  /** A line of a plan in force as a list gives it. */
  public record PlanEntryRow(String unitCode, int number, String cadreCode, String postCode, String postTitle,
      String term, String decisionNumber, LocalDate decidedOn) {
  }

  /**
   * Adds cadres with what they declare; their units must be on file. The newest grade is that of last year.
   *
   * @throws vn.quyhoach.organisation.BadName when a name cannot be taken as written; nothing is stored then
   * @throws IllegalArgumentException in Vietnamese when facts of one person exclude each other; nothing is stored then
   */
  @Transactional
  public void cadres(List<CadreRow> rows) {
    LocalDate today = UserZone.today(clock);
    people(rows.stream().map(CadreRow::person).toList());
    facts(rows.stream().flatMap(row -> row.declared(today).stream()).toList());
  }

  /**
   * Adds cadres without any fact; their units must be on file.
   *
   * @throws vn.quyhoach.organisation.BadName when a name cannot be taken as written; nothing is stored then
   */
  @Transactional
  public void people(List<PersonRow> rows) {
    jdbc.batchUpdate("""
        insert into cadre (code, unit_code, full_name, search_key, birth_date, gender, ethnicity, home_place,
          current_post_title, current_rank, identity_number, version)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""",
        rows, BATCH, (statement, row) -> {
          String name = VietnameseName.clean(row.fullName());
          statement.setString(1, row.code());
          statement.setString(2, row.unitCode());
          statement.setString(3, name);
          statement.setString(4, VietnameseName.searchKey(name));
          statement.setObject(5, row.birthDate());
          statement.setString(6, row.gender().name());
          statement.setString(7, row.ethnicity());
          statement.setString(8, row.homePlace());
          statement.setString(9, row.currentPostTitle());
          statement.setInt(10, row.currentRank());
          statement.setString(11, row.identityNumber());
        });
  }

  /** Adds statements about cadres, who must be on file, beside those that are there. */
  @Transactional
  public void facts(List<FactRow> rows) {
    jdbc.batchUpdate("""
        insert into cadre_fact (cadre_code, kind, fact_value, fact_year, document_number, fact_date, until_date, body, detail,
          form, related_cadre, related_user, source, recorded_on, recorded_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        rows, BATCH, (statement, row) -> {
          FactColumns columns = FactColumns.of(row.fact());
          statement.setString(1, row.cadreCode());
          statement.setString(2, row.fact().kind().name());
          statement.setString(3, columns.value());
          statement.setObject(4, columns.year(), Types.INTEGER);
          statement.setString(5, columns.number());
          statement.setObject(6, columns.date(), Types.DATE);
          statement.setObject(7, columns.until(), Types.DATE);
          statement.setString(8, columns.body());
          statement.setString(9, columns.detail());
          statement.setString(10, columns.form());
          statement.setString(11, columns.relatedCadre());
          statement.setString(12, columns.relatedUser());
          statement.setString(13, row.source().name());
          statement.setObject(14, row.recordedOn(), Types.DATE);
          statement.setString(15, row.recordedBy());
        });
  }

  /** Adds lines of plans in force; units, posts and cadres must be on file. */
  @Transactional
  public void planEntries(List<PlanEntryRow> rows) {
    jdbc.batchUpdate("""
        insert into current_plan_entry (unit_code, entry_number, cadre_code, post_code, post_title, term,
          decision_number, decided_on, version) values (?, ?, ?, ?, ?, ?, ?, ?, 0)""",
        rows, BATCH, (statement, row) -> {
          statement.setString(1, row.unitCode());
          statement.setInt(2, row.number());
          statement.setString(3, row.cadreCode());
          statement.setString(4, row.postCode());
          statement.setString(5, row.postTitle());
          statement.setString(6, row.term());
          statement.setString(7, row.decisionNumber());
          statement.setObject(8, row.decidedOn());
        });
  }

  /** Everybody on file, for the search for persons who come twice. */
  @Transactional(readOnly = true)
  public List<PersonOnFile> peopleOnFile() {
    return jdbc.query("select code, unit_code, search_key, birth_date, identity_number from cadre",
        (row, index) -> new PersonOnFile(row.getString(1), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class),
            row.getString(5)));
  }

  /** The keys of every line of a plan in force. */
  @Transactional(readOnly = true)
  public List<PlanEntryOnFile> planEntriesOnFile() {
    return jdbc.query("select unit_code, entry_number, cadre_code, post_code, term from current_plan_entry",
        (row, index) -> new PlanEntryOnFile(row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5)));
  }
}
