package vn.quyhoach.quota;

import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Gender;
import vn.quyhoach.organisation.PostGroup;
import vn.quyhoach.quota.Measures.RosterPost;
import vn.quyhoach.regulation.Severity;
import vn.quyhoach.regulation.StructureKind;
import vn.quyhoach.regulation.StructureTarget;
import vn.quyhoach.regulation.StructureTargets;

/**
 * The structure of a list by groups of posts: each person counts once in a group, ages are taken at the reference date of the
 * campaign. A group without names is not measured, nor are three age bands among fewer than three people.
 */
final class StructureMatrix {

  private static final int BANDS = 3;
  private static final String NOTHING = "–";

  private final PlanUnderCheck plan;
  private final Map<PostGroup, List<Cadre>> people = new EnumMap<>(PostGroup.class);
  private final Map<PostGroup, Map<StructureKind, StructureTarget>> targets = new EnumMap<>(PostGroup.class);
  private final Measures measures;

  StructureMatrix(PlanUnderCheck plan, List<PlannedName> names, Map<String, RosterPost> roster, Map<String, Cadre> persons,
      StructureTargets tables, Measures measures) {
    this.plan = plan;
    this.measures = measures;
    for (PostGroup group : PostGroup.values()) {
      List<PlannedName> ofGroup = names.stream().filter(name -> roster.containsKey(name.postCode())
          && roster.get(name.postCode()).group() == group).toList();
      people.put(group, PlanQuota.people(ofGroup).stream().map(persons::get).filter(Objects::nonNull).toList());
      targets.put(group, tables.of(plan.rules(), plan.tier().name(),
          vn.quyhoach.regulation.PostGroup.valueOf(group.name())));
    }
  }

  List<StructureLine> lines(List<QuotaFinding> findings) {
    List<StructureLine> lines = new ArrayList<>();
    lines.add(new StructureLine("Số người quy hoạch", values(person -> true, false), NOTHING, List.of(), false));
    if (asked(StructureKind.AGE_BANDS)) {
      lines.addAll(bands(findings));
    }
    if (asked(StructureKind.YOUNG)) {
      int age = any(StructureKind.YOUNG).belowAge();
      lines.add(share(StructureKind.YOUNG, "Cán bộ trẻ (dưới " + age + " tuổi)", person -> ageOf(person) < age, null, findings));
    }
    if (asked(StructureKind.WOMEN) || asked(StructureKind.AT_LEAST_ONE_WOMAN)) {
      lines.add(women(findings));
    }
    if (asked(StructureKind.MINORITY)) {
      lines.add(minority(findings));
    }
    if (asked(StructureKind.SCIENCE)) {
      lines.add(share(StructureKind.SCIENCE, "Cán bộ khoa học, công nghệ", scientist(), null, findings));
    }
    return lines;
  }

  /** What the statistics count, in the order of the form: women, young, minority, age bands, science; ages and bands as the tables say. */
  Map<String, Predicate<Cadre>> criteria() {
    Map<String, Predicate<Cadre>> criteria = new LinkedHashMap<>();
    criteria.put("Nữ", person -> person.gender() == Gender.FEMALE);
    if (asked(StructureKind.YOUNG)) {
      int age = any(StructureKind.YOUNG).belowAge();
      criteria.put("Trẻ (dưới " + age + " tuổi)", person -> ageOf(person) < age);
    }
    criteria.put("Dân tộc thiểu số", Cadre::belongsToMinority);
    if (asked(StructureKind.AGE_BANDS)) {
      List<Predicate<Cadre>> bands = bandsOf(any(StructureKind.AGE_BANDS));
      List<String> labels = labelsOf(any(StructureKind.AGE_BANDS));
      for (int band = 0; band < BANDS; band++) {
        criteria.put("Độ tuổi " + labels.get(band), bands.get(band));
      }
    }
    if (asked(StructureKind.SCIENCE)) {
      criteria.put("Khoa học, công nghệ", scientist());
    }
    return criteria;
  }

  private Predicate<Cadre> scientist() {
    Set<String> majors = measures.scienceMajors(people.values().stream().flatMap(List::stream)
        .flatMap(person -> person.degreeMajor().stream()).collect(Collectors.toSet()));
    return person -> person.degreeMajor().filter(majors::contains).isPresent();
  }

  private List<Predicate<Cadre>> bandsOf(StructureTarget target) {
    int second = target.belowAge();
    int third = second + target.bandYears();
    return List.of(person -> ageOf(person) < second, person -> ageOf(person) >= second && ageOf(person) < third,
        person -> ageOf(person) >= third);
  }

  private static List<String> labelsOf(StructureTarget target) {
    int second = target.belowAge();
    int third = second + target.bandYears();
    return List.of("dưới " + second + " tuổi", second + "–" + (third - 1) + " tuổi", "từ " + third + " tuổi");
  }

  private List<StructureLine> bands(List<QuotaFinding> findings) {
    StructureTarget target = any(StructureKind.AGE_BANDS);
    List<Predicate<Cadre>> bands = bandsOf(target);
    List<String> labels = labelsOf(target);
    List<List<PostGroup>> shortfalls = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    boolean measured = false;
    for (PostGroup group : PostGroup.values()) {
      List<Cadre> ofGroup = people.get(group);
      StructureTarget ofTable = targets.get(group).get(StructureKind.AGE_BANDS);
      if (ofTable == null || ofTable.minimum() == 0 || ofGroup.size() < BANDS) {
        continue;
      }
      measured = true;
      List<String> missing = new ArrayList<>();
      for (int band = 0; band < BANDS; band++) {
        if (ofGroup.stream().filter(bands.get(band)).count() < ofTable.minimum()) {
          shortfalls.get(band).add(group);
          missing.add(labels.get(band));
        }
      }
      if (!missing.isEmpty()) {
        findings.add(finding(ofTable, group, "thiếu độ tuổi " + String.join(", ", missing) + " trong cơ cấu ba độ tuổi ("
            + ofGroup.size() + " người quy hoạch)."));
      }
    }
    List<StructureLine> lines = new ArrayList<>();
    for (int band = 0; band < BANDS; band++) {
      String label = labels.get(band);
      lines.add(new StructureLine("Độ tuổi " + label, values(bands.get(band), true), measured ? "có người" : NOTHING,
          shortfalls.get(band), measured));
    }
    return lines;
  }

  private StructureLine women(List<QuotaFinding> findings) {
    Predicate<Cadre> woman = person -> person.gender() == Gender.FEMALE;
    StructureLine share = share(StructureKind.WOMEN, "Cán bộ nữ", woman, null, findings);
    List<PostGroup> shortfalls = new ArrayList<>(share.shortfalls());
    String atLeast = "";
    for (PostGroup group : PostGroup.values()) {
      StructureTarget target = targets.get(group).get(StructureKind.AT_LEAST_ONE_WOMAN);
      if (target == null) {
        continue;
      }
      atLeast = "ít nhất " + target.minimum() + " người";
      long women = people.get(group).stream().filter(woman).count();
      if (!people.get(group).isEmpty() && women < target.minimum()) {
        findings.add(finding(target, group, "có " + women + " cán bộ nữ, phải có ít nhất " + target.minimum() + "."));
        if (!shortfalls.contains(group)) {
          shortfalls.add(group);
        }
      }
    }
    String target = atLeast.isEmpty() ? share.target() : NOTHING.equals(share.target()) ? atLeast : share.target() + ", " + atLeast;
    return new StructureLine(share.criterion(), share.values(), target, shortfalls, share.asked() || !atLeast.isEmpty());
  }

  private StructureLine minority(List<QuotaFinding> findings) {
    Predicate<Cadre> minority = Cadre::belongsToMinority;
    StructureTarget target = any(StructureKind.MINORITY);
    Optional<Share> area = target.hasShare() ? measures.minorityShareOf(plan.unitCode()) : Optional.empty();
    if (target.hasShare() && area.isEmpty()) {
      return new StructureLine("Cán bộ dân tộc thiểu số", values(minority, true), "chưa có số liệu dân số", List.of(), false);
    }
    return share(StructureKind.MINORITY, "Cán bộ dân tộc thiểu số", minority, area.orElse(null), findings);
  }

  /**
   * One line for a share that is to be reached.
   *
   * @param area the share that the target multiplies; null where the target is a share of its own
   */
  private StructureLine share(StructureKind kind, String criterion, Predicate<Cadre> counts, Share area,
      List<QuotaFinding> findings) {
    List<PostGroup> shortfalls = new ArrayList<>();
    String shown = NOTHING;
    for (PostGroup group : PostGroup.values()) {
      StructureTarget target = targets.get(group).get(kind);
      if (target == null || !target.hasShare()) {
        continue;
      }
      long numerator = (long) target.numerator() * (area == null ? 1 : area.count());
      long denominator = (long) target.denominator() * (area == null ? 1 : area.total());
      String asked = "từ " + percent(numerator, denominator) + (area == null ? "" : " (dân số địa bàn)");
      shown = asked;
      Share reached = new Share((int) people.get(group).stream().filter(counts).count(), people.get(group).size());
      boolean fits = area == null ? reached.reaches(numerator, denominator) : reached.isProportionateTo(numerator, denominator);
      if (reached.total() > 0 && !fits) {
        shortfalls.add(group);
        findings.add(finding(target, group, lower(criterion) + " " + reached.text() + ", chỉ tiêu " + asked + "."));
      }
    }
    return new StructureLine(criterion, values(counts, true), NOTHING.equals(shown) ? "phù hợp, không định mức" : shown, shortfalls,
        !NOTHING.equals(shown));
  }

  private static String percent(long numerator, long denominator) {
    return numerator * 100 % denominator == 0 ? numerator * 100 / denominator + "%" : Share.percent(numerator, denominator);
  }

  private Map<PostGroup, String> values(Predicate<Cadre> counts, boolean withShare) {
    Map<PostGroup, String> values = new EnumMap<>(PostGroup.class);
    people.forEach((group, ofGroup) -> {
      Share share = new Share((int) ofGroup.stream().filter(counts).count(), ofGroup.size());
      values.put(group, withShare ? share.text() : String.valueOf(share.total()));
    });
    return values;
  }

  private boolean asked(StructureKind kind) {
    return targets.values().stream().anyMatch(ofGroup -> ofGroup.containsKey(kind));
  }

  private StructureTarget any(StructureKind kind) {
    return targets.values().stream().map(ofGroup -> ofGroup.get(kind)).filter(Objects::nonNull).findFirst().orElseThrow();
  }

  private int ageOf(Cadre person) {
    return Period.between(person.birthDate(), plan.ageReferenceDate()).getYears();
  }

  /** A target is never refused: no number may lower the standards (R50-P3a), so a shortfall asks for a reason. */
  private static QuotaFinding finding(StructureTarget target, PostGroup group, String message) {
    return new QuotaFinding(target.ruleId() + "/" + target.kind() + "/" + group, target.ruleId(), Severity.WARN, null,
        group.label() + ": " + message, target.clause(), target.status());
  }

  private static String lower(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
