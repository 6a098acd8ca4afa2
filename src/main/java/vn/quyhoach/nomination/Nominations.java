package vn.quyhoach.nomination;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import vn.quyhoach.refusal.Refusals;
import vn.quyhoach.regulation.EligibilityVerdict;
import vn.quyhoach.regulation.PlanLimit;
import vn.quyhoach.regulation.PlanLimitSet;
import vn.quyhoach.regulation.PlanLimits;
import vn.quyhoach.regulation.SourceEvaluation;
import vn.quyhoach.regulation.VettingVerdict;

/** The names of a unit's plan, from the proposal to the committee's decision; an unqualified name is refused (S41). */
@Service
@Transactional
public class Nominations {

  private final NominationRepository nominations;
  private final SourceEvaluationEntryRepository evaluations;
  private final UnitPlans plans;
  private final Campaigns campaigns;
  private final Posts posts;
  private final Cadres cadres;
  private final EligibilityCheck eligibility;
  private final PlanLimits limits;
  private final DecisionRecord record;

  Nominations(NominationRepository nominations, SourceEvaluationEntryRepository evaluations, UnitPlans plans,
      Campaigns campaigns, Posts posts, Cadres cadres, EligibilityCheck eligibility, PlanLimits limits,
      DecisionRecord record) {
    this.nominations = nominations;
    this.evaluations = evaluations;
    this.plans = plans;
    this.campaigns = campaigns;
    this.posts = posts;
    this.cadres = cadres;
    this.eligibility = eligibility;
    this.limits = limits;
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
        refuseUnqualified(field + "cadre", cadre,
            check(campaign, plan, post, cadre, VettingVerdict.NOT_CHECKED, VettingVerdict.NOT_CHECKED), refusals);
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

  /** Compiles the list to be signed: everybody decided on, rules checked again, limits of numbers kept (R50-QTY-1, -2). */
  public void compile(String planId, CompileList list, String actor) {
    UnitPlan plan = plans.plan(planId);
    Campaign campaign = campaigns.campaign(plan.campaignId());
    Map<String, Nomination> open = byKey(inState(planId, NominationState.ELECTED, NominationState.LISTED,
        NominationState.OMITTED), nomination -> String.valueOf(nomination.number()));
    Map<String, Nomination> missing = new HashMap<>(open);
    Refusals refusals = new Refusals();
    List<CompileList.Line> lines = list.lines() == null ? List.of() : list.lines();
    Map<String, Integer> perPost = new HashMap<>();
    Map<String, Integer> perPerson = new HashMap<>();
    PlanLimitSet limit = limits.of(campaign.rules());
    for (int index = 0; index < lines.size(); index++) {
      CompileList.Line line = lines.get(index);
      String field = "lines[" + index + "].";
      Nomination nomination = missing.remove(line.nomination());
      if (nomination == null) {
        refusals.add(field + "nomination", "Số «" + line.nomination() + "» không có trong danh sách đủ phiếu hoặc bị lặp.");
      } else if (line.include() == CompileList.Choice.OMIT) {
        refusals.when(line.reason() == null || line.reason().isBlank(), field + "reason",
            "Phải ghi lý do khi không đưa nhân sự đủ phiếu vào danh sách.");
      } else {
        Post post = posts.post(nomination.postCode());
        Cadre cadre = cadres.cadre(nomination.cadreCode());
        refuseUnqualified(field + "include", cadre,
            check(campaign, plan, post, cadre, VettingVerdict.NOT_CHECKED, VettingVerdict.NOT_CHECKED), refusals);
        refuseOver(limit.candidatesPerPost(), perPost.merge(post.code(), 1, Integer::sum), field + "include",
            "Chức danh «" + post.title() + "» có quá nhiều nhân sự", refusals);
        refuseOver(limit.postsPerPerson(), perPerson.merge(cadre.code(), 1, Integer::sum), field + "include",
            cadre.fullName() + " được quy hoạch quá nhiều chức danh", refusals);
      }
    }
    refusals.when(!missing.isEmpty(), "lines", "Còn " + missing.size() + " nhân sự đủ phiếu chưa được xem xét.");
    refusals.when(perPost.isEmpty(), "lines", "Danh sách trình phải có ít nhất một nhân sự.");
    refusals.throwIfAny();
    for (CompileList.Line line : lines) {
      Nomination nomination = open.get(line.nomination());
      if (line.include() == CompileList.Choice.INCLUDE) {
        nomination.list(line.reason());
      } else {
        nomination.omit(line.reason());
      }
    }
    record.append(planId, "LIST_COMPILED", planId, actor,
        lines.stream().collect(Collectors.toMap(CompileList.Line::nomination, line -> line.include().name())));
  }

  /** Takes a name back after a defect, with the unit's reason. */
  public void withdraw(String nominationId, String reason, String actor) {
    Nomination nomination = nomination(nominationId);
    nomination.withdraw(reason);
    record.append(nomination.planId(), "NAME_WITHDRAWN", nominationId, actor, Map.of());
  }

  /** Stores the committee's decision on a name. */
  public void decide(String nominationId, NominationState decision, String reason) {
    nomination(nominationId).decide(decision, reason);
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
    return evaluations.findByPlanId(planId).stream()
        .collect(Collectors.toMap(SourceEvaluationEntry::cadreCode, SourceEvaluationEntry::result));
  }

  private EligibilityVerdict check(Campaign campaign, UnitPlan plan, Post post, Cadre cadre, VettingVerdict degrees,
      VettingVerdict partyDates) {
    RecordSourceEvaluation.Result result = evaluationsOf(plan.id()).get(cadre.code());
    SourceEvaluation evaluation = result == null ? SourceEvaluation.MISSING : SourceEvaluation.valueOf(result.name());
    return eligibility.check(campaign, plan, post, cadre, evaluation, degrees, partyDates);
  }

  private static void refuseUnqualified(String field, Cadre cadre, EligibilityVerdict verdict, Refusals refusals) {
    verdict.refusals().forEach(finding ->
        refusals.add(field, cadre.fullName() + ": " + finding.message(), finding.basis()));
  }

  private static void refuseOver(PlanLimit limit, int reached, String field, String what, Refusals refusals) {
    refusals.when(reached > limit.maximum(), field,
        what + ": " + reached + ", tối đa " + limit.maximum() + ".", limit.clause());
  }

  private static <T> Map<String, T> byKey(List<T> items, Function<T, String> key) {
    return items.stream().collect(Collectors.toMap(key, Function.identity()));
  }
}
