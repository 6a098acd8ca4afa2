package vn.quyhoach.cadre;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A person who can be planned, with the facts that the rules of eligibility look at. All dates are days
 * without a time zone: a birth date kept as an instant would read back one day early for the years in
 * which the south of the country kept another offset.
 *
 * <p>Everything that papers state is kept as {@link CadreFact}, several sources side by side. The questions here answer with what counts
 * for the rules, worked out from those statements and kept nowhere else.
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

  @OneToMany(mappedBy = "cadre", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<CadreFact> facts;

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

  /** All statements on file, in the order in which they came in; those of different sources may contradict each other. */
  public List<CadreFact> facts() {
    return List.copyOf(facts);
  }

  /** The statements of one kind, in the order in which they came in. */
  public List<CadreFact> facts(FactKind kind) {
    return facts.stream().filter(fact -> fact.kind() == kind).toList();
  }

  /** What one source states, in the order in which it came in. */
  public <T extends Fact> List<T> stated(Class<T> kind, FactSource source) {
    return facts.stream().filter(fact -> fact.source() == source).map(CadreFact::fact).filter(kind::isInstance).map(kind::cast)
        .toList();
  }

  /**
   * What counts for the rules among statements of one kind: all that the first source states which states anything, in the order of
   * {@link FactSource}.
   */
  public <T extends Fact> List<T> counting(Class<T> kind) {
    return Arrays.stream(FactSource.values()).map(source -> stated(kind, source)).filter(stated -> !stated.isEmpty()).findFirst()
        .orElse(List.of());
  }

  private <T extends Fact> Stream<T> fromAnySource(Class<T> kind) {
    return facts.stream().map(CadreFact::fact).filter(kind::isInstance).map(kind::cast);
  }

  private Optional<Fact.PartyMembership> partyMembership() {
    return last(counting(Fact.PartyMembership.class));
  }

  /** The day of admission to the Party, empty for a person outside it. */
  public Optional<LocalDate> partyAdmissionDate() {
    return partyMembership().map(Fact.PartyMembership::admittedOn);
  }

  /** The day of full membership, empty while on probation or outside the Party. */
  public Optional<LocalDate> partyOfficialDate() {
    return partyMembership().map(Fact.PartyMembership::officialOn);
  }

  /** The highest degree, of several on one level the latest. */
  public Optional<Fact.Degree> highestDegree() {
    return counting(Fact.Degree.class).stream().max(Comparator.comparing((Fact.Degree degree) -> degree.level().level())
        .thenComparing(degree -> degree.year() == null ? 0 : degree.year()));
  }

  public DegreeLevel degreeLevel() {
    return highestDegree().map(Fact.Degree::level).orElse(DegreeLevel.NONE);
  }

  /** The level of the degree as a number, comparable with what a post requires. */
  public int qualificationLevel() {
    return degreeLevel().level();
  }

  /** The field of the highest degree, empty without a degree. */
  public Optional<String> degreeMajor() {
    return highestDegree().map(Fact.Degree::major);
  }

  /** The school that gave the highest degree, empty without a degree. */
  public Optional<String> degreeSchool() {
    return highestDegree().map(Fact.Degree::school);
  }

  /** The number on the highest degree, empty without a degree. */
  public Optional<String> degreeNumber() {
    return highestDegree().map(Fact.Degree::number);
  }

  /** The year of the highest degree, empty without a degree. */
  public Optional<Integer> degreeYear() {
    return highestDegree().map(Fact.Degree::year);
  }

  /** Political theory: 0 none, 1 elementary, 2 intermediate, 3 advanced, 4 bachelor. */
  public int theoryLevel() {
    return counting(Fact.PoliticalTheory.class).stream().mapToInt(Fact.PoliticalTheory::level).max().orElse(0);
  }

  /** The Vietnamese name of the level of political theory. */
  public String theoryLabel() {
    return theoryLabel(theoryLevel());
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
    Map<Integer, AnnualGrade> byYear = new TreeMap<>(Comparator.reverseOrder());
    for (Fact.Grade grade : counting(Fact.Grade.class)) {
      byYear.put(grade.year(), grade.grade());
    }
    return byYear.values().stream().limit(3).toList();
  }

  /**
   * The disciplinary measure whose effect lasts longest, of several the gravest. A measure counts whatever source states it: who does
   * not declare one is disciplined all the same.
   */
  private Optional<Fact.Discipline> discipline() {
    return fromAnySource(Fact.Discipline.class).filter(measure -> measure.level() != DisciplineLevel.NONE)
        .max(Comparator.comparing((Fact.Discipline measure) ->
                measure.effectiveUntil() == null ? LocalDate.MAX : measure.effectiveUntil())
            .thenComparing(Fact.Discipline::level));
  }

  /** The form of the disciplinary measure whose effect lasts longest. */
  public DisciplineLevel disciplineLevel() {
    return discipline().map(Fact.Discipline::level).orElse(DisciplineLevel.NONE);
  }

  /** The last day on which that measure has effect; empty without one or while no end is set. */
  public Optional<LocalDate> disciplineEffectiveUntil() {
    return discipline().map(Fact.Discipline::effectiveUntil);
  }

  /** Whether a disciplinary measure has effect on the given day; without an end date it always has. */
  public boolean isDisciplinedOn(LocalDate day) {
    return fromAnySource(Fact.Discipline.class).anyMatch(measure -> measure.hasEffectOn(day));
  }

  /** The latest conclusion on the political standard, of several of one day the last on file; empty while there is none. */
  public Optional<Fact.PoliticalStandardConclusion> politicalStandardConclusion() {
    return fromAnySource(Fact.PoliticalStandardConclusion.class)
        .reduce((one, next) -> next.concludedOn().isBefore(one.concludedOn()) ? one : next);
  }

  public PoliticalStandard politicalStandard() {
    return politicalStandardConclusion().map(Fact.PoliticalStandardConclusion::result).orElse(PoliticalStandard.UNKNOWN);
  }

  /** The number of the conclusion on the political standard, empty while there is none. */
  public Optional<String> politicalStandardNumber() {
    return politicalStandardConclusion().map(Fact.PoliticalStandardConclusion::number);
  }

  /** The day of the conclusion on the political standard, empty while there is none. */
  public Optional<LocalDate> politicalStandardDate() {
    return politicalStandardConclusion().map(Fact.PoliticalStandardConclusion::concludedOn);
  }

  /** The body that drew the conclusion on the political standard, empty while there is none. */
  public Optional<String> politicalStandardIssuer() {
    return politicalStandardConclusion().map(Fact.PoliticalStandardConclusion::issuer);
  }

  void record(Fact fact, FactSource source, LocalDate recordedOn, String recordedBy) {
    facts.add(new CadreFact(this, fact, source, recordedOn, recordedBy));
  }

  private static <T> Optional<T> last(List<T> list) {
    return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
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
