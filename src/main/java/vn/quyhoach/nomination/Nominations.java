package vn.quyhoach.nomination;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.organisation.Post;
import vn.quyhoach.organisation.Posts;
import vn.quyhoach.quota.PersonQuotas;
import vn.quyhoach.quota.QuotaGate;
import vn.quyhoach.quota.QuotaReport;
import vn.quyhoach.quota.StructureGroup;
import vn.quyhoach.quota.Stage;
import vn.quyhoach.refusal.Refusals;
import vn.quyhoach.regulation.EligibilityVerdict;
import vn.quyhoach.regulation.VettingVerdict;

/** The names of a unit's plan, from the proposal to the committee's decision; an unqualified name is refused (S41). */
@Service
@Transactional
public class Nominations {

  private final NominationRepository nominations;
  private final UnitPlans plans;
  private final Campaigns campaigns;
  private final Posts posts;
  private final Cadres cadres;
  private final ListCheck listCheck;
  private final PersonQuotas people;
  private final QuotaGate gate;
  private final DecisionRecord record;

  Nominations(NominationRepository nominations, UnitPlans plans, Campaigns campaigns, Posts posts, Cadres cadres,
      ListCheck listCheck, PersonQuotas people, QuotaGate gate, DecisionRecord record) {
    this.nominations = nominations;
    this.plans = plans;
    this.campaigns = campaigns;
    this.posts = posts;
    this.cadres = cadres;
    this.listCheck = listCheck;
    this.people = people;
    this.gate = gate;
    this.record = record;
  }

  /** Puts names on the ballot of the first meeting; every name that fails a rule is refused with rule and clause. */
  public void propose(String planId, ProposeNames proposal, String actor) {
    UnitPlan plan = plans.plan(planId);
    Campaign campaign = campaigns.campaign(plan.campaignId());
    Refusals refusals = new Refusals();
    List<ProposeNames.Proposal> proposals = proposal.proposals() == null ? List.of() : proposal.proposals();
    refusals.when(proposals.isEmpty(), "proposals", "Phải đề xuất ít nhất một nhân sự.");
    Map<String, Post> postsByCode = byKey(posts.ofUnit(plan.unitCode()), Post::code);
    Map<String, Cadre> source = byKey(cadres.ofUnit(plan.unitCode()), Cadre::code);
    Map<String, RecordSourceEvaluation.Result> evaluated = listCheck.evaluationsOf(planId);
    Set<String> pairs = new HashSet<>();
    for (int index = 0; index < proposals.size(); index++) {
      ProposeNames.Proposal line = proposals.get(index);
      String field = "proposals[" + index + "].";
      Post post = postsByCode.get(line.post());
      Cadre cadre = source.get(line.cadre());
      refusals.when(post == null, field + "post", "Chức danh không thuộc đơn vị.");
      refusals.when(cadre == null, field + "cadre", "Cán bộ không thuộc nguồn của đơn vị.");
      if (post != null && cadre != null) {
        refusals.when(!pairs.add(line.post() + "/" + line.cadre()), field + "cadre",
            cadre.fullName() + " đã được đề xuất cho chức danh «" + post.title() + "» ở dòng khác.");
        ListCheck.refuseUnqualified(field + "cadre", cadre, listCheck.eligibility(campaign, plan, post, cadre, evaluated,
            VettingVerdict.NOT_CHECKED, VettingVerdict.NOT_CHECKED), refusals);
      }
    }
    refusals.throwIfAny();
    plan.namesProposed(proposal.proposedBy());
    int number = nominations.findByPlanIdOrderByNumber(planId).size();
    for (ProposeNames.Proposal line : proposals) {
      nominations.save(new Nomination(planId, plan.nominationRound(), ++number, line.post(), line.cadre(),
          line.justification()));
    }
    record.append(planId, "NAMES_PROPOSED", planId, actor,
        Map.of("proposedBy", proposal.proposedBy(), "round", plan.nominationRound(), "names", pairs.size()));
  }

  /** Names on the ballot of the next meeting. */
  @Transactional(readOnly = true)
  public List<Nomination> onBallot(String planId) {
    return inState(planId, NominationState.PROPOSED);
  }

  /**
   * Tells what a locked count said about a name; one that falls short leaves the procedure.
   *
   * @param votes votes in favour; {@code null} when so few voted that the number is not told
   */
  public void voted(String nominationId, Integer votes, int base, boolean passed) {
    nomination(nominationId).voted(votes, base, passed);
  }

  /** Takes over the votes of a new count of the meeting in which a name was voted on last. */
  public void recounted(String nominationId, Integer votes, int base) {
    nomination(nominationId).recounted(votes, base);
  }

  /** Takes a name out of the procedure after a new count, as the competent body decided. */
  public void fallByRecount(String nominationId) {
    nomination(nominationId).fallByRecount();
  }

  /** Takes a name back into the procedure after a new count; into its next meeting, or among the elected when all meetings are over. */
  public void returnByRecount(String nominationId, boolean meetingsOver) {
    nomination(nominationId).returnByRecount(meetingsOver);
  }

  /**
   * Ends the run of the meetings.
   *
   * @return whether any name passed them all; if none did, another run follows
   */
  public boolean close(String planId) {
    List<Nomination> elected = onBallot(planId);
    elected.forEach(Nomination::electedByAllMeetings);
    if (elected.isEmpty()) {
      plans.plan(planId).startNextNominationRound();
    }
    return !elected.isEmpty();
  }

  /**
   * Compiles the list to be signed: everybody decided on, rules checked again, limits of numbers kept over all units of the campaign
   * (R50-QTY-1, -2). What falls short of a target passes with a reason.
   */
  public void compile(String planId, CompileList list, String actor) {
    UnitPlan plan = plans.plan(planId);
    Campaign campaign = campaigns.campaign(plan.campaignId());
    Map<String, Nomination> open = byKey(inState(planId, NominationState.ELECTED, NominationState.LISTED,
        NominationState.OMITTED), nomination -> String.valueOf(nomination.number()));
    Map<String, Nomination> missing = new HashMap<>(open);
    Map<String, Cadre> persons = cadres.cadres(open.values().stream().map(Nomination::cadreCode).toList());
    Map<String, Post> planned = posts.posts(open.values().stream().map(Nomination::postCode).toList());
    Map<String, RecordSourceEvaluation.Result> evaluated = listCheck.evaluationsOf(planId);
    Refusals refusals = new Refusals();
    List<CompileList.Line> lines = list.lines() == null ? List.of() : list.lines();
    List<Nomination> included = new ArrayList<>();
    Map<String, String> fields = new HashMap<>();
    Map<String, Integer> changes = new HashMap<>();
    for (int index = 0; index < lines.size(); index++) {
      CompileList.Line line = lines.get(index);
      String field = "lines[" + index + "].";
      Nomination nomination = missing.remove(line.nomination());
      if (nomination == null) {
        refusals.add(field + "nomination", "Số «" + line.nomination() + "» không có trong danh sách đủ phiếu hoặc bị lặp.");
        continue;
      }
      boolean include = line.include() == CompileList.Choice.INCLUDE;
      changes.merge(nomination.cadreCode(), (include ? 1 : 0) - (nomination.state().takesAPlace() ? 1 : 0), Integer::sum);
      if (include) {
        included.add(nomination);
        fields.put(nomination.id(), field + "include");
        Cadre cadre = persons.get(nomination.cadreCode());
        ListCheck.refuseUnqualified(field + "include", cadre, listCheck.eligibility(campaign, plan,
            planned.get(nomination.postCode()), cadre, evaluated, VettingVerdict.NOT_CHECKED, VettingVerdict.NOT_CHECKED), refusals);
      } else {
        refusals.when(line.reason() == null || line.reason().isBlank(), field + "reason",
            "Phải ghi lý do khi không đưa nhân sự đủ phiếu vào danh sách.");
      }
    }
    refusals.when(!missing.isEmpty(), "lines", "Còn " + missing.size() + " nhân sự đủ phiếu chưa được xem xét.");
    refusals.when(included.isEmpty(), "lines", "Danh sách trình phải có ít nhất một nhân sự.");
    QuotaReport report = listCheck.move(campaign, plan, included, persons, changes);
    if (!included.isEmpty()) {
      gate.refuse(report, fields::get, "lines", refusals);
      gate.requireReason(report.warnings(), list.warningReason(), refusals);
    }
    refusals.throwIfAny();
    for (CompileList.Line line : lines) {
      Nomination nomination = open.get(line.nomination());
      if (line.include() == CompileList.Choice.INCLUDE) {
        nomination.list(line.reason());
      } else {
        nomination.omit(line.reason());
      }
    }
    Map<String, Object> detail = new HashMap<>(gate.answer(planId, Stage.LIST, report.warnings(), list.warningReason(), actor));
    lines.forEach(line -> detail.put(line.nomination(), line.include().name()));
    record.append(planId, "LIST_COMPILED", planId, actor, detail);
  }

  /**
   * Takes names of one plan back after defects, and gives their places back.
   *
   * @param reasons the unit's reason by id of the name
   */
  public void withdraw(String planId, Map<String, String> reasons, String actor) {
    UnitPlan plan = plans.plan(planId);
    Map<String, Integer> changes = new HashMap<>();
    for (Nomination nomination : ofPlan(planId)) {
      if (reasons.containsKey(nomination.id())) {
        nomination.withdraw(reasons.get(nomination.id()));
        changes.merge(nomination.cadreCode(), -1, Integer::sum);
        record.append(planId, "NAME_WITHDRAWN", nomination.id(), actor, Map.of());
      }
    }
    people.change(plan.campaignId(), listCheck.levelOf(campaigns.campaign(plan.campaignId()), plan), changes);
  }

  /**
   * Stores the committee's decisions on names, of as many plans of one campaign as there are; a name that is not approved gives its
   * place back.
   */
  public void decide(List<NominationDecision> decisions) {
    Map<String, Map<String, Integer>> changes = new TreeMap<>();
    String campaignId = null;
    for (NominationDecision decision : decisions) {
      Nomination nomination = nomination(decision.nominationId());
      UnitPlan plan = plans.plan(nomination.planId());
      nomination.decide(decision.decision(), decision.reason());
      campaignId = plan.campaignId();
      if (!nomination.state().takesAPlace()) {
        changes.computeIfAbsent(listCheck.levelOf(campaigns.campaign(campaignId), plan), level -> new HashMap<>())
            .merge(nomination.cadreCode(), -1, Integer::sum);
      }
    }
    for (Map.Entry<String, Map<String, Integer>> level : changes.entrySet()) {
      people.change(campaignId, level.getKey(), level.getValue());
    }
  }

  /** Takes names up again that were decided against; each takes its place again until it is decided anew. */
  public void reconsider(Collection<String> nominationIds) {
    nominationIds.forEach(id -> {
      Nomination nomination = nomination(id);
      UnitPlan plan = plans.plan(nomination.planId());
      nomination.reconsider();
      people.change(plan.campaignId(), listCheck.levelOf(campaigns.campaign(plan.campaignId()), plan), Map.of(nomination.cadreCode(), 1));
    });
  }

  /** What counting some names of a plan as its list finds, before anything is decided. */
  @Transactional(readOnly = true)
  public QuotaReport quotaOf(String planId, Collection<Nomination> names) {
    UnitPlan plan = plans.plan(planId);
    return listCheck.examine(campaigns.campaign(plan.campaignId()), plan, names);
  }

  /** Some names of a plan counted for the statistics that go up with its list (F-F). */
  @Transactional(readOnly = true)
  public List<StructureGroup> statisticsOf(String planId, Collection<Nomination> names) {
    UnitPlan plan = plans.plan(planId);
    return listCheck.statistics(campaigns.campaign(plan.campaignId()), plan, names);
  }

  /** How many people one post of a plan may be planned with by its rules. */
  @Transactional(readOnly = true)
  public int mostPerPost(String planId) {
    UnitPlan plan = plans.plan(planId);
    return listCheck.mostPerPost(campaigns.campaign(plan.campaignId()), plan);
  }

  /** What the rules say about a person of the source for a post of the unit, before anybody is proposed. */
  @Transactional(readOnly = true)
  public EligibilityVerdict check(String planId, String postCode, String cadreCode) {
    UnitPlan plan = plans.plan(planId);
    return check(campaigns.campaign(plan.campaignId()), plan, posts.post(postCode), cadres.cadre(cadreCode),
        VettingVerdict.NOT_CHECKED, VettingVerdict.NOT_CHECKED);
  }

  /** What the rules say about a listed name now, with what the vetting found. */
  @Transactional(readOnly = true)
  public EligibilityVerdict checkAgain(String nominationId, VettingVerdict degrees, VettingVerdict partyDates) {
    Nomination nomination = nomination(nominationId);
    UnitPlan plan = plans.plan(nomination.planId());
    return check(campaigns.campaign(plan.campaignId()), plan, posts.post(nomination.postCode()),
        cadres.cadre(nomination.cadreCode()), degrees, partyDates);
  }

  @Transactional(readOnly = true)
  public Nomination nomination(String nominationId) {
    return nominations.findById(nominationId)
        .orElseThrow(() -> new IllegalArgumentException("No nomination has the id " + nominationId));
  }

  /** All names of a plan, by number. */
  @Transactional(readOnly = true)
  public List<Nomination> ofPlan(String planId) {
    return nominations.findByPlanIdOrderByNumber(planId);
  }

  /** Names of a plan in one of the given states, by number. */
  @Transactional(readOnly = true)
  public List<Nomination> inState(String planId, NominationState... states) {
    Collection<NominationState> wanted = Set.of(states);
    return ofPlan(planId).stream().filter(nomination -> wanted.contains(nomination.state())).toList();
  }

  /** What the unit's evaluation said about each person of the source. */
  @Transactional(readOnly = true)
  public Map<String, RecordSourceEvaluation.Result> evaluationsOf(String planId) {
    return listCheck.evaluationsOf(planId);
  }

  private EligibilityVerdict check(Campaign campaign, UnitPlan plan, Post post, Cadre cadre, VettingVerdict degrees,
      VettingVerdict partyDates) {
    return listCheck.eligibility(campaign, plan, post, cadre, listCheck.evaluationsOf(plan.id()), degrees, partyDates);
  }

  private static <T> Map<String, T> byKey(List<T> items, Function<T, String> key) {
    return items.stream().collect(Collectors.toMap(key, Function.identity()));
  }
}
