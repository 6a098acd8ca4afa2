package vn.quyhoach.nomination;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.cadre.CurrentPlanEntry;
import vn.quyhoach.cadre.CurrentPlans;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.organisation.Post;
import vn.quyhoach.organisation.Posts;
import vn.quyhoach.quota.PersonQuotas;
import vn.quyhoach.quota.PlanQuota;
import vn.quyhoach.quota.PlanUnderCheck;
import vn.quyhoach.quota.PlannedName;
import vn.quyhoach.quota.QuotaFinding;
import vn.quyhoach.quota.QuotaReport;
import vn.quyhoach.quota.StructureGroup;
import vn.quyhoach.refusal.Refusals;
import vn.quyhoach.regulation.CampaignKind;
import vn.quyhoach.regulation.EligibilityVerdict;
import vn.quyhoach.regulation.SourceEvaluation;
import vn.quyhoach.regulation.VettingVerdict;

/** The two questions about a list: whether each name may be in it, and whether the whole keeps to number and structure (S23). */
@Service
class ListCheck {

  private final NominationRepository nominations;
  private final SourceEvaluationEntryRepository evaluations;
  private final PlanReviewEntryRepository reviews;
  private final CurrentPlans currentPlans;
  private final Posts posts;
  private final Cadres cadres;
  private final EligibilityCheck eligibility;
  private final PlanQuota quota;
  private final PersonQuotas people;

  ListCheck(NominationRepository nominations, SourceEvaluationEntryRepository evaluations, PlanReviewEntryRepository reviews,
      CurrentPlans currentPlans, Posts posts, Cadres cadres, EligibilityCheck eligibility, PlanQuota quota, PersonQuotas people) {
    this.nominations = nominations;
    this.evaluations = evaluations;
    this.reviews = reviews;
    this.currentPlans = currentPlans;
    this.posts = posts;
    this.cadres = cadres;
    this.eligibility = eligibility;
    this.quota = quota;
    this.people = people;
  }

  /** What the unit's evaluation said about each person of the source. */
  Map<String, RecordSourceEvaluation.Result> evaluationsOf(String planId) {
    return evaluations.findByPlanId(planId).stream()
        .collect(Collectors.toMap(SourceEvaluationEntry::cadreCode, SourceEvaluationEntry::result));
  }

  /** What the rules say about one person for one post. */
  EligibilityVerdict eligibility(Campaign campaign, UnitPlan plan, Post post, Cadre cadre,
      Map<String, RecordSourceEvaluation.Result> evaluated, VettingVerdict degrees, VettingVerdict partyDates) {
    RecordSourceEvaluation.Result result = evaluated.get(cadre.code());
    SourceEvaluation evaluation = result == null ? SourceEvaluation.MISSING : SourceEvaluation.valueOf(result.name());
    return eligibility.check(campaign, plan, post, cadre, evaluation, degrees, partyDates);
  }

  /** Refuses every name whom the rules, asked again right now, do not let through; vetting has not begun. */
  void refuseUnqualified(Campaign campaign, UnitPlan plan, Collection<Nomination> names, String field, Refusals refusals) {
    Map<String, RecordSourceEvaluation.Result> evaluated = evaluationsOf(plan.id());
    Map<String, Cadre> persons = cadres.cadres(names.stream().map(Nomination::cadreCode).toList());
    Map<String, Post> planned = posts.posts(names.stream().map(Nomination::postCode).toList());
    for (Nomination name : names) {
      refuseUnqualified(field, persons.get(name.cadreCode()), eligibility(campaign, plan, planned.get(name.postCode()),
          persons.get(name.cadreCode()), evaluated, VettingVerdict.NOT_CHECKED, VettingVerdict.NOT_CHECKED), refusals);
    }
  }

  static void refuseUnqualified(String field, Cadre cadre, EligibilityVerdict verdict, Refusals refusals) {
    verdict.refusals().forEach(finding ->
        refusals.add(field, cadre.fullName() + ": " + finding.message(), finding.basis()));
  }

  /** Counts some names of a plan as if they were its list. Reads only; nobody is kept from taking the places meanwhile. */
  QuotaReport examine(Campaign campaign, UnitPlan plan, Collection<Nomination> names) {
    PlanUnderCheck checked = underCheck(campaign, plan);
    Map<String, Integer> places = new TreeMap<>();
    names.forEach(name -> places.merge(name.cadreCode(), 1, Integer::sum));
    Map<String, Integer> taken = people.taken(plan.campaignId(), quota.levelOf(checked).code(), places.keySet());
    taken.forEach((cadre, posts) -> places.merge(cadre, posts, Integer::sum));
    nominations.findByPlanIdOrderByNumber(plan.id()).stream()
        .filter(name -> name.state().takesAPlace() && places.containsKey(name.cadreCode()))
        .forEach(name -> places.merge(name.cadreCode(), -1, Integer::sum));
    List<PlannedName> list = withKept(campaign, plan, names);
    return quota.examine(checked, list, cadres.cadres(list.stream().map(PlannedName::cadreCode).toList()), withOthers(list, places));
  }

  /** Counts some names of a plan for the statistics that go up with its list. */
  List<StructureGroup> statistics(Campaign campaign, UnitPlan plan, Collection<Nomination> names) {
    List<PlannedName> list = withKept(campaign, plan, names);
    return quota.statistics(underCheck(campaign, plan), list, cadres.cadres(list.stream().map(PlannedName::cadreCode).toList()));
  }

  /**
   * Takes and gives back places as a list changes, and counts the list as it is then.
   *
   * @param names the list as it is to be
   * @param persons the people of the list by code
   * @param changes how many places more or fewer each person of the list, or left out of it, has
   */
  QuotaReport move(Campaign campaign, UnitPlan plan, Collection<Nomination> names, Map<String, Cadre> persons,
      Map<String, Integer> changes) {
    PlanUnderCheck checked = underCheck(campaign, plan);
    Map<String, Integer> places = people.change(plan.campaignId(), quota.levelOf(checked).code(), changes);
    List<PlannedName> list = withKept(campaign, plan, names);
    Map<String, Cadre> all = new HashMap<>(persons);
    if (list.size() > names.size()) {
      all.putAll(cadres.cadres(list.stream().map(PlannedName::cadreCode).toList()));
    }
    return quota.examine(checked, list, all, withOthers(list, places));
  }

  /**
   * Takes the places of those who stay in the plan after its review, which only a review counts.
   *
   * @return what is beyond a limit, with the number of the entry as the name's id
   */
  List<QuotaFinding> keep(Campaign campaign, UnitPlan plan, Set<Integer> entryNumbers) {
    if (campaign.kind() != CampaignKind.REVIEW) {
      return List.of();
    }
    List<PlannedName> kept = currentPlans.ofUnit(plan.unitCode()).stream().filter(entry -> entryNumbers.contains(entry.number()))
        .map(entry -> new PlannedName(String.valueOf(entry.number()), entry.postCode(), entry.cadreCode())).toList();
    Map<String, Integer> changes = new TreeMap<>();
    kept.forEach(name -> changes.merge(name.cadreCode(), 1, Integer::sum));
    PlanUnderCheck checked = underCheck(campaign, plan);
    return quota.beyondLimits(checked, kept, cadres.cadres(changes.keySet()),
        people.change(plan.campaignId(), quota.levelOf(checked).code(), changes));
  }

  /** How many people one post of a plan may be planned with. */
  int mostPerPost(Campaign campaign, UnitPlan plan) {
    return quota.mostPerPost(underCheck(campaign, plan));
  }

  /** The level whose places the names of a plan take. */
  String levelOf(Campaign campaign, UnitPlan plan) {
    return quota.levelOf(underCheck(campaign, plan)).code();
  }

  private static PlanUnderCheck underCheck(Campaign campaign, UnitPlan plan) {
    return new PlanUnderCheck(plan.id(), campaign.id(), plan.unitCode(), plan.tier(), campaign.rules(),
        campaign.ageReferenceDate(), campaign.partyTerm(), campaign.stateTerm());
  }

  /** The list, in a review after those who stay in the plan. */
  private List<PlannedName> withKept(Campaign campaign, UnitPlan plan, Collection<Nomination> names) {
    List<PlannedName> list = new ArrayList<>();
    if (campaign.kind() == CampaignKind.REVIEW) {
      Set<Integer> kept = reviews.findByPlanId(plan.id()).stream().filter(PlanReviewEntry::isCarriedOver)
          .map(PlanReviewEntry::entryNumber).collect(Collectors.toSet());
      currentPlans.ofUnit(plan.unitCode()).stream().filter((CurrentPlanEntry entry) -> kept.contains(entry.number()))
          .forEach(entry -> list.add(new PlannedName(null, entry.postCode(), entry.cadreCode())));
    }
    names.forEach(name -> list.add(new PlannedName(name.id(), name.postCode(), name.cadreCode())));
    return list;
  }

  /** Places of people whom nobody asked about because only their names from before are in the list: at least those names. */
  private static Map<String, Integer> withOthers(List<PlannedName> list, Map<String, Integer> places) {
    Map<String, Integer> all = new HashMap<>();
    list.forEach(name -> all.merge(name.cadreCode(), 1, Integer::sum));
    all.putAll(places);
    return all;
  }
}
