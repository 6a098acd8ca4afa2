package vn.quyhoach.impact;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.cadre.CurrentPlanEntry;
import vn.quyhoach.cadre.CurrentPlans;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.nomination.CampaignNames;
import vn.quyhoach.nomination.EligibilityCheck;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.nomination.ReviewFindings;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.organisation.Post;
import vn.quyhoach.organisation.Posts;
import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.regulation.LimitKind;
import vn.quyhoach.regulation.PlanBound;
import vn.quyhoach.regulation.PlanLimits;
import vn.quyhoach.regulation.PostLevels;
import vn.quyhoach.regulation.RemovalMode;
import vn.quyhoach.regulation.RuleFinding;
import vn.quyhoach.regulation.RuleTableException;
import vn.quyhoach.regulation.Severity;
import vn.quyhoach.regulation.SourceEvaluation;
import vn.quyhoach.regulation.VettingVerdict;
import vn.quyhoach.vetting.FactVerdicts;
import vn.quyhoach.vetting.Vetting;

/** Asks both sides of a comparison about every name and every number of a subtree, with the same facts. */
@Component
class Evaluation {

  /** Codes in one query; a province has some thousands, and a statement of that length is parsed for each length anew. */
  private static final int AT_ONCE = 500;

  private final Units units;
  private final UnitPlans plans;
  private final CampaignNames nominations;
  private final Vetting vetting;
  private final CurrentPlans currentPlans;
  private final Cadres cadres;
  private final Posts posts;
  private final EligibilityCheck eligibility;
  private final ReviewFindings review;

  Evaluation(Units units, UnitPlans plans, CampaignNames nominations, Vetting vetting, CurrentPlans currentPlans, Cadres cadres,
      Posts posts, EligibilityCheck eligibility, ReviewFindings review) {
    this.units = units;
    this.plans = plans;
    this.nominations = nominations;
    this.vetting = vetting;
    this.currentPlans = currentPlans;
    this.cadres = cadres;
    this.posts = posts;
    this.eligibility = eligibility;
    this.review = review;
  }

  /**
   * Evaluates everything below a unit that has a plan in the campaign.
   *
   * @throws ComparedRulesFailed if the compared side gave no usable answer
   */
  @Transactional(readOnly = true)
  public Outcome of(Campaign campaign, String scopeUnit, ComparedRules present, ComparedRules compared) {
    Map<String, Unit> scope = units.subtree(scopeUnit).stream().collect(toMap(Unit::code, Function.identity()));
    Map<String, UnitPlan> planOfUnit = plans.plansOf(campaign.id()).stream().filter(plan -> scope.containsKey(plan.unitCode()))
        .collect(toMap(UnitPlan::unitCode, Function.identity()));
    List<Candidate> candidates = candidates(planOfUnit);
    Sides sides = new Sides(new Side(eligibility, review, campaign, present), new Side(eligibility, review, campaign, compared));

    List<Found> found = new ArrayList<>();
    for (Candidate candidate : candidates) {
      change(sides, side -> side.findings(candidate))
          .ifPresent(difference -> found.add(new Found(scope.get(candidate.plan().unitCode()), candidate.subject(),
              candidate.cadre(), candidate.post(), candidate.standing(), difference)));
    }
    int quantities = quantities(candidates, scope, sides, found);
    return outcome(candidates.size(), quantities, found);
  }

  /** Everybody who is asked about, with the facts that the campaign knows; who is nominated for a post is not asked about twice. */
  private List<Candidate> candidates(Map<String, UnitPlan> planOfUnit) {
    Map<String, UnitPlan> planById = planOfUnit.values().stream().collect(toMap(UnitPlan::id, Function.identity()));
    List<Nomination> names = inParts(planById.keySet(), nominations::ofPlans).stream()
        .filter(nomination -> nomination.state().isOpen() || nomination.state().isDecision()).toList();
    List<CurrentPlanEntry> entries = inParts(planOfUnit.keySet(), currentPlans::ofUnits);
    Map<String, Map<String, SourceEvaluation>> evaluations =
        merged(planById.keySet(), nominations::sourceEvaluationsOf);
    Map<String, FactVerdicts> verdicts = merged(names.stream().map(Nomination::id).toList(), vetting::verdictsOf);
    Set<String> cadreCodes = new LinkedHashSet<>();
    Set<String> postCodes = new LinkedHashSet<>();
    names.forEach(name -> {
      cadreCodes.add(name.cadreCode());
      postCodes.add(name.postCode());
    });
    entries.forEach(entry -> {
      cadreCodes.add(entry.cadreCode());
      postCodes.add(entry.postCode());
    });
    Map<String, Cadre> cadreByCode = merged(cadreCodes, cadres::cadres);
    Map<String, Post> postByCode = merged(postCodes, posts::posts);

    Map<String, Long> plannedPosts = entries.stream().collect(groupingBy(Evaluation::inUnit, counting()));

    List<Candidate> candidates = new ArrayList<>();
    Set<String> asked = new HashSet<>();
    for (Nomination name : names) {
      UnitPlan plan = planById.get(name.planId());
      FactVerdicts vetted = verdicts.get(name.id());
      SourceEvaluation evaluation = evaluations.getOrDefault(plan.id(), Map.of())
          .getOrDefault(name.cadreCode(), SourceEvaluation.MISSING);
      asked.add(name.cadreCode() + "/" + name.postCode());
      candidates.add(new Candidate(Subject.NOMINATION, plan, postByCode.get(name.postCode()), cadreByCode.get(name.cadreCode()),
          evaluation, vetted.degrees(), vetted.partyDates(), 0, name.state().label(), name.state()));
    }
    for (CurrentPlanEntry entry : entries) {
      Post post = postByCode.get(entry.postCode());
      Cadre cadre = cadreByCode.get(entry.cadreCode());
      if (post != null && cadre != null && asked.add(entry.cadreCode() + "/" + entry.postCode())) {
        candidates.add(Candidate.inForce(planOfUnit.get(entry.unitCode()), post, cadre, plannedPosts.get(inUnit(entry)).intValue(),
            "Quy hoạch hiện hành (" + entry.decisionNumber() + ", " + UserZone.text(entry.decidedOn()) + ")"));
      }
    }
    return candidates;
  }

  private static String inUnit(CurrentPlanEntry entry) {
    return entry.unitCode() + "/" + entry.cadreCode();
  }

  /** Numbers are asked about once a list is compiled: before, a name is only one of several that may be left out. */
  private int quantities(List<Candidate> candidates, Map<String, Unit> scope, Sides sides, List<Found> found) {
    List<Candidate> listed = candidates.stream()
        .filter(candidate -> candidate.state() != null && candidate.state().takesAPlace()).toList();
    Map<String, List<Candidate>> perPost =
        listed.stream().collect(groupingBy(name -> name.post().code(), LinkedHashMap::new, toList()));
    Map<String, List<Candidate>> perPerson = listed.stream().collect(groupingBy(
        name -> sides.present().level(name.plan()) + "/" + name.cadre().code(), LinkedHashMap::new, toList()));
    perPost.values().forEach(names -> {
      Candidate any = names.get(0);
      change(sides, side -> side.over(LimitKind.CANDIDATES_PER_POST, names.size(),
          "Chức danh «" + any.post().title() + "» có " + names.size() + " nhân sự"))
          .ifPresent(difference -> found.add(new Found(scope.get(any.plan().unitCode()), Subject.NAMES_OF_POST, null, any.post(),
              names.size() + " nhân sự trong danh sách", difference)));
    });
    perPerson.values().forEach(names -> {
      Candidate any = names.get(0);
      change(sides, side -> side.over(LimitKind.POSTS_PER_PERSON, names.size(),
          any.cadre().fullName() + " được quy hoạch " + names.size() + " chức danh cùng cấp"))
          .ifPresent(difference -> found.add(new Found(scope.get(any.plan().unitCode()), Subject.POSTS_OF_PERSON, any.cadre(), null,
              names.size() + " chức danh trong danh sách", difference)));
    });
    return perPost.size() + perPerson.size();
  }

  private static Optional<Difference> change(Sides sides, Function<Side, List<RuleFinding>> question) {
    List<RuleFinding> present = question.apply(sides.present());
    List<RuleFinding> compared;
    try {
      compared = question.apply(sides.compared());
    } catch (RuleTableException unanswered) {
      throw new ComparedRulesFailed(unanswered);
    }
    boolean failsNow = refused(present);
    boolean wouldFail = refused(compared);
    if (failsNow != wouldFail) {
      return Optional.of(new Difference(wouldFail ? Change.NEWLY_FAILING : Change.NEWLY_PASSING, present, compared));
    }
    // Whoever is refused anyway is not told about remarks.
    if (said(present, failsNow).equals(said(compared, failsNow))) {
      return Optional.empty();
    }
    return Optional.of(new Difference(failsNow ? Change.OTHER_REASONS : Change.OTHER_WARNINGS, present, compared));
  }

  private static boolean refused(List<RuleFinding> findings) {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.REFUSE);
  }

  /** What is said counts, not by which rule: each pack numbers its rules and cites its clauses in its own way. */
  private static Set<String> said(List<RuleFinding> findings, boolean onlyRefusals) {
    return findings.stream().filter(finding -> !onlyRefusals || finding.severity() == Severity.REFUSE)
        .map(finding -> finding.severity() + " " + finding.message()).collect(toSet());
  }

  private static Outcome outcome(int people, int quantities, List<Found> found) {
    found.sort(Comparator.<Found>comparingInt(each -> each.unit().positionLow())
        .thenComparing(each -> each.post() == null ? 0 : -each.post().rank())
        .thenComparing(each -> each.post() == null ? "" : each.post().code())
        .thenComparing(Found::subject)
        .thenComparing(each -> each.cadre() == null ? "" : each.cadre().code()));
    Map<Change, Integer> changes = new EnumMap<>(Change.class);
    List<ComparisonRow> rows = new ArrayList<>();
    for (Found each : found) {
      changes.merge(each.difference().change(), 1, Integer::sum);
      rows.add(each.row(rows.size() + 1));
    }
    return new Outcome(people, quantities, changes, rows);
  }

  private static <T> List<T> inParts(Collection<String> codes, Function<Collection<String>, List<T>> query) {
    List<T> all = new ArrayList<>();
    parts(codes).forEach(part -> all.addAll(query.apply(part)));
    return all;
  }

  private static <T> Map<String, T> merged(Collection<String> codes, Function<Collection<String>, Map<String, T>> query) {
    Map<String, T> all = new HashMap<>();
    parts(codes).forEach(part -> all.putAll(query.apply(part)));
    return all;
  }

  private static List<List<String>> parts(Collection<String> codes) {
    List<String> all = List.copyOf(codes);
    List<List<String>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      parts.add(all.subList(from, Math.min(from + AT_ONCE, all.size())));
    }
    return parts;
  }

  /**
   * A person and a post with everything that the checks need.
   *
   * @param plannedPosts how many entries of the plan in force name the person; of no interest for a nomination
   * @param state null outside of the campaign's names
   */
  private record Candidate(Subject subject, UnitPlan plan, Post post, Cadre cadre, SourceEvaluation evaluation,
      VettingVerdict degrees, VettingVerdict partyDates, int plannedPosts, String standing, NominationState state) {

    static Candidate inForce(UnitPlan plan, Post post, Cadre cadre, int plannedPosts, String standing) {
      return new Candidate(Subject.CURRENT_PLAN, plan, post, cadre, SourceEvaluation.MISSING, VettingVerdict.NOT_CHECKED,
          VettingVerdict.NOT_CHECKED, plannedPosts, standing, null);
    }
  }

  private record Difference(Change change, List<RuleFinding> present, List<RuleFinding> compared) {}

  private record Found(Unit unit, Subject subject, Cadre cadre, Post post, String standing, Difference difference) {

    ComparisonRow row(int number) {
      return new ComparisonRow(number, unit.code(), unit.name(), subject, cadre == null ? null : cadre.code(),
          cadre == null ? null : cadre.fullName(), post == null ? null : post.code(), post == null ? null : post.title(), standing,
          difference.change(), difference.present(), difference.compared());
    }
  }

  private record Sides(Side present, Side compared) {}

  /** One set of rules, asked through tables that remember. */
  private static final class Side {

    private final EligibilityCheck check;
    private final ReviewFindings review;
    private final Campaign campaign;
    private final ComparedRules rules;
    private Map<LimitKind, PlanBound> bounds;

    Side(EligibilityCheck check, ReviewFindings review, Campaign campaign, ComparedRules rules) {
      this.rules = new ComparedRules(new RememberedTables(rules.tables()), rules.pin());
      this.check = check.asking(this.rules.tables());
      this.review = review.asking(this.rules.tables());
      this.campaign = campaign;
    }

    /** Whether a name may be put forward; for an entry of the plan in force, whether it may stay there. */
    List<RuleFinding> findings(Candidate candidate) {
      return candidate.subject() == Subject.CURRENT_PLAN ? removal(candidate) : eligibility(candidate);
    }

    /** Who leaves by force of the rule itself fails; what the review decides is a remark. */
    private List<RuleFinding> removal(Candidate candidate) {
      return review.of(rules.pin(), campaign, candidate.cadre(), candidate.post(), candidate.plannedPosts()).stream()
          .map(finding -> new RuleFinding(finding.reason().ruleId(),
              finding.reason().mode() == RemovalMode.AUTOMATIC ? Severity.REFUSE : Severity.WARN,
              finding.reason().mode().label() + ": " + finding.message(), finding.reason().clause(), finding.reason().status()))
          .toList();
    }

    private List<RuleFinding> eligibility(Candidate candidate) {
      return check.check(rules.pin(), campaign, candidate.plan(), candidate.post(), candidate.cadre(), candidate.evaluation(),
          candidate.degrees(), candidate.partyDates()).findings();
    }

    /** Which posts count together for one person. */
    String level(UnitPlan plan) {
      return new PostLevels(rules.tables()).of(rules.pin(), plan.tier().name()).code();
    }

    List<RuleFinding> over(LimitKind kind, int reached, String what) {
      if (bounds == null) {
        bounds = new PlanLimits(rules.tables()).boundsOf(rules.pin());
      }
      PlanBound bound = bounds.get(kind);
      return bound == null || !bound.isAbove(reached, 1) ? List.of() : List.of(new RuleFinding(bound.ruleId(), bound.severity(),
          what + ", tối đa " + bound.maximum() + ".", bound.clause(), bound.status()));
    }
  }
}
