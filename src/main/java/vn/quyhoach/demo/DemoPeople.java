package vn.quyhoach.demo;

import static vn.quyhoach.demo.InventedNames.pick;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vn.quyhoach.cadre.AnnualGrade;
import vn.quyhoach.cadre.CadreImport.CadreRow;
import vn.quyhoach.cadre.CadreImport.Conclusion;
import vn.quyhoach.cadre.CadreImport.Degree;
import vn.quyhoach.cadre.CadreImport.PlanEntryRow;
import vn.quyhoach.cadre.DegreeLevel;
import vn.quyhoach.cadre.DisciplineLevel;
import vn.quyhoach.cadre.Gender;
import vn.quyhoach.cadre.PoliticalStandard;
import vn.quyhoach.organisation.OrganisationImport.OfficialRow;
import vn.quyhoach.organisation.OrganisationImport.PostRow;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.UnitTier;

/**
 * Invents the people of a unit: officials, cadres and the plan in force on the scenario's day, always the same for the
 * same unit.
 *
 * <p>Among the cadres of every unit there is, beside the head, exactly one of each {@link Flaw}, so that every
 * rule has somebody to refuse; everybody else can be planned for a higher post with the age reference date of the
 * scenario's campaign and for a year after it.
 */
final class DemoPeople {

  /** Why a cadre of the demonstration cannot be planned. */
  enum Flaw {
    /** Retires before a full term from the age reference date is over. */
    TOO_OLD,
    /** A disciplinary measure has effect on the scenario's day. */
    DISCIPLINED,
    /** Has no bachelor degree, which every post asks for. */
    NO_BACHELOR,
    /** Nobody has concluded on the political standard. */
    NO_CONCLUSION
  }

  /** Nobody is planned beside more than two others for the same post (R50-QTY-1). */
  private static final int MOST_PER_POST = 3;

  /** Groups that live in the mountain districts, with the majority group in their midst. */
  static final Map<String, List<String>> MINORITIES = Map.ofEntries(
      Map.entry("384", List.of("Mông", "Mông", "Thái", "Thái", "Mường", "Dao", "Kinh")),
      Map.entry("385", List.of("Thái", "Thái", "Thái", "Mường", "Mông", "Kinh")),
      Map.entry("386", List.of("Mường", "Mường", "Thái", "Thái", "Kinh", "Kinh")),
      Map.entry("387", List.of("Thái", "Thái", "Thái", "Mường", "Mông", "Kinh")),
      Map.entry("388", List.of("Thái", "Thái", "Mường", "Mường", "Kinh")),
      Map.entry("389", List.of("Mường", "Mường", "Mường", "Dao", "Kinh", "Kinh")),
      Map.entry("390", List.of("Mường", "Mường", "Dao", "Kinh", "Kinh", "Kinh")),
      Map.entry("391", List.of("Mường", "Mường", "Kinh", "Kinh")),
      Map.entry("396", List.of("Thái", "Thái", "Mường", "Kinh", "Kinh")),
      Map.entry("402", List.of("Thái", "Thổ", "Thổ", "Mường", "Kinh", "Kinh")),
      Map.entry("403", List.of("Mường", "Thái", "Kinh", "Kinh", "Kinh")));

  private static final List<String> LOWLAND = List.of("Kinh");

  /** Provincial bodies draw on the whole province. */
  private static final List<String> WHOLE_PROVINCE = List.of("Kinh", "Kinh", "Kinh", "Kinh", "Kinh", "Kinh", "Kinh",
      "Mường", "Thái");

  /** A field at a school, in the years in which the school bore this name. */
  private record Study(String major, String school, int since, int until) {
  }

  private static final int STILL = 9999;

  private static final List<Study> STUDIES = List.of(
      new Study("Triết học", "Trường Đại học Tổng hợp Hà Nội", 1956, 1993),
      new Study("Sư phạm Ngữ văn", "Trường Đại học Sư phạm Vinh", 1962, 2001),
      new Study("Kinh tế nông nghiệp", "Trường Đại học Nông nghiệp I", 1967, 2008),
      new Study("Kinh tế chính trị", "Trường Đại học Kinh tế Quốc dân", 1985, STILL),
      new Study("Quản lý kinh tế", "Trường Đại học Kinh tế Quốc dân", 1985, STILL),
      new Study("Hành chính học", "Học viện Hành chính Quốc gia", 1992, STILL),
      new Study("Quản lý công", "Học viện Hành chính Quốc gia", 1992, STILL),
      new Study("Luật", "Trường Đại học Luật Hà Nội", 1993, STILL),
      new Study("Khoa học môi trường", "Trường Đại học Khoa học Tự nhiên", 1995, STILL),
      new Study("Quản trị kinh doanh", "Trường Đại học Hồng Đức", 2001, STILL),
      new Study("Sư phạm Ngữ văn", "Trường Đại học Hồng Đức", 2001, STILL),
      new Study("Luật kinh tế", "Trường Đại học Vinh", 2001, STILL),
      new Study("Kế toán", "Học viện Tài chính", 2001, STILL),
      new Study("Xây dựng Đảng và chính quyền nhà nước", "Học viện Báo chí và Tuyên truyền", 2005, STILL),
      new Study("Quản lý đất đai", "Học viện Nông nghiệp Việt Nam", 2014, STILL),
      new Study("Công tác xã hội", "Học viện Phụ nữ Việt Nam", 2016, STILL));

  private static final List<Study> SHORTER_STUDIES = List.of(
      new Study("Kế toán", "Trường Cao đẳng Kinh tế - Kỹ thuật", 1980, STILL),
      new Study("Hành chính – Văn thư", "Trường Cao đẳng Kinh tế - Kỹ thuật", 1980, STILL),
      new Study("Khuyến nông", "Trường Cao đẳng Nông Lâm", 1980, STILL));

  /** All the people of one unit, in the form of the imports. */
  record People(List<PostRow> posts, List<OfficialRow> officials, List<CadreRow> cadres,
      List<PlanEntryRow> planEntries) {

    People {
      posts = List.copyOf(posts);
      officials = List.copyOf(officials);
      cadres = List.copyOf(cadres);
      planEntries = List.copyOf(planEntries);
    }
  }

  private final DemoUnit unit;
  private final Staffing staffing;
  private final Random random;
  private final Set<String> namesTaken = new HashSet<>();

  private DemoPeople(DemoUnit unit) {
    this.unit = unit;
    this.staffing = Staffing.of(unit);
    // The hash of a text is the same on every Java machine, and so are the people.
    this.random = new Random(unit.code().hashCode() * 2_654_435_761L);
  }

  /** The people of the given unit. */
  static People of(DemoUnit unit) {
    return new DemoPeople(unit).invent();
  }

  private People invent() {
    Flaw[] flaws = flaws(staffing.seats().size());
    List<CadreRow> cadres = new ArrayList<>();
    for (int seat = 0; seat < staffing.seats().size(); seat++) {
      cadres.add(cadre(seat, flaws[seat]));
    }
    List<OfficialRow> officials = new ArrayList<>(officials(cadres.get(0)));
    List<PlanEntryRow> entries = planEntries(cadres, flaws);
    officials.addAll(watchers());
    return new People(staffing.posts(), officials, cadres, entries);
  }

  /** Committee members in charge of the units below, and specialists who keep track of them. */
  private List<OfficialRow> watchers() {
    List<OfficialRow> watchers = new ArrayList<>();
    String party = Staffing.committee(unit);
    for (int number = 1; number <= DemoCharges.count(Role.MEMBER_IN_CHARGE, unit.tier()); number++) {
      watchers.add(official(Role.MEMBER_IN_CHARGE, number, "Ủy viên Ban Thường vụ " + party + ", phụ trách cơ sở"));
    }
    for (int number = 1; number <= DemoCharges.count(Role.SPECIALIST, unit.tier()); number++) {
      watchers.add(official(Role.SPECIALIST, number, "Chuyên viên Ban Tổ chức " + party + ", theo dõi cơ sở"));
    }
    return watchers;
  }

  /**
   * Spreads the flaws over the seats. The head has none; age goes to the upper half, where it is usual, the
   * missing degree to the lowest three seats.
   */
  private Flaw[] flaws(int seats) {
    Flaw[] flaws = new Flaw[seats];
    flaws[1 + random.nextInt(seats / 2 - 1)] = Flaw.TOO_OLD;
    flaws[seats - 1 - random.nextInt(3)] = Flaw.NO_BACHELOR;
    for (Flaw flaw : List.of(Flaw.DISCIPLINED, Flaw.NO_CONCLUSION)) {
      int seat = seats / 2 + random.nextInt(seats - seats / 2);
      while (flaws[seat] != null) {
        seat = seats / 2 + random.nextInt(seats - seats / 2);
      }
      flaws[seat] = flaw;
    }
    return flaws;
  }

  private CadreRow cadre(int seatNumber, Flaw flaw) {
    Staffing.Seat seat = staffing.seats().get(seatNumber);
    Gender gender = seat.gender() != null ? seat.gender() : random.nextInt(100) < 30 ? Gender.FEMALE : Gender.MALE;
    String ethnicity = pick(ethnicities(), random);
    LocalDate birth = birth(seatNumber, gender, flaw);
    LocalDate admission = birth.plusYears(20 + random.nextInt(8)).plusDays(random.nextInt(365));
    // Probation in the Party lasts twelve months.
    LocalDate official = admission.plusMonths(12);
    DegreeLevel level = degreeLevel(seat, birth, flaw);
    DisciplineLevel discipline = DisciplineLevel.NONE;
    LocalDate disciplineEnd = null;
    if (flaw == Flaw.DISCIPLINED) {
      discipline = random.nextBoolean() ? DisciplineLevel.REPRIMAND : DisciplineLevel.WARNING;
      disciplineEnd = unit.scenario().disciplinedFrom().plusDays(random.nextInt(180));
    } else if (flaw == null && random.nextInt(20) == 0) {
      // A measure that has lapsed bars nobody under Regulation 50; a rule that forgets the end date shows here. Regulation 377 makes
      // no exception for a dismissal.
      discipline = seatNumber % 3 == 0 ? DisciplineLevel.DISMISSAL : DisciplineLevel.REPRIMAND;
      disciplineEnd = unit.scenario().lapsedFrom().plusDays(random.nextInt(400));
    }
    return new CadreRow(cadreCode(seatNumber), unit.code(), name(ethnicity, gender), birth, gender, ethnicity,
        pick(unit.home().places(), random), seat.title(), seat.rank(), admission, official, level,
        degree(level, birth), Math.max(1, seat.theory() - random.nextInt(5) / 4), grades(flaw), discipline,
        disciplineEnd, flaw == Flaw.NO_CONCLUSION ? null : conclusion());
  }

  private String cadreCode(int seatNumber) {
    return String.format("%s-%02d", unit.code(), seatNumber + 1);
  }

  private List<String> ethnicities() {
    return switch (unit.tier()) {
      case COMMUNE, DISTRICT -> MINORITIES.getOrDefault(unit.home().districtCode(), LOWLAND);
      default -> WHOLE_PROVINCE;
    };
  }

  /** Whoever is not too old still serves more than a full term from the scenario's age reference date, the head perhaps not. */
  private LocalDate birth(int seatNumber, Gender gender, Flaw flaw) {
    DemoScenario.Births births = unit.scenario().births();
    int earliest;
    int latest;
    if (flaw == Flaw.TOO_OLD) {
      earliest = births.tooOldFirst(gender);
      latest = births.tooOldLast(gender);
    } else if (seatNumber == 0) {
      earliest = births.headFirst(gender);
      latest = births.headLast();
    } else if (seatNumber < staffing.seats().size() / 2) {
      earliest = births.upperFirst(gender);
      latest = births.upperLast();
    } else {
      earliest = births.lowerFirst();
      latest = births.lowerLast();
    }
    int year = earliest + random.nextInt(latest - earliest + 1);
    return LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
  }

  private DegreeLevel degreeLevel(Staffing.Seat seat, LocalDate birth, Flaw flaw) {
    if (flaw == Flaw.NO_BACHELOR) {
      return random.nextBoolean() ? DegreeLevel.COLLEGE : DegreeLevel.INTERMEDIATE;
    }
    int masters = seat.rank() >= 50 ? 50 : 15;
    if (random.nextInt(100) < masters) {
      boolean doctor = seat.rank() >= 60 && birth.getYear() <= 1980 && random.nextInt(5) == 0;
      return doctor ? DegreeLevel.DOCTOR : DegreeLevel.MASTER;
    }
    return DegreeLevel.BACHELOR;
  }

  private Degree degree(DegreeLevel level, LocalDate birth) {
    int age = switch (level) {
      case DOCTOR -> 36 + random.nextInt(5);
      case MASTER -> 28 + random.nextInt(3);
      default -> 22 + random.nextInt(6);
    };
    int year = birth.getYear() + age;
    List<Study> studies = level.level() < DegreeLevel.BACHELOR.level() ? SHORTER_STUDIES : STUDIES;
    Study study = pick(studies.stream().filter(open -> open.since() <= year && year <= open.until()).toList(), random);
    return new Degree(study.major(), study.school(),
        String.format("%s %06d", "ABC".charAt(random.nextInt(3)), 100_000 + random.nextInt(900_000)), year);
  }

  private List<AnnualGrade> grades(Flaw flaw) {
    List<AnnualGrade> grades = new ArrayList<>();
    for (int year = 0; year < 3; year++) {
      boolean punished = flaw == Flaw.DISCIPLINED && year == 0;
      grades.add(punished ? AnnualGrade.COMPLETED
          : random.nextInt(100) < 20 ? AnnualGrade.EXCELLENT : AnnualGrade.GOOD);
    }
    return grades;
  }

  private Conclusion conclusion() {
    // A few are older than any pack lets a conclusion count; the vetting has to ask for a new one.
    int drawn = random.nextInt(800);
    LocalDate first = unit.scenario().conclusions().first();
    LocalDate date = drawn % 8 == 0 ? first.minusMonths(25).plusDays(drawn) : first.plusDays(drawn % unit.scenario().conclusions().count());
    int number = 10 + random.nextInt(480);
    return switch (decidedBy()) {
      case DISTRICT -> new Conclusion(PoliticalStandard.MET, number + "-KL/" + districtLetters(), date,
          "Ban Thường vụ " + Staffing.committee(unit.home().districtKind()) + " " + place(unit.home().districtName()));
      case CENTRAL -> new Conclusion(PoliticalStandard.MET, number + "-KL/TW", date, "Ban Bí thư");
      default -> new Conclusion(PoliticalStandard.MET, number + "-KL/TU", date, "Ban Thường vụ Tỉnh ủy");
    };
  }

  /** The level that decides on the people of the unit; the central body's own people are the central level's. */
  private UnitTier decidedBy() {
    return switch (unit.tier()) {
      case CENTRAL -> UnitTier.CENTRAL;
      case COMMUNE -> unit.scenario().hasDistricts() ? UnitTier.DISTRICT : UnitTier.PROVINCE;
      default -> UnitTier.PROVINCE;
    };
  }

  /** The proper name in the name of a district: {@code Mường Lát} of {@code Huyện Mường Lát}. */
  private static String place(String districtName) {
    for (String kind : List.of("Huyện ", "Thị xã ", "Thành phố ")) {
      if (districtName.startsWith(kind)) {
        return districtName.substring(kind.length());
      }
    }
    return districtName;
  }

  private String districtLetters() {
    return switch (unit.home().districtKind()) {
      case "thi-xa", "thanh-pho" -> "ThU";
      default -> "HU";
    };
  }

  private String name(String ethnicity, Gender gender) {
    String name = InventedNames.of(ethnicity, gender, random);
    while (!namesTaken.add(name)) {
      name = InventedNames.of(ethnicity, gender, random);
    }
    return name;
  }

  private List<OfficialRow> officials(CadreRow head) {
    String party = Staffing.committee(unit);
    boolean commune = unit.tier() == UnitTier.COMMUNE;
    boolean approves = unit.tier() == UnitTier.DISTRICT || unit.tier() == UnitTier.PROVINCE;
    List<OfficialRow> officials = new ArrayList<>();
    officials.add(official(Role.OFFICER,
        commune ? (unit.scenario().hasDistricts() ? "Công chức phụ trách công tác tổ chức, Văn phòng "
            : "Chuyên viên Ban Xây dựng Đảng, ") + party
            : approves ? "Chuyên viên Ban Tổ chức " + party : "Chuyên viên phụ trách tổ chức cán bộ"));
    officials.add(official(Role.COUNTER_FIRST, "Tổ trưởng tổ kiểm phiếu"));
    officials.add(official(Role.COUNTER_SECOND, "Thành viên tổ kiểm phiếu"));
    officials.add(new OfficialRow(unit.code(), Role.HEAD, 1, head.fullName(), head.currentPostTitle(), head.code(),
        email(Role.HEAD.userId(unit.code()))));
    if (approves || unit.tier() == UnitTier.CENTRAL) {
      officials.add(official(Role.BOARD,
          approves ? "Phó Trưởng Ban Tổ chức " + party : "Phó Vụ trưởng, Ban Tổ chức Trung ương"));
      officials.add(official(Role.SECRETARIAT,
          approves ? "Phó Chánh Văn phòng " + party + ", thư ký Ban Thường vụ" : "Thư ký Ban Bí thư"));
    }
    if (approves) {
      officials.add(official(Role.SUPERVISOR, "Chuyên viên Ban Tổ chức " + party + ", theo dõi cơ sở"));
      officials.add(official(Role.INSPECTOR, "Kiểm tra viên Ủy ban Kiểm tra " + party));
    }
    if (unit.tier() == UnitTier.PROVINCE) {
      officials.add(official(Role.CAMPAIGN, "Trưởng phòng Tổ chức cán bộ, Ban Tổ chức " + party));
    }
    return officials;
  }

  private OfficialRow official(Role role, String position) {
    return official(role, 1, position);
  }

  private OfficialRow official(Role role, int number, String position) {
    Gender gender = random.nextBoolean() ? Gender.MALE : Gender.FEMALE;
    String name = name(pick(ethnicities(), random), gender);
    return new OfficialRow(unit.code(), role, number, name, position, null, email(role.userId(unit.code(), number)));
  }

  /** An address in a domain that exists nowhere (RFC 2606), so that no mail of the demonstration ever reaches anybody. */
  private static String email(String userId) {
    return userId + "@quyhoach.example";
  }

  /**
   * The plan in force: among its five to eight entries somebody who is too old by now and somebody disciplined
   * (to be removed), in units with a committee somebody who has reached the planned post (likewise), and others
   * to be carried over.
   */
  private List<PlanEntryRow> planEntries(List<CadreRow> cadres, Flaw[] flaws) {
    List<PostRow> posts = staffing.posts();
    String decision = (100 + random.nextInt(800)) + "-QĐ/" + decisionLetters();
    LocalDate decidedOn = unit.scenario().decisions().first().plusDays(random.nextInt(unit.scenario().decisions().count()));
    int wanted = 5 + random.nextInt(4);
    List<PlanEntryRow> entries = new ArrayList<>();
    for (PostRow post : posts) {
      if (post.code().endsWith("-CTUBND")) {
        entries.add(entry(entries.size() + 1, cadres.get(2), post, decision, decidedOn));
      }
    }
    List<Integer> order = new ArrayList<>();
    for (int seat = 1; seat < cadres.size(); seat++) {
      boolean barred = flaws[seat] == Flaw.TOO_OLD || flaws[seat] == Flaw.DISCIPLINED;
      boolean appointed = seat == 2 && !entries.isEmpty();
      if (!appointed) {
        order.add(barred ? 0 : order.size(), seat);
      }
    }
    for (int seat : order) {
      if (entries.size() == wanted) {
        break;
      }
      CadreRow cadre = cadres.get(seat);
      // The nearest higher post with a place left, as careers go.
      posts.stream().filter(post -> post.rank() > cadre.currentRank())
          .filter(post -> entries.stream().filter(entry -> entry.postCode().equals(post.code())).count()
              < MOST_PER_POST)
          .min((one, other) -> Integer.compare(one.rank(), other.rank()))
          .ifPresent(post -> entries.add(entry(entries.size() + 1, cadre, post, decision, decidedOn)));
    }
    return entries;
  }

  private PlanEntryRow entry(int number, CadreRow cadre, PostRow post, String decision, LocalDate decidedOn) {
    return new PlanEntryRow(unit.code(), number, cadre.code(), post.code(), post.title(), unit.scenario().term(), decision, decidedOn);
  }

  private String decisionLetters() {
    return unit.tier() == UnitTier.PROVINCE || unit.tier() == UnitTier.CENTRAL ? "TW"
        : decidedBy() == UnitTier.DISTRICT ? districtLetters() : "TU";
  }
}
