package vn.quyhoach.quota;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.organisation.PostGroup;
import vn.quyhoach.organisation.Posts;
import vn.quyhoach.quota.Measures.RosterPost;
import vn.quyhoach.regulation.LimitKind;
import vn.quyhoach.regulation.PlanBound;
import vn.quyhoach.regulation.PlanLimits;
import vn.quyhoach.regulation.PostLevel;
import vn.quyhoach.regulation.PostLevels;
import vn.quyhoach.regulation.RetirementAge;
import vn.quyhoach.regulation.StructureTargets;

/**
 * Counts the names of a list: before it is signed, before the appraisal ends, before a session. What a table calls refused keeps the
 * list back, what it calls a warning asks for a reason.
 */
@Service
@Transactional(readOnly = true)
public class PlanQuota {

  private final PlanLimits limits;
  private final PostLevels levels;
  private final StructureTargets targets;
  private final RetirementAge retirement;
  private final PersonQuotas people;
  private final Measures measures;
  private final Posts posts;

  PlanQuota(PlanLimits limits, PostLevels levels, StructureTargets targets, RetirementAge retirement, PersonQuotas people,
      Measures measures, Posts posts) {
    this.limits = limits;
    this.levels = levels;
    this.targets = targets;
    this.retirement = retirement;
    this.people = people;
    this.measures = measures;
    this.posts = posts;
  }

  /** The level that the posts of a plan belong to, by which places are taken in {@link PersonQuotas}. */
  public PostLevel levelOf(PlanUnderCheck plan) {
    return levels.of(plan.rules(), plan.tier().name());
  }

  /**
   * Counts a list.
   *
   * @param names the list, names that stay from before first, in the order in which names beyond a limit are named
   * @param persons the people of the list by code; more do not matter
   * @param places how many places of the level each person has over all units, those of this list included
   */
  public QuotaReport examine(PlanUnderCheck plan, List<PlannedName> names, Map<String, Cadre> persons, Map<String, Integer> places) {
    Map<LimitKind, PlanBound> bounds = limits.boundsOf(plan.rules());
    Map<String, RosterPost> roster = measures.rosterOf(plan.unitCode());
    List<QuotaFinding> findings = new ArrayList<>();
    outsideRoster(names, roster, bounds.get(LimitKind.POST_OUTSIDE_ROSTER), findings);
    alreadyHeld(names, roster, persons, bounds.get(LimitKind.POST_ALREADY_HELD), findings);
    candidatesPerPost(names, roster, bounds.get(LimitKind.CANDIDATES_PER_POST), findings);
    postsPerPerson(plan, names, persons, places, bounds.get(LimitKind.POSTS_PER_PERSON), findings);
    StructureMatrix matrix = new StructureMatrix(plan, names, roster, persons, targets, measures);
    List<StructureLine> structure = new ArrayList<>(matrix.lines(findings));
    structure.addAll(new Coefficients(names, roster, bounds, measures.committeeSizesOf(plan.unitCode())).lines(findings));
    List<RosterLine> lines = new RosterFit(plan, names, roster, bounds, retirement).lines(findings);
    return new QuotaReport(people(names).size(), findings, structure, lines);
  }

  /**
   * Counts a list for the statistics that go up with it: each committee whose size is decided, the leading posts, the whole.
   *
   * @param names the list, with names that stay from before
   * @param persons the people of the list by code
   */
  public List<StructureGroup> statistics(PlanUnderCheck plan, List<PlannedName> names, Map<String, Cadre> persons) {
    Map<String, RosterPost> roster = measures.rosterOf(plan.unitCode());
    Map<String, Predicate<Cadre>> criteria = new StructureMatrix(plan, names, roster, persons, targets, measures).criteria();
    Map<Committee, Integer> sizes = measures.committeeSizesOf(plan.unitCode());
    List<StructureGroup> groups = new ArrayList<>();
    for (Committee committee : Committee.values()) {
      List<PlannedName> ofCommittee = names.stream().filter(name -> Coefficients.counts(committee, roster.get(name.postCode()))).toList();
      OptionalInt size = sizes.containsKey(committee) ? OptionalInt.of(sizes.get(committee)) : OptionalInt.empty();
      if (size.isPresent() || !ofCommittee.isEmpty()) {
        groups.add(group("Cấp ủy: " + committee.label(), size, ofCommittee, persons, criteria));
      }
    }
    List<PlannedName> leading = names.stream().filter(name -> roster.containsKey(name.postCode())
        && roster.get(name.postCode()).group() == PostGroup.LEADERSHIP).toList();
    groups.add(group(PostGroup.LEADERSHIP.label(), OptionalInt.empty(), leading, persons, criteria));
    groups.add(group("Tổng số (mỗi người tính một lần)", OptionalInt.empty(), names, persons, criteria));
    return groups;
  }

  /** How many people one post may be planned with under the rules of a plan. */
  public int mostPerPost(PlanUnderCheck plan) {
    return limits.boundsOf(plan.rules()).get(LimitKind.CANDIDATES_PER_POST).maximum();
  }

  private static StructureGroup group(String title, OptionalInt size, List<PlannedName> names, Map<String, Cadre> persons,
      Map<String, Predicate<Cadre>> criteria) {
    List<String> codes = List.copyOf(people(names));
    Map<String, Integer> counts = new LinkedHashMap<>();
    criteria.forEach((name, meets) -> counts.put(name, (int) codes.stream().map(persons::get).filter(meets).count()));
    return new StructureGroup(title, size, codes, counts);
  }

  /**
   * Counts against the two limits of numbers only: for names that stay in the plan from before.
   *
   * @param names with ids, so that each one beyond a limit is named
   */
  public List<QuotaFinding> beyondLimits(PlanUnderCheck plan, List<PlannedName> names, Map<String, Cadre> persons,
      Map<String, Integer> places) {
    Map<LimitKind, PlanBound> bounds = limits.boundsOf(plan.rules());
    List<QuotaFinding> findings = new ArrayList<>();
    candidatesPerPost(names, measures.rosterOf(plan.unitCode()), bounds.get(LimitKind.CANDIDATES_PER_POST), findings);
    postsPerPerson(plan, names, persons, places, bounds.get(LimitKind.POSTS_PER_PERSON), findings);
    return findings;
  }

  private void outsideRoster(List<PlannedName> names, Map<String, RosterPost> roster, PlanBound bound, List<QuotaFinding> findings) {
    for (PlannedName name : names) {
      if (bound != null && name.isNew() && !roster.containsKey(name.postCode())) {
        findings.add(finding(bound, name.postCode(), name, "Chức danh «" + posts.post(name.postCode()).title()
            + "» không có trong danh mục chức danh của đơn vị."));
      }
    }
  }

  private void alreadyHeld(List<PlannedName> names, Map<String, RosterPost> roster, Map<String, Cadre> persons, PlanBound bound,
      List<QuotaFinding> findings) {
    for (PlannedName name : names) {
      RosterPost post = roster.get(name.postCode());
      if (bound != null && name.isNew() && post != null
          && post.holders().stream().anyMatch(holder -> holder.cadreCode().equals(name.cadreCode()))) {
        findings.add(finding(bound, name.postCode() + "/" + name.cadreCode(), name,
            persons.get(name.cadreCode()).fullName() + " đang giữ chức danh «" + post.title() + "»."));
      }
    }
  }

  private void candidatesPerPost(List<PlannedName> names, Map<String, RosterPost> roster, PlanBound bound,
      List<QuotaFinding> findings) {
    Map<String, Long> totals = names.stream().collect(Collectors.groupingBy(PlannedName::postCode, Collectors.counting()));
    Map<String, Integer> running = new HashMap<>();
    for (PlannedName name : names) {
      RosterPost post = roster.get(name.postCode());
      boolean above = bound != null && bound.isAbove(running.merge(name.postCode(), 1, Integer::sum), 1);
      if (above && name.isNew() && post != null) {
        findings.add(finding(bound, name.postCode(), name, "Chức danh «" + post.title() + "» có quá nhiều nhân sự: "
            + totals.get(name.postCode()) + ", tối đa " + bound.maximum() + "."));
      }
    }
  }

  private void postsPerPerson(PlanUnderCheck plan, List<PlannedName> names, Map<String, Cadre> persons,
      Map<String, Integer> places, PlanBound bound, List<QuotaFinding> findings) {
    Map<String, Integer> before = new HashMap<>(places);
    names.forEach(name -> before.merge(name.cadreCode(), -1, Integer::sum));
    PostLevel level = levelOf(plan);
    for (PlannedName name : names) {
      boolean above = bound != null && bound.isAbove(before.merge(name.cadreCode(), 1, Integer::sum), 1);
      if (above && name.isNew()) {
        List<String> elsewhere = people.elsewhere(plan, level.code(), name.cadreCode());
        findings.add(finding(bound, name.cadreCode(), name, persons.get(name.cadreCode()).fullName()
            + " được quy hoạch quá nhiều chức danh " + level.label() + ": " + places.get(name.cadreCode()) + ", tối đa "
            + bound.maximum() + (elsewhere.isEmpty() ? "." : "; ở đơn vị khác: " + String.join(", ", elsewhere) + ".")));
      }
    }
  }

  private static QuotaFinding finding(PlanBound bound, String subject, PlannedName name, String message) {
    return new QuotaFinding(bound.ruleId() + "/" + subject, bound.ruleId(), bound.severity(), name.id(), message,
        bound.clause(), bound.status());
  }

  /** The different people among some names, in their order. */
  static Set<String> people(List<PlannedName> names) {
    return names.stream().map(PlannedName::cadreCode).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
