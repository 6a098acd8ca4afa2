package vn.quyhoach.vetting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.cadre.PoliticalStandard;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.calendar.WorkingDays;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.organisation.Posts;
import vn.quyhoach.refusal.Refusals;
import vn.quyhoach.regulation.OpinionBody;
import vn.quyhoach.regulation.OpinionRoute;
import vn.quyhoach.regulation.PostGroup;
import vn.quyhoach.regulation.RulePin;
import vn.quyhoach.regulation.VettingBodies;
import vn.quyhoach.regulation.VettingBody;
import vn.quyhoach.regulation.VettingFact;

/**
 * Asks the bodies that own a fact, all at once, each about a whole list in one request (regulation reference, section 8). The board may
 * go on without a silent one, but says why.
 */
@Service
@Transactional
public class Opinions {

  /** Scope of the record for what is said about bodies apart from any plan. */
  private static final String BODIES = "opinion-bodies";

  private final OpinionRequestRepository requests;
  private final OpinionLineRepository lines;
  private final FactReopenings reopenings;
  private final OpinionDeadlines deadlines;
  private final Nominations nominations;
  private final UnitPlans plans;
  private final Campaigns campaigns;
  private final Posts posts;
  private final Cadres cadres;
  private final VettingBodies bodies;
  private final WorkingDays workingDays;
  private final DecisionRecord record;
  private final JdbcClient jdbc;
  private final Clock clock;

  Opinions(OpinionRequestRepository requests, OpinionLineRepository lines, FactReopenings reopenings, OpinionDeadlines deadlines,
      Nominations nominations, UnitPlans plans, Campaigns campaigns, Posts posts, Cadres cadres, VettingBodies bodies,
      WorkingDays workingDays, DecisionRecord record, JdbcClient jdbc, Clock clock) {
    this.requests = requests;
    this.lines = lines;
    this.reopenings = reopenings;
    this.deadlines = deadlines;
    this.nominations = nominations;
    this.plans = plans;
    this.campaigns = campaigns;
    this.posts = posts;
    this.cadres = cadres;
    this.bodies = bodies;
    this.workingDays = workingDays;
    this.record = record;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Prepares a request to every mandatory body about what it was not asked yet, or what was opened again since. Repeating it adds nothing. */
  public void ask(String planId, String actor) {
    UnitPlan plan = plans.plan(planId);
    Map<OpinionBody, VettingBody> mandatory = new EnumMap<>(OpinionBody.class);
    Map<OpinionBody, Map<String, Set<VettingFact>>> wanted = wanted(plan, mandatory, true);
    mandatory.forEach((body, rule) -> prepare(plan, rule, wanted.get(body), null, actor));
    wanted.values().forEach(ofBody -> ofBody.forEach((nominationId, facts) -> reopenings.close(nominationId,
        facts.contains(VettingFact.POLITICAL_STANDARD) ? List.of(SheetFact.POLITICAL_STANDARD.key()) : List.of())));
  }

  /** Prepares a request to one more body while the list is being vetted (S44). */
  public void add(String planId, AddOpinion added, String actor) {
    UnitPlan plan = plans.plan(planId);
    Refusals refusals = new Refusals();
    refusals.when(added.reason() == null || added.reason().isBlank(), "reason", "Phải ghi lý do lấy thêm ý kiến.");
    Map<OpinionBody, VettingBody> possible = new EnumMap<>(OpinionBody.class);
    Map<OpinionBody, Map<String, Set<VettingFact>>> wanted = wanted(plan, possible, false);
    refusals.when(added.body() == null || !possible.containsKey(added.body()), "body",
        "Cơ quan này không có trong bảng cơ quan cho ý kiến của bộ quy định.");
    refusals.when(added.body() != null && requests.findByPlanIdOrderByNumber(planId).stream()
            .anyMatch(request -> request.body() == added.body() && request.state() == OpinionState.ASKED), "body",
        "Đã gửi yêu cầu đến cơ quan này và đang chờ trả lời.");
    refusals.throwIfAny();
    prepare(plan, possible.get(added.body()), wanted.get(added.body()), added.reason(), actor);
  }

  /** The bodies that can be asked in addition: named by the rules, answered by somebody else than the vetting board, not asked now. */
  @Transactional(readOnly = true)
  public List<VettingBody> addable(String planId) {
    Map<OpinionBody, VettingBody> possible = new EnumMap<>(OpinionBody.class);
    wanted(plans.plan(planId), possible, false);
    Set<OpinionBody> asked = requests.findByPlanIdOrderByNumber(planId).stream()
        .filter(request -> request.state() == OpinionState.ASKED).map(OpinionRequest::body).collect(Collectors.toSet());
    return possible.values().stream().filter(body -> !asked.contains(body.body())).toList();
  }

  private Map<OpinionBody, Map<String, Set<VettingFact>>> wanted(UnitPlan plan, Map<OpinionBody, VettingBody> rules, boolean onlyWhatIsDue) {
    Campaign campaign = campaigns.campaign(plan.campaignId());
    List<Nomination> listed = nominations.inState(plan.id(), NominationState.LISTED);
    Map<String, Set<VettingFact>> reopened = reopenings.toAsk(listed.stream().map(Nomination::id).toList());
    Set<Asked> asked = lines.findByNominationIdInOrderById(listed.stream().map(Nomination::id).toList()).stream()
        .flatMap(line -> requests.findById(line.opinionId()).stream().filter(request -> request.state() != OpinionState.RECALLED)
            .map(request -> new Asked(request.body(), line.nominationId(), line.fact()))).collect(Collectors.toSet());
    Set<OpinionBody> waiting = requests.findByPlanIdOrderByNumber(plan.id()).stream()
        .filter(request -> request.state() == OpinionState.ASKED).map(OpinionRequest::body).collect(Collectors.toSet());
    Map<PostGroup, List<VettingBody>> ofGroup = new EnumMap<>(PostGroup.class);
    Map<OpinionBody, Map<String, Set<VettingFact>>> wanted = new EnumMap<>(OpinionBody.class);
    for (Nomination name : listed) {
      PostGroup group = PostGroup.valueOf(posts.post(name.postCode()).group().name());
      for (VettingBody rule : ofGroup.computeIfAbsent(group, any -> bodies.of(campaign.rules(), plan.tier().name(), any))) {
        boolean due = rule.mandatory() && (reopened.getOrDefault(name.id(), Set.of()).contains(rule.fact())
            && !waiting.contains(rule.body()) || !asked.contains(new Asked(rule.body(), name.id(), rule.fact())));
        if (rule.route() != OpinionRoute.VETTING_BOARD && (due || !onlyWhatIsDue)) {
          rules.putIfAbsent(rule.body(), rule);
          wanted.computeIfAbsent(rule.body(), body -> new LinkedHashMap<>())
              .computeIfAbsent(name.id(), id -> new LinkedHashSet<>()).add(rule.fact());
        }
      }
    }
    return wanted;
  }

  private void prepare(UnitPlan plan, VettingBody rule, Map<String, Set<VettingFact>> wanted, String reason, String actor) {
    Campaign campaign = campaigns.campaign(plan.campaignId());
    LocalDate today = UserZone.today(clock);
    Optional<String> own = rule.route() == OpinionRoute.BODY ? unitOf(plan.approvingUnit(), rule.body()) : Optional.empty();
    OpinionRoute route = rule.route() == OpinionRoute.BODY && own.isEmpty() ? OpinionRoute.BOARD : rule.route();
    String acting = route == OpinionRoute.SUBMITTING_UNIT ? plan.unitCode() : own.orElse(plan.approvingUnit());
    int number = requests.findByPlanIdOrderByNumber(plan.id()).size() + 1;
    OpinionRequest request = requests.saveAndFlush(new OpinionRequest(plan.id(), number, rule, acting, route, today,
        deadlines.due(campaign, rule.body(), today), actor, reason));
    wanted.forEach((nominationId, facts) -> facts.forEach(fact -> lines.save(new OpinionLine(request.id(), nominationId, fact))));
    deadlines.open(request, plan, campaign);
    record.append(plan.id(), "OPINION_ASKED", request.id(), actor,
        Map.of("body", rule.body().name(), "unit", acting, "due", request.due().toString()));
  }

  /** The unit of the tree that is a body at a managing level; empty where the body is no unit. */
  private Optional<String> unitOf(String managingUnit, OpinionBody body) {
    return jdbc.sql("select unit_code from opinion_body_unit where managing_unit = :unit and body = :body")
        .param("unit", managingUnit).param("body", body.name()).query(String.class).optional();
  }

  /** The bodies that the rules of the lists before a managing level let answer for themselves, in the order of the rules. */
  @Transactional(readOnly = true)
  public List<BodyUnit> bodiesInTheTree(String managingUnit) {
    Map<OpinionBody, String> named = new LinkedHashMap<>();
    plans.undecidedFor(managingUnit).stream().filter(plan -> plan.approvingUnit().equals(managingUnit))
        .map(plan -> new Asking(campaigns.campaign(plan.campaignId()).rules(), plan.tier().name())).distinct()
        .flatMap(asking -> Arrays.stream(PostGroup.values()).flatMap(group -> bodies.of(asking.rules(), asking.tier(), group).stream()))
        .filter(rule -> rule.route() == OpinionRoute.BODY).forEach(rule -> named.putIfAbsent(rule.body(), rule.name()));
    return named.entrySet().stream()
        .map(body -> new BodyUnit(body.getKey(), body.getValue(), unitOf(managingUnit, body.getKey()).orElse(null))).toList();
  }

  private record Asking(RulePin rules, String tier) {}

  /** Says which unit is a body at a managing level; what was asked already stays where it is. */
  public void assign(String managingUnit, OpinionBody body, String unitCode, String actor) {
    jdbc.sql("delete from opinion_body_unit where managing_unit = :unit and body = :body")
        .param("unit", managingUnit).param("body", body.name()).update();
    if (unitCode != null) {
      jdbc.sql("insert into opinion_body_unit (managing_unit, body, unit_code) values (:unit, :body, :code)")
          .param("unit", managingUnit).param("body", body.name()).param("code", unitCode).update();
    }
    record.append(BODIES, "OPINION_BODY_NAMED", managingUnit, actor, Map.of("body", body.name(), "unit", String.valueOf(unitCode)));
  }

  /** Requests that are prepared and have not left the board yet, by number. */
  @Transactional(readOnly = true)
  public List<OpinionRequest> unsent(String planId) {
    return requests.findByPlanIdOrderByNumber(planId).stream()
        .filter(request -> !request.isSent() && request.state() == OpinionState.ASKED).toList();
  }

  /** The request has left the board. */
  public void sent(String opinionId) {
    request(opinionId).sent();
  }

  /** Stores a body's answer about every person it was asked about; a conclusion on the political standard goes to the person's facts. */
  public void answer(String opinionId, GiveOpinion given, String actor) {
    OpinionRequest request = request(opinionId);
    Map<String, OpinionLine> missing = numbered(opinionId);
    Refusals refusals = new Refusals();
    refusals.whenFuture(given.letterDate(), "letterDate", "Ngày văn bản", clock);
    List<GiveOpinion.Line> answers = given.lines() == null ? List.of() : given.lines();
    Map<OpinionLine, GiveOpinion.Line> answered = new LinkedHashMap<>();
    for (int index = 0; index < answers.size(); index++) {
      GiveOpinion.Line answer = answers.get(index);
      String field = "lines[" + index + "].";
      OpinionLine line = missing.remove(answer.number());
      if (line == null) {
        refusals.add(field + "number", "Dòng số «" + answer.number() + "» không có trong yêu cầu hoặc bị lặp.");
        continue;
      }
      answered.put(line, answer);
      refusals.when(answer.finding() == null, field + "finding", "Phải chọn ý kiến đối với từng nhân sự.");
      refusals.when(answer.finding() != null && answer.finding() != OpinionFinding.CONFIRMS
          && (answer.content() == null || answer.content().isBlank()), field + "content",
          "Phải ghi rõ vấn đề hoặc lý do chưa cho ý kiến được.");
    }
    refusals.when(!missing.isEmpty(), "lines", "Còn " + missing.size() + " dòng chưa có ý kiến.");
    refusals.throwIfAny();
    answered.forEach((line, answer) -> {
      line.answer(answer.finding(), answer.content());
      if (line.fact() == VettingFact.POLITICAL_STANDARD && answer.finding() != OpinionFinding.UNKNOWN) {
        cadres.recordPoliticalStandard(nominations.nomination(line.nominationId()).cadreCode(),
            answer.finding() == OpinionFinding.CONFIRMS ? PoliticalStandard.MET : PoliticalStandard.NOT_MET,
            given.letterNumber(), given.letterDate(), given.signer(), actor);
      }
    });
    request.answer(given, actor, clock.instant());
    deadlines.met(request);
    record.append(request.planId(), "OPINION_GIVEN", request.id(), actor, Map.of("body", request.body().name(),
        "letter", given.letterNumber(), "lines", answered.size()));
  }

  /** Takes back every request of a plan that is not answered; answers those taken back. */
  public List<OpinionRequest> recall(String planId) {
    List<OpinionRequest> open = open(planId);
    open.forEach(request -> {
      request.recall();
      deadlines.met(request);
    });
    return open;
  }

  /**
   * Goes on without the bodies that are silent.
   *
   * @param reasons by number of the request; a mandatory one without a reason is refused at its field
   * @param fields fields of the form by number of the request
   */
  public void passOver(String planId, Map<String, String> reasons, Map<String, String> fields, String actor, Refusals refusals) {
    for (OpinionRequest request : open(planId)) {
      String number = String.valueOf(request.number());
      String reason = reasons.get(number);
      boolean silent = reason == null || reason.isBlank();
      refusals.when(request.mandatory() && silent, fields.getOrDefault(number, "conclusion"), request.bodyName()
          + " chưa trả lời (" + lateness(request) + "); kết luận mà không chờ thì phải ghi lý do.", request.basis());
    }
    refusals.throwIfAny();
    for (OpinionRequest request : open(planId)) {
      String reason = reasons.get(String.valueOf(request.number()));
      request.passOver(reason == null || reason.isBlank() ? "Không bắt buộc" : reason);
      deadlines.met(request);
      record.append(planId, "OPINION_PASSED_OVER", request.id(), actor, Map.of("body", request.body().name()));
    }
  }

  /** Whether the day of a request has passed. */
  public boolean isLate(OpinionRequest request) {
    return UserZone.today(clock).isAfter(request.due());
  }

  /** How an unanswered request stands against its date, in words. */
  public String lateness(OpinionRequest request) {
    int left = workingDays.between(UserZone.today(clock), request.due());
    if (left < 0) {
      return "quá hạn " + -left + " ngày làm việc";
    }
    return left == 0 ? "hết hạn hôm nay" : "còn " + left + " ngày làm việc";
  }

  /** How a request stands, in words for a form. */
  @Transactional(readOnly = true)
  public String standing(OpinionRequest request) {
    return switch (request.state()) {
      case ASKED -> "Chưa trả lời, " + lateness(request);
      case ANSWERED -> "Văn bản số " + request.letterNumber().orElse("–") + " ngày "
          + request.letterDate().map(UserZone::text).orElse("–");
      case PASSED_OVER -> request.state().label() + ": " + request.passOverReason().orElse("");
      case RECALLED -> request.state().label();
    };
  }

  @Transactional(readOnly = true)
  public OpinionRequest request(String opinionId) {
    return requests.findById(opinionId).orElseThrow(() -> new IllegalArgumentException("No request for an opinion has the id " + opinionId));
  }

  /** All requests of a plan by number. */
  @Transactional(readOnly = true)
  public List<OpinionRequest> ofPlan(String planId) {
    return requests.findByPlanIdOrderByNumber(planId);
  }

  /** The requests of a plan that wait for an answer. */
  @Transactional(readOnly = true)
  public List<OpinionRequest> open(String planId) {
    return ofPlan(planId).stream().filter(request -> request.state() == OpinionState.ASKED).toList();
  }

  /** What a body is asked, line by line in the order of the list; a line is referred to by its place, from 1. */
  @Transactional(readOnly = true)
  public List<OpinionLine> linesOf(String opinionId) {
    List<OpinionLine> asked = new ArrayList<>(lines.findByOpinionIdOrderById(opinionId));
    Map<String, Integer> numbers = asked.stream().map(OpinionLine::nominationId).distinct()
        .collect(Collectors.toMap(id -> id, id -> nominations.nomination(id).number()));
    asked.sort(Comparator.comparing((OpinionLine line) -> numbers.get(line.nominationId())).thenComparing(OpinionLine::fact));
    return asked;
  }

  private Map<String, OpinionLine> numbered(String opinionId) {
    Map<String, OpinionLine> numbered = new LinkedHashMap<>();
    linesOf(opinionId).forEach(line -> numbered.put(String.valueOf(numbered.size() + 1), line));
    return numbered;
  }

  /** What bodies said about names, by id of the name, as people read it; silence is not repeated here. */
  @Transactional(readOnly = true)
  public Map<String, List<String>> saidAbout(Collection<String> nominationIds) {
    Map<String, List<String>> said = new HashMap<>();
    if (!nominationIds.isEmpty()) {
      Map<String, OpinionRequest> known = new HashMap<>();
      lines.findByNominationIdInOrderById(nominationIds).forEach(line -> line.finding().ifPresent(finding ->
          said.computeIfAbsent(line.nominationId(), id -> new ArrayList<>()).add(
              known.computeIfAbsent(line.opinionId(), this::request).bodyName() + ": " + finding.label()
                  + line.content().map(content -> " – " + content).orElse(""))));
    }
    return said;
  }

  private record Asked(OpinionBody body, String nominationId, VettingFact fact) {}
}
