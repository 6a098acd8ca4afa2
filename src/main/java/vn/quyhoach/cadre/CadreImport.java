package vn.quyhoach.cadre;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.organisation.VietnameseName;

/** Takes cadres and plans in force over from lists, in batches. */
@Service
public class CadreImport {

  private static final int BATCH = 500;

  private final JdbcTemplate jdbc;

  CadreImport(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
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
    }
  }

  /** A line of a plan in force as a list gives it. */
  public record PlanEntryRow(String unitCode, int number, String cadreCode, String postCode, String postTitle,
      String term, String decisionNumber, LocalDate decidedOn) {
  }

  /**
   * Adds cadres; their units must be on file.
   *
   * @throws vn.quyhoach.organisation.BadName when a name cannot be taken as written; nothing is stored then
   */
  @Transactional
  public void cadres(List<CadreRow> rows) {
    jdbc.batchUpdate("""
        insert into cadre (code, unit_code, full_name, search_key, birth_date, gender, ethnicity, home_place,
          current_post_title, current_rank, party_admission_date, party_official_date, degree_level,
          degree_major, degree_school, degree_number, degree_year, theory_level, grade_latest,
          grade_one_year_before, grade_two_years_before, discipline_level, discipline_effective_until,
          political_standard, political_standard_number, political_standard_date, political_standard_issuer,
          version)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""",
        rows, BATCH, (statement, row) -> {
          String name = VietnameseName.clean(row.fullName());
          Degree degree = row.degree();
          Conclusion conclusion = row.conclusion();
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
          statement.setObject(11, row.partyAdmissionDate());
          statement.setObject(12, row.partyOfficialDate());
          statement.setString(13, row.degreeLevel().name());
          statement.setString(14, degree == null ? null : degree.major());
          statement.setString(15, degree == null ? null : degree.school());
          statement.setString(16, degree == null ? null : degree.number());
          statement.setObject(17, degree == null ? null : Integer.valueOf(degree.year()));
          statement.setInt(18, row.theoryLevel());
          statement.setString(19, row.grades().get(0).name());
          statement.setString(20, row.grades().get(1).name());
          statement.setString(21, row.grades().get(2).name());
          statement.setString(22, row.disciplineLevel().name());
          statement.setObject(23, row.disciplineEffectiveUntil());
          statement.setString(24,
              (conclusion == null ? PoliticalStandard.UNKNOWN : conclusion.standard()).name());
          statement.setString(25, conclusion == null ? null : conclusion.number());
          statement.setObject(26, conclusion == null ? null : conclusion.date());
          statement.setString(27, conclusion == null ? null : conclusion.issuer());
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
}
