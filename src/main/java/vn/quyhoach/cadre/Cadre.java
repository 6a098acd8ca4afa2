package vn.quyhoach.cadre;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A person who can be planned, with the facts that the rules of eligibility look at. All dates are days
 * without a time zone: a birth date kept as an instant would read back one day early for the years in
 * which the south of the country kept another offset.
 */
@Entity
@Table(name = "cadre")
public class Cadre {

  private static final String MAJORITY = "Kinh";

  @Id
  private String code;

  @Column(name = "unit_code")
  private String unitCode;

  @Column(name = "full_name")
  private String fullName;

  @Column(name = "search_key")
  private String searchKey;

  @Column(name = "birth_date")
  private LocalDate birthDate;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private Gender gender;

  private String ethnicity;

  @Column(name = "home_place")
  private String homePlace;

  @Column(name = "current_post_title")
  private String currentPostTitle;

  @Column(name = "current_rank")
  private int currentRank;

  @Column(name = "party_admission_date")
  private LocalDate partyAdmissionDate;

  @Column(name = "party_official_date")
  private LocalDate partyOfficialDate;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "degree_level")
  private DegreeLevel degreeLevel;

  @Column(name = "degree_major")
  private String degreeMajor;

  @Column(name = "degree_school")
  private String degreeSchool;

  @Column(name = "degree_number")
  private String degreeNumber;

  @Column(name = "degree_year")
  private Integer degreeYear;

  @Column(name = "theory_level")
  private int theoryLevel;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "grade_latest")
  private AnnualGrade gradeLatest;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "grade_one_year_before")
  private AnnualGrade gradeOneYearBefore;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "grade_two_years_before")
  private AnnualGrade gradeTwoYearsBefore;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "discipline_level")
  private DisciplineLevel disciplineLevel;

  @Column(name = "discipline_effective_until")
  private LocalDate disciplineEffectiveUntil;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "political_standard")
  private PoliticalStandard politicalStandard;

  @Column(name = "political_standard_number")
  private String politicalStandardNumber;

  @Column(name = "political_standard_date")
  private LocalDate politicalStandardDate;

  @Column(name = "political_standard_issuer")
  private String politicalStandardIssuer;

  @Version
  private int version;

  /** For JPA; cadres come in through {@link CadreImport}. */
  protected Cadre() {
  }

  /** The unit's code and a number in the unit: {@code 14755-03}. */
  public String code() {
    return code;
  }

  /** The unit that keeps the person as a source of its plan. */
  public String unitCode() {
    return unitCode;
  }

  /** The full name in composed form (NFC), as the person spells it. */
  public String fullName() {
    return fullName;
  }

  /** The name without tones, in lower case, for search and for warnings about the same person twice. */
  public String searchKey() {
    return searchKey;
  }

  public LocalDate birthDate() {
    return birthDate;
  }

  public Gender gender() {
    return gender;
  }

  /** The ethnic group as the papers state it: {@code Kinh}, {@code Mường}, {@code Thái} … */
  public String ethnicity() {
    return ethnicity;
  }

  /** Whether the person belongs to an ethnic minority, which structure targets count. */
  public boolean belongsToMinority() {
    return !MAJORITY.equals(ethnicity);
  }

  public String homePlace() {
    return homePlace;
  }

  public String currentPostTitle() {
    return currentPostTitle;
  }

  /** The rank of the post held now, on the same scale as the rank of a planned post. */
  public int currentRank() {
    return currentRank;
  }

  /** The day of admission to the Party, empty for a person outside it. */
  public Optional<LocalDate> partyAdmissionDate() {
    return Optional.ofNullable(partyAdmissionDate);
  }

  /** The day of full membership, empty while on probation or outside the Party. */
  public Optional<LocalDate> partyOfficialDate() {
    return Optional.ofNullable(partyOfficialDate);
  }

  public DegreeLevel degreeLevel() {
    return degreeLevel;
  }

  /** The level of the degree as a number, comparable with what a post requires. */
  public int qualificationLevel() {
    return degreeLevel.level();
  }

  /** The field of the degree, empty without a degree. */
  public Optional<String> degreeMajor() {
    return Optional.ofNullable(degreeMajor);
  }

  /** The school that gave the degree, empty without a degree. */
  public Optional<String> degreeSchool() {
    return Optional.ofNullable(degreeSchool);
  }

  /** The number on the degree, empty without a degree. */
  public Optional<String> degreeNumber() {
    return Optional.ofNullable(degreeNumber);
  }

  /** The year of the degree, empty without a degree. */
  public Optional<Integer> degreeYear() {
    return Optional.ofNullable(degreeYear);
  }

  /** Political theory: 0 none, 1 elementary, 2 intermediate, 3 advanced, 4 bachelor. */
  public int theoryLevel() {
    return theoryLevel;
  }

  /** The Vietnamese name of the level of political theory. */
  public String theoryLabel() {
    return theoryLabel(theoryLevel);
  }

  /** The Vietnamese name of a level of political theory, of a cadre or required by a post. */
  public static String theoryLabel(int level) {
    return switch (level) {
      case 1 -> "Sơ cấp";
      case 2 -> "Trung cấp";
      case 3 -> "Cao cấp";
      case 4 -> "Cử nhân";
      default -> "Chưa qua đào tạo";
    };
  }

  /** The grades of the three latest years, the newest first; years without a grade are left out. */
  public List<AnnualGrade> grades() {
    return Stream.of(gradeLatest, gradeOneYearBefore, gradeTwoYearsBefore).filter(Objects::nonNull).toList();
  }

  public DisciplineLevel disciplineLevel() {
    return disciplineLevel;
  }

  /** The last day on which the disciplinary measure has effect; empty without one or while no end is set. */
  public Optional<LocalDate> disciplineEffectiveUntil() {
    return Optional.ofNullable(disciplineEffectiveUntil);
  }

  /** Whether a disciplinary measure has effect on the given day; without an end date it always has. */
  public boolean isDisciplinedOn(LocalDate day) {
    return disciplineLevel != DisciplineLevel.NONE
        && (disciplineEffectiveUntil == null || !day.isAfter(disciplineEffectiveUntil));
  }

  public PoliticalStandard politicalStandard() {
    return politicalStandard;
  }

  /** The number of the conclusion on the political standard, empty while there is none. */
  public Optional<String> politicalStandardNumber() {
    return Optional.ofNullable(politicalStandardNumber);
  }

  /** The day of the conclusion on the political standard, empty while there is none. */
  public Optional<LocalDate> politicalStandardDate() {
    return Optional.ofNullable(politicalStandardDate);
  }

  /** The body that drew the conclusion on the political standard, empty while there is none. */
  public Optional<String> politicalStandardIssuer() {
    return Optional.ofNullable(politicalStandardIssuer);
  }

  void concludePoliticalStandard(PoliticalStandard conclusion, String number, LocalDate date, String issuer) {
    if (conclusion == PoliticalStandard.UNKNOWN) {
      throw new IllegalArgumentException("Phải chọn kết luận đủ hoặc không đủ tiêu chuẩn chính trị.");
    }
    if (isBlank(number) || date == null || isBlank(issuer)) {
      throw new IllegalArgumentException(
          "Kết luận tiêu chuẩn chính trị phải có số, ngày và cơ quan ban hành.");
    }
    this.politicalStandard = conclusion;
    this.politicalStandardNumber = number.strip();
    this.politicalStandardDate = date;
    this.politicalStandardIssuer = issuer.strip();
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cadre cadre && code.equals(cadre.code());
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  /** The code only: names stay out of logs. */
  @Override
  public String toString() {
    return code;
  }
}
