package vn.quyhoach.vetting;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.DisciplineLevel;
import vn.quyhoach.cadre.Fact;
import vn.quyhoach.cadre.FactSource;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.regulation.DossierItem;
import vn.quyhoach.regulation.VettingFact;

/**
 * Puts what a person declared beside what the other sources state, fact by fact, and says where they part. Nothing here judges: a
 * difference may be a slip of a clerk, and only a person can find out.
 */
final class FactSheets {

  static final String NOTHING = "–";

  private static final List<FactSource> DECLARATIONS = List.of(FactSource.DECLARED, FactSource.IMPORT);
  private static final List<FactSource> RECORDS = List.of(FactSource.IMPORT, FactSource.PERSONNEL_FILE, FactSource.PARTY_RECORD);
  private static final int GRADED_YEARS = 3;

  private final Cadre cadre;
  private final LocalDate today;
  private final Map<String, DossierItem> papers;
  private final FactSource declaration;
  private final List<Row> rows = new ArrayList<>();

  /** A line of the sheet before anybody looked at it. */
  record Row(String key, String label, String declared, String recorded, Comparison comparison) {}

  private FactSheets(Cadre cadre, Map<String, DossierItem> papers, LocalDate today) {
    this.cadre = cadre;
    this.papers = papers;
    this.today = today;
    this.declaration = DECLARATIONS.stream().filter(source -> cadre.facts().stream().anyMatch(fact -> fact.source() == source))
        .findFirst().orElse(FactSource.DECLARED);
  }

  /**
   * The facts to be vetted of one person.
   *
   * @param asked under which headings the pack has bodies asked about a post of this kind
   * @param papers the papers of a dossier for such a post, by code
   * @param today the day on which papers must be usable
   */
  static List<Row> of(Cadre cadre, Set<VettingFact> asked, Map<String, DossierItem> papers, LocalDate today) {
    FactSheets sheet = new FactSheets(cadre, papers, today);
    sheet.partyDates();
    sheet.several(SheetFact.DEGREE, Fact.Degree.class, FactSheets::particulars);
    sheet.several(SheetFact.THEORY, Fact.PoliticalTheory.class, FactSheets::particulars);
    sheet.several(SheetFact.POST, Fact.PostHeld.class, FactSheets::particulars);
    sheet.grades();
    sheet.discipline();
    sheet.paper(SheetFact.ASSETS, Fact.AssetDeclaration.class, Fact.AssetDeclaration::declaredOn,
        paper -> "năm " + paper.year() + day(", kê khai ngày ", paper.declaredOn()) + text(", xác minh: ", paper.verifiedBy()));
    sheet.paper(SheetFact.HEALTH, Fact.HealthCertificate.class, Fact.HealthCertificate::issuedOn,
        paper -> "cấp ngày " + UserZone.text(paper.issuedOn()) + text(", ", paper.issuer()) + text(", ", paper.result()));
    sheet.paper(SheetFact.RESIDENCE, Fact.ResidenceComment.class, Fact.ResidenceComment::commentedOn,
        paper -> "ngày " + UserZone.text(paper.commentedOn()) + text(", ", paper.cell()) + text(": ", paper.content()));
    return sheet.rows.stream().filter(row -> {
      SheetFact fact = SheetFact.of(row.key());
      return fact.asked() == null || asked.contains(fact.asked()) || fact.paper().filter(papers::containsKey).isPresent();
    }).toList();
  }

  private void partyDates() {
    partyDate(SheetFact.PARTY_ADMISSION, Fact.PartyMembership::admittedOn);
    partyDate(SheetFact.PARTY_OFFICIAL, Fact.PartyMembership::officialOn);
  }

  private void partyDate(SheetFact fact, Function<Fact.PartyMembership, LocalDate> date) {
    Map<String, String> declared = one(last(stated(Fact.PartyMembership.class, declaration)).map(date), fact);
    Map<FactSource, Map<String, String>> recorded = new EnumMap<>(FactSource.class);
    records().forEach(source -> last(stated(Fact.PartyMembership.class, source)).map(date)
        .ifPresent(day -> recorded.put(source, one(Optional.of(day), fact))));
    if (!declared.isEmpty() || !recorded.isEmpty()) {
      add(fact.key(), fact.label(), declared, recorded);
    }
  }

  private static Map<String, String> one(Optional<LocalDate> day, SheetFact fact) {
    return day.map(date -> Map.of(fact.label(), UserZone.text(date))).orElse(Map.of());
  }

  /** Facts of which a person may have several: each declared one beside its like in the other sources, then what nobody declared. */
  private <T extends Fact> void several(SheetFact fact, Class<T> type, Function<T, Map<String, String>> particulars) {
    List<Map<String, String>> declared = stated(type, declaration).stream().map(particulars).toList();
    Map<FactSource, List<Map<String, String>>> left = new EnumMap<>(FactSource.class);
    records().forEach(source -> left.put(source, new ArrayList<>(stated(type, source).stream().map(particulars).toList())));
    List<Map<String, String>> all = new ArrayList<>(declared);
    List<Map<FactSource, Map<String, String>>> likes = new ArrayList<>();
    for (Map<String, String> one : declared) {
      Map<FactSource, Map<String, String>> like = new EnumMap<>(FactSource.class);
      left.forEach((source, stated) -> stated.stream().max(Comparator.comparingInt(likeness(one))).filter(best -> likeness(one).applyAsInt(best) > 0)
          .ifPresent(best -> {
            like.put(source, best);
            stated.remove(best);
          }));
      likes.add(like);
    }
    left.forEach((source, stated) -> stated.forEach(undeclared -> {
      all.add(Map.of());
      likes.add(Map.of(source, undeclared));
    }));
    for (int index = 0; index < all.size(); index++) {
      String label = all.size() == 1 ? fact.label() : fact.label() + " (" + (index + 1) + ")";
      add(fact.key(index + 1), label, all.get(index), likes.get(index));
    }
  }

  /** How many particulars two statements share. */
  private static ToIntFunction<Map<String, String>> likeness(Map<String, String> one) {
    return other -> (int) one.entrySet().stream().filter(entry -> same(entry.getValue(), other.get(entry.getKey()))).count();
  }

  private void grades() {
    Map<Integer, Map<FactSource, String>> byYear = new LinkedHashMap<>();
    Set<Integer> years = new TreeSet<>(Comparator.reverseOrder());
    Stream.concat(Stream.of(declaration), records().stream()).forEach(source -> stated(Fact.Grade.class, source).forEach(grade -> {
      years.add(grade.year());
      byYear.computeIfAbsent(grade.year(), year -> new EnumMap<>(FactSource.class)).put(source, grade.grade().label());
    }));
    years.stream().limit(GRADED_YEARS).forEach(year -> {
      Map<FactSource, Map<String, String>> recorded = new EnumMap<>(FactSource.class);
      byYear.get(year).forEach((source, grade) -> recorded.put(source, Map.of("xếp loại", grade)));
      Map<String, String> declared = Optional.ofNullable(recorded.remove(declaration)).orElse(Map.of());
      add(SheetFact.GRADE.key(year), SheetFact.GRADE.label() + " " + year, declared, recorded);
    });
  }

  private void discipline() {
    String declared = measures(declaration);
    Map<FactSource, String> recorded = new EnumMap<>(FactSource.class);
    records().forEach(source -> {
      String stated = measures(source);
      if (!stated.isEmpty()) {
        recorded.put(source, stated);
      }
    });
    boolean differs = recorded.values().stream().anyMatch(stated -> !same(stated, declared));
    rows.add(new Row(SheetFact.DISCIPLINE.key(), SheetFact.DISCIPLINE.label(), declared.isEmpty() ? "Không khai" : declared,
        recorded.isEmpty() ? NOTHING : recorded.entrySet().stream().map(entry -> entry.getKey().label() + ": " + entry.getValue())
            .collect(Collectors.joining("; ")),
        differs ? Comparison.DIFFERS : recorded.isEmpty() ? Comparison.NO_RECORD : Comparison.AGREES));
  }

  private String measures(FactSource source) {
    return stated(Fact.Discipline.class, source).stream().map(measure -> measure.level() == DisciplineLevel.NONE
            ? "có vi phạm không xử lý kỷ luật, căn cứ: " + measure.ground().label() + day(", ngày ", measure.decidedOn())
            : measure.level().label() + text(", số ", measure.decisionNumber()) + day(", ngày ", measure.decidedOn())
                + day(", hiệu lực đến ", measure.effectiveUntil()))
        .collect(Collectors.joining("; "));
  }

  /** A paper that is there or not, and that can be used for a time. */
  private <T extends Fact> void paper(SheetFact fact, Class<T> type, Function<T, LocalDate> date,
      Function<T, String> described) {
    Optional<T> latest = cadre.facts().stream().map(statement -> statement.fact()).filter(type::isInstance).map(type::cast)
        .max(Comparator.comparing(date, Comparator.nullsFirst(Comparator.naturalOrder())));
    DossierItem item = fact.paper().map(papers::get).orElse(null);
    Optional<LocalDate> until = latest.map(date).flatMap(day -> item == null ? Optional.empty() : item.usableUntil(day));
    boolean expired = until.filter(today::isAfter).isPresent();
    String recorded = latest.map(described).orElse(NOTHING) + until.map(day -> ", dùng được đến " + UserZone.text(day)).orElse("");
    rows.add(new Row(fact.key(), fact.label(), NOTHING, recorded,
        latest.isEmpty() ? Comparison.MISSING : expired ? Comparison.EXPIRED : Comparison.AGREES));
  }

  private void add(String key, String label, Map<String, String> declared, Map<FactSource, Map<String, String>> recorded) {
    List<String> texts = new ArrayList<>();
    boolean differs = declared.isEmpty() && !recorded.isEmpty();
    for (Map.Entry<FactSource, Map<String, String>> record : recorded.entrySet()) {
      List<String> differences = record.getValue().entrySet().stream()
          .filter(entry -> declared.containsKey(entry.getKey()) && !same(declared.get(entry.getKey()), entry.getValue()))
          .map(entry -> declared.size() == 1 ? entry.getValue() : entry.getKey() + " " + entry.getValue()).toList();
      differs |= !differences.isEmpty();
      texts.add(record.getKey().label() + ": " + (declared.isEmpty() ? described(record.getValue())
          : differences.isEmpty() ? "giống nội dung khai" : String.join(", ", differences)));
    }
    rows.add(new Row(key, label, declared.isEmpty() ? "Không khai" : described(declared),
        texts.isEmpty() ? NOTHING : String.join("; ", texts),
        differs ? Comparison.DIFFERS : recorded.isEmpty() ? Comparison.NO_RECORD : Comparison.AGREES));
  }

  private static String described(Map<String, String> particulars) {
    return particulars.size() == 1 ? particulars.values().iterator().next()
        : particulars.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue()).collect(Collectors.joining(", "));
  }

  private static Map<String, String> particulars(Fact.Degree degree) {
    return given("trình độ", degree.level().label(), "ngành", degree.major(), "cơ sở đào tạo", degree.school(), "số hiệu",
        degree.number(), "năm", degree.year());
  }

  private static Map<String, String> particulars(Fact.PoliticalTheory theory) {
    return given("trình độ", Cadre.theoryLabel(theory.level()), "cơ sở đào tạo", theory.school(), "số hiệu", theory.number(), "năm",
        theory.year());
  }

  private static Map<String, String> particulars(Fact.PostHeld post) {
    return given("chức vụ", post.title(), "đơn vị", post.unit(), "từ", UserZone.text(post.from()), "đến",
        post.until() == null ? null : UserZone.text(post.until()));
  }

  private static Map<String, String> given(Object... namesAndValues) {
    Map<String, String> given = new LinkedHashMap<>();
    for (int index = 0; index < namesAndValues.length; index += 2) {
      if (namesAndValues[index + 1] != null && !namesAndValues[index + 1].toString().isBlank()) {
        given.put(namesAndValues[index].toString(), namesAndValues[index + 1].toString());
      }
    }
    return given;
  }

  private <T extends Fact> List<T> stated(Class<T> type, FactSource source) {
    return cadre.stated(type, source);
  }

  private List<FactSource> records() {
    return RECORDS.stream().filter(source -> source != declaration).toList();
  }

  private static <T> Optional<T> last(List<T> list) {
    return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
  }

  private static boolean same(String one, String other) {
    return one != null && other != null && normal(one).equals(normal(other));
  }

  /** Composed or not, in capitals or not, with one space or two: that is no difference of facts. */
  private static String normal(String text) {
    return Arrays.stream(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).split("[\\s.]+"))
        .filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
  }

  private static String text(String before, String text) {
    return text == null || text.isBlank() ? "" : before + text;
  }

  private static String day(String before, LocalDate day) {
    return day == null ? "" : before + UserZone.text(day);
  }
}
