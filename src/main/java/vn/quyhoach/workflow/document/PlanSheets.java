package vn.quyhoach.workflow.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.cadre.CurrentPlanEntry;
import vn.quyhoach.cadre.DegreeLevel;
import vn.quyhoach.cadre.Gender;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.document.DocumentValues;
import vn.quyhoach.document.Spreadsheet;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.nomination.ReviewedEntry;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.quota.StructureGroup;
import vn.quyhoach.workflow.content.PlanContent;

/**
 * The forms that go up with a unit's list, in the official order of columns: review and carry-over (F-A, appendix 1), supplement (F-B,
 * appendix 2), statistics of the structure (F-F). One Excel file with a sheet for each.
 */
@Component
class PlanSheets {

  /** What people call the file. */
  static final String TITLE = "Biểu mẫu quy hoạch (phụ lục 1, phụ lục 2, cơ cấu)";

  private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

  private final UnitPlans unitPlans;
  private final Nominations nominations;
  private final Cadres cadres;
  private final PlanContent content;
  private final PlanPaper papers;

  PlanSheets(UnitPlans unitPlans, Nominations nominations, Cadres cadres, PlanContent content, PlanPaper papers) {
    this.unitPlans = unitPlans;
    this.nominations = nominations;
    this.cadres = cadres;
    this.content = content;
    this.papers = papers;
  }

  /** The three sheets about a list as it stands now. */
  List<Spreadsheet<?>> official(String planId) {
    UnitPlan plan = content.plan(planId);
    List<PlanPaper.Person> people = papers.listed(planId);
    return List.of(review(plan), supplement(plan, people), statistics(plan, people));
  }

  // -- F-A ---------------------------------------------------------------------------------------------------------------------------

  /** The parts of a term in the order of the form; who is removed comes last, whatever the post. */
  private enum Part {
    HEADS("CẤP TRƯỞNG"), DEPUTIES("CẤP PHÓ"), MEMBERS("ỦY VIÊN CẤP ỦY"), REMOVED("ĐƯA RA KHỎI QUY HOẠCH");

    private final String title;

    Part(String title) {
      this.title = title;
    }

    static Part of(ReviewedEntry reviewed) {
      String post = reviewed.entry().postTitle();
      return !reviewed.carriedOver() ? REMOVED : post.startsWith("Phó ") ? DEPUTIES : post.startsWith("Ủy viên ") ? MEMBERS : HEADS;
    }
  }

  private record Reviewed(int position, List<String> headings, ReviewedEntry reviewed, Cadre cadre) {

    CurrentPlanEntry entry() {
      return reviewed.entry();
    }
  }

  private Spreadsheet<Reviewed> review(UnitPlan plan) {
    return signed(plan, Spreadsheet.<Reviewed>of("Phụ lục 1", "PHỤ LỤC 1. RÀ SOÁT, CHUYỂN TIẾP QUY HOẠCH")
        .note(content.unitName(plan.unitCode()) + " – kèm theo " + PlanPaper.submissionOf(plan))
        .number("TT", 5, Reviewed::position)
        .text("Họ và tên", 21, reviewed -> reviewed.cadre().fullName())
        .group("Ngày, tháng, năm sinh", columns -> columns
            .day("Nam", 11, reviewed -> birthOf(reviewed.cadre(), Gender.MALE))
            .day("Nữ", 11, reviewed -> birthOf(reviewed.cadre(), Gender.FEMALE)))
        .text("Chức vụ, đơn vị công tác hiện nay", 21, reviewed -> reviewed.cadre().currentPostTitle())
        .text("Chức danh đã quy hoạch", 18, reviewed -> reviewed.entry().postTitle())
        .text("Chức danh chuyển tiếp quy hoạch", 18, reviewed -> reviewed.reviewed().carriedOver() ? reviewed.entry().postTitle() : "")
        .text("Trình độ chuyên môn", 15, reviewed -> PlanPaper.degree(reviewed.cadre()))
        .text("Lý luận chính trị", 11, reviewed -> reviewed.cadre().theoryLabel())
        .text("Quyết định quy hoạch (số, ngày)", 14, reviewed -> reviewed.entry().decisionNumber() + ", " + UserZone.text(reviewed.entry().decidedOn()))
        .text("Xếp loại 3 năm gần nhất", 13, reviewed -> PlanPaper.grades(reviewed.cadre()))
        .text("Đề nghị của đơn vị", 18, reviewed -> reviewed.reviewed().carriedOver() ? "Chuyển tiếp quy hoạch" : "Đưa ra khỏi quy hoạch: " + reviewed.reviewed().reason())
        .numbered().sections(Reviewed::headings)
        .rows(reviewed(plan).stream()));
  }

  private List<Reviewed> reviewed(UnitPlan plan) {
    List<ReviewedEntry> entries = unitPlans.reviewOf(plan.id()).stream()
        .sorted(Comparator.comparing((ReviewedEntry entry) -> entry.entry().term()).thenComparing(Part::of)).toList();
    Map<String, Cadre> people = cadres.cadres(entries.stream().map(entry -> entry.entry().cadreCode()).distinct().toList());
    Map<String, List<Part>> parts = entries.stream().collect(Collectors.groupingBy(entry -> entry.entry().term(), LinkedHashMap::new,
        Collectors.mapping(Part::of, Collectors.collectingAndThen(Collectors.toList(), all -> all.stream().distinct().toList()))));
    List<String> terms = List.copyOf(parts.keySet());
    List<Reviewed> rows = new ArrayList<>();
    for (ReviewedEntry entry : entries) {
      String term = entry.entry().term();
      rows.add(new Reviewed(rows.size() + 1, List.of((char) ('A' + terms.indexOf(term)) + ". NHIỆM KỲ " + term,
          ROMAN.get(parts.get(term).indexOf(Part.of(entry))) + ". " + Part.of(entry).title), entry, people.get(entry.entry().cadreCode())));
    }
    return rows;
  }

  private static LocalDate birthOf(Cadre cadre, Gender gender) {
    return cadre.gender() == gender ? cadre.birthDate() : null;
  }

  // -- F-B ---------------------------------------------------------------------------------------------------------------------------

  /** A person of the supplement, or one of the two lines that count a group; a counting line has no person. */
  private record Supplement(String heading, String counted, Integer number, PlanPaper.Person person) {

    <T> T of(Function<PlanPaper.Person, T> value) {
      return person == null ? null : value.apply(person);
    }
  }

  private Spreadsheet<Supplement> supplement(UnitPlan plan, List<PlanPaper.Person> people) {
    return signed(plan, Spreadsheet.<Supplement>of("Phụ lục 2", "PHỤ LỤC 2. BỔ SUNG QUY HOẠCH " + papers.termOf(plan).toUpperCase(Locale.ROOT))
        .note(content.unitName(plan.unitCode()) + " – kèm theo " + PlanPaper.submissionOf(plan))
        .number("TT", 5, row -> row.of(PlanPaper.Person::position))
        .text("Họ và tên", 27, row -> row.person() == null ? row.counted() : row.person().cadre().fullName())
        .group("Ngày, tháng, năm sinh", columns -> columns
            .day("Nam", 12, row -> row.of(person -> birthOf(person.cadre(), Gender.MALE)))
            .day("Nữ", 12, row -> row.of(person -> birthOf(person.cadre(), Gender.FEMALE))))
        .text("Chức vụ, đơn vị công tác hiện nay", 26, row -> row.of(person -> person.cadre().currentPostTitle()))
        .textOrNumber("Chức danh đề nghị bổ sung quy hoạch", 24, row -> row.person() == null ? row.number() : content.postTitle(row.person().nomination()))
        .text("Trình độ chuyên môn", 20, row -> row.of(person -> PlanPaper.degree(person.cadre())))
        .text("Lý luận chính trị", 12, row -> row.of(person -> person.cadre().theoryLabel()))
        .text("Xếp loại 3 năm gần nhất", 16, row -> row.of(person -> PlanPaper.grades(person.cadre())))
        .text("Đề nghị của đơn vị", 20, row -> row.of(person -> person.nomination().remark() == null || person.nomination().remark().isBlank()
            ? "Bổ sung quy hoạch" : "Bổ sung quy hoạch: " + person.nomination().remark()))
        .numbered().section(Supplement::heading)
        .rows(supplemented(plan, people).stream()));
  }

  private List<Supplement> supplemented(UnitPlan plan, List<PlanPaper.Person> people) {
    int most = nominations.mostPerPost(plan.id());
    List<Supplement> rows = new ArrayList<>();
    Map<String, List<PlanPaper.Person>> byPost = people.stream().collect(Collectors.groupingBy(person -> person.nomination().postCode(),
        LinkedHashMap::new, Collectors.toList()));
    byPost.forEach((post, ofPost) -> {
      String heading = content.postTitle(ofPost.get(0).nomination()).toUpperCase(Locale.ROOT);
      rows.add(new Supplement(heading, "Số lượng tối đa", most, null));
      rows.add(new Supplement(heading, "Số lượng đề nghị", ofPost.size(), null));
      ofPost.forEach(person -> rows.add(new Supplement(heading, null, null, person)));
    });
    return rows;
  }

  // -- F-F ---------------------------------------------------------------------------------------------------------------------------

  private record Line(int position, StructureGroup group, List<Cadre> people) {

    int count(Predicate<Cadre> counts) {
      return (int) people.stream().filter(counts).count();
    }

    Double share(int count) {
      return people.isEmpty() ? null : (double) count / people.size();
    }
  }

  private Spreadsheet<Line> statistics(UnitPlan plan, List<PlanPaper.Person> people) {
    List<StructureGroup> groups = nominations.statisticsOf(plan.id(), people.stream().map(PlanPaper.Person::nomination).toList());
    Map<String, Cadre> persons = new HashMap<>(cadres.cadres(groups.stream().flatMap(group -> group.cadreCodes().stream()).distinct().toList()));
    Spreadsheet<Line> sheet = Spreadsheet.<Line>of("Tổng hợp cơ cấu", "TỔNG HỢP CƠ CẤU QUY HOẠCH " + papers.termOf(plan).toUpperCase(Locale.ROOT))
        .note(content.unitName(plan.unitCode()) + " – kèm theo " + PlanPaper.submissionOf(plan))
        .number("TT", 5, Line::position)
        .text("Nhóm chức danh", 26, line -> line.group().title())
        .number("Số được xác định", 8, line -> line.group().approvedSize().isPresent() ? line.group().approvedSize().getAsInt() : null)
        .number("Số quy hoạch", 8, line -> line.people().size())
        .number("Hệ số", 7, line -> line.group().coefficient().map(PlanSheets::hundredths).orElse(null));
    groups.get(0).counts().keySet().forEach(criterion -> sheet.group(criterion, columns -> columns
        .number("Số", 6, line -> line.group().counts().get(criterion))
        .share("%", 8, line -> line.share(line.group().counts().get(criterion)))));
    sheet.group("Trình độ chuyên môn", columns -> columns
        .number("Trên đại học", 8, line -> line.count(person -> person.degreeLevel().level() > DegreeLevel.BACHELOR.level()))
        .number("Đại học", 7, line -> line.count(person -> person.degreeLevel() == DegreeLevel.BACHELOR))
        .number("Khác", 6, line -> line.count(person -> person.degreeLevel().level() < DegreeLevel.BACHELOR.level())));
    sheet.group("Lý luận chính trị", columns -> columns
        .number("Cử nhân, cao cấp", 8, line -> line.count(person -> person.theoryLevel() >= 3))
        .number("Trung cấp", 7, line -> line.count(person -> person.theoryLevel() == 2))
        .number("Khác", 6, line -> line.count(person -> person.theoryLevel() < 2)));
    List<Line> lines = new ArrayList<>();
    groups.forEach(group -> lines.add(new Line(lines.size() + 1, group, group.cadreCodes().stream().map(persons::get).toList())));
    return signed(plan, sheet.numbered().rows(lines.stream()));
  }

  /** Two decimals, rounded down as everywhere a coefficient is shown. */
  private static Double hundredths(double coefficient) {
    return Math.floor(coefficient * 100) / 100;
  }

  private <R> Spreadsheet<R> signed(UnitPlan plan, Spreadsheet<R> sheet) {
    DocumentValues head = papers.headOf(plan);
    return sheet.signed(head.textOf("dia_danh_ngay"), head.textOf("quyen_ky"), head.textOf("chuc_vu_ky"), head.textOf("nguoi_ky"));
  }
}
