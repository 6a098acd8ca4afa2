package vn.quyhoach.approval;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.cadre.CurrentPlanEntry;
import vn.quyhoach.cadre.CurrentPlans;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.ApprovalRoutes;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.campaign.NoApprovalRoute;
import vn.quyhoach.nomination.ReviewFindings;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.refusal.Refusal;
import vn.quyhoach.refusal.Refusals;
import vn.quyhoach.regulation.RemovalFinding;
import vn.quyhoach.regulation.RemovalMode;

/**
 * Takes people out of the plan: cases that the rules find by themselves, wishes of the units and of the people, outcomes of the yearly
 * review. Whoever approved decides; what left stays in the register with its decision (R50-REM-*).
 */
@Service
@Transactional
public class Removals {

  /** What the review calls a removal for which neither the facts nor the table name a reason. */
  private static final String OTHER = "OTHER";

  private final PlanRemovalRepository removals;
  private final RemovalCaseRepository cases;
  private final CurrentPlans register;
  private final UnitPlans plans;
  private final ReviewFindings findings;
  private final Campaigns campaigns;
  private final ApprovalRoutes routes;
  private final Units units;
  private final ActNumbers numbers;
  private final Deliveries deliveries;
  private final DecisionRecord record;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Removals(PlanRemovalRepository removals, RemovalCaseRepository cases, CurrentPlans register, UnitPlans plans, ReviewFindings findings,
      Campaigns campaigns, ApprovalRoutes routes, Units units, ActNumbers numbers, Deliveries deliveries, DecisionRecord record,
      ApplicationEventPublisher events, Clock clock) {
    this.removals = removals;
    this.cases = cases;
    this.register = register;
    this.plans = plans;
    this.findings = findings;
    this.campaigns = campaigns;
    this.routes = routes;
    this.units = units;
    this.numbers = numbers;
    this.deliveries = deliveries;
    this.record = record;
    this.events = events;
    this.clock = clock;
  }

  // -- a run of the rules ------------------------------------------------------------------------------------------------------------

  /** Opens a run over everybody whom a committee has approved, under the rules of the newest campaign. */
  public PlanRemoval openRun(String approvingUnit, RunRemoval run, String actor) {
    String scope = isBlank(run.unit()) ? null : run.unit().strip();
    new Refusals().when(scope != null && units.subtree(approvingUnit).stream().noneMatch(unit -> unit.code().equals(scope)), "unit",
        "Không có đơn vị mang mã «" + scope + "» thuộc phạm vi của cấp này.").throwIfAny();
    PlanRemoval removal = new PlanRemoval(approvingUnit, newest().id(), RemovalSource.RUN, null);
    removal.run(run.purpose(), scope);
    return open(removal, actor);
  }

  /**
   * Lists whoever leaves the plan by itself. An entry that waits for a decision already is left out, and so is one that was kept with a
   * reason while the facts are the same. Repeating it lists the same.
   *
   * @return whether anybody was found
   */
  public boolean findCases(String removalId) {
    PlanRemoval removal = removal(removalId);
    Set<String> open = cases.findByUndecidedTrue().stream().map(known -> known.unitCode() + "/" + known.entryNumber())
        .collect(Collectors.toCollection(HashSet::new));
    List<RemovalCase> kept = cases.findByDecision(RemovalCase.Choice.KEEP);
    Campaign campaign = campaigns.campaign(removal.campaignId());
    Map<String, Boolean> approvedHere = new HashMap<>();
    List<CurrentPlanEntry> entries = register.ofUnits(units.subtree(removal.scopeUnit().orElse(removal.approvingUnit())).stream().map(Unit::code).toList());
    int number = 0;
    for (CurrentPlanEntry entry : entries) {
      boolean decides = entry.approvingUnit().map(removal.approvingUnit()::equals)
          .orElseGet(() -> approvedHere.computeIfAbsent(entry.unitCode(), unit -> approves(removal.approvingUnit(), campaign, unit)));
      if (!decides || !open.add(entry.unitCode() + "/" + entry.number())) {
        continue;
      }
      Optional<RemovalFinding> automatic = findings.of(campaign, entry, Optional.empty()).stream()
          .filter(finding -> finding.reason().mode() == RemovalMode.AUTOMATIC)
          .filter(finding -> kept.stream().noneMatch(decided -> decided.says(entry, finding))).findFirst();
      if (automatic.isPresent()) {
        cases.save(new RemovalCase(removalId, ++number, entry.unitCode(), entry.number(), automatic.get(), null));
      }
    }
    removal.found(number > 0);
    record.append(removalId, "REMOVAL_CASES_FOUND", removalId, "system", Map.of("cases", number));
    return number > 0;
  }

  /** Whether a committee approves the plans of a unit; an entry that was imported does not say who did. */
  private boolean approves(String committee, Campaign campaign, String unitCode) {
    try {
      return routes.of(campaign.rules(), units.unit(unitCode)).approvingUnit().code().equals(committee);
    } catch (NoApprovalRoute none) {
      return false;
    }
  }

  private static boolean decides(PlanRemoval removal, CurrentPlanEntry entry) {
    return entry.approvingUnit().map(removal.approvingUnit()::equals).orElse(true);
  }

  // -- a unit's request --------------------------------------------------------------------------------------------------------------

  /** Opens a unit's request; who is meant is chosen next. */
  public PlanRemoval openRequest(String unitCode, RequestRemoval request, String actor) {
    Refusals refusals = new Refusals();
    refusals.whenFuture(request.basisDate(), "basisDate", "Ngày văn bản", clock);
    refusals.when(register.ofUnit(unitCode).isEmpty(), "reason", "Đơn vị không có ai trong quy hoạch nên không có người để đưa ra.");
    refusals.throwIfAny();
    Campaign campaign = newest();
    String approving = routes.of(campaign.rules(), units.unit(unitCode)).approvingUnit().code();
    PlanRemoval removal = new PlanRemoval(approving, campaign.id(), RemovalSource.REQUEST, unitCode);
    removal.state(request);
    return open(removal, actor);
  }

  /** Names the entries that are to go. */
  public void choosePeople(String removalId, ChoosePeople chosen, String actor) {
    PlanRemoval removal = removal(removalId);
    String unit = removal.proposedByUnit().orElseThrow();
    Map<String, CurrentPlanEntry> entries = byNumber(register.ofUnit(unit));
    Set<String> open = cases.findByUndecidedTrue().stream().filter(known -> known.unitCode().equals(unit))
        .map(known -> String.valueOf(known.entryNumber())).collect(Collectors.toSet());
    List<String> wanted = chosen.entries() == null ? List.of() : chosen.entries().stream().distinct().toList();
    Refusals refusals = new Refusals();
    refusals.when(wanted.isEmpty(), "entries", "Phải chọn ít nhất một người.");
    wanted.forEach(number -> {
      refusals.when(!entries.containsKey(number), "entries", "Mục số «" + number + "» không có trong quy hoạch của đơn vị.");
      refusals.when(open.contains(number), "entries", "Mục số «" + number + "» đang chờ quyết định theo một đề nghị khác.");
      refusals.when(entries.containsKey(number) && !decides(removal, entries.get(number)), "entries", "Mục số «" + number
          + "» do cấp khác phê duyệt; hãy báo cấp đã phê duyệt.");
    });
    refusals.throwIfAny();
    Campaign campaign = campaigns.campaign(removal.campaignId());
    int next = 0;
    for (String number : wanted) {
      CurrentPlanEntry entry = entries.get(number);
      String code = removal.statedReason().orElseThrow();
      RemovalFinding finding = findings.of(campaign, entry, Optional.of(code)).stream()
          .filter(stated -> stated.reason().code().equals(code)).findFirst()
          .orElseThrow(() -> Refusal.of("entries", "Bộ quy định của đợt «" + campaign.name() + "» không có lý do đã chọn."));
      cases.save(new RemovalCase(removalId, ++next, unit, entry.number(), finding, removal.explanation()));
    }
    record.append(removalId, "REMOVAL_PEOPLE_CHOSEN", removalId, actor, Map.of("cases", wanted.size()));
  }

  /**
   * The head signs the request, or drops it with a reason.
   *
   * @return whether it was signed
   */
  public boolean signRequest(String removalId, SignRequest signing, String actor) {
    PlanRemoval removal = removal(removalId);
    Refusals refusals = new Refusals();
    if (signing.decision() == SignRequest.Choice.DROP) {
      refusals.when(isBlank(signing.reason()), "reason", "Phải ghi lý do không đề nghị.");
      refusals.throwIfAny();
      cases.deleteByRemovalId(removalId);
      removal.drop();
      record.append(removalId, "REMOVAL_DROPPED", removalId, actor, Map.of());
      return false;
    }
    refusals.when(isBlank(signing.number()), "number", "Phải ghi số văn bản đề nghị.");
    refusals.when(signing.signedOn() == null, "signedOn", "Phải ghi ngày ký.");
    refusals.whenFuture(signing.signedOn(), "signedOn", "Ngày ký", clock);
    refusals.throwIfAny();
    removal.sign(signing.number(), signing.signedOn());
    record.append(removalId, "REMOVAL_PROPOSED", removalId, actor, Map.of("number", signing.number()));
    return true;
  }

  // -- the yearly review -------------------------------------------------------------------------------------------------------------

  /** The proposal that follows from the review of a unit's plan; empty when everybody is carried over or waits already. */
  public Optional<PlanRemoval> proposeFromReview(String planId, String actor) {
    UnitPlan plan = plans.plan(planId);
    Map<Integer, String> reviewed = plans.removalsWanted(planId);
    Set<Integer> open = cases.findByUndecidedTrue().stream().filter(known -> known.unitCode().equals(plan.unitCode()))
        .map(RemovalCase::entryNumber).collect(Collectors.toSet());
    List<CurrentPlanEntry> going = register.ofUnit(plan.unitCode()).stream()
        .filter(entry -> reviewed.containsKey(entry.number()) && !open.contains(entry.number())).toList();
    if (going.isEmpty()) {
      return Optional.empty();
    }
    PlanRemoval removal = open(new PlanRemoval(plan.approvingUnit(), plan.campaignId(), RemovalSource.REVIEW, plan.unitCode()), actor);
    Campaign campaign = campaigns.campaign(plan.campaignId());
    int number = 0;
    for (CurrentPlanEntry entry : going) {
      RemovalFinding finding = findings.of(campaign, entry, Optional.of(OTHER)).stream()
          .min(Comparator.comparingInt((RemovalFinding found) -> found.reason().mode().ordinal())
              .thenComparing(found -> found.reason().code().equals(OTHER)))
          .orElseThrow();
      cases.save(new RemovalCase(removal.id(), ++number, entry.unitCode(), entry.number(), finding, reviewed.get(entry.number())));
    }
    return Optional.of(removal);
  }

  // -- examination and decision ------------------------------------------------------------------------------------------------------

  /** Records what the board proposes for each case; to keep somebody needs a reason. */
  public void examine(String removalId, ExamineRemoval examination, String actor) {
    Map<String, RemovalCase> missing = new HashMap<>(byNumber(removalId));
    Map<String, RemovalCase> known = Map.copyOf(missing);
    Refusals refusals = new Refusals();
    List<ExamineRemoval.Line> lines = examination.cases() == null ? List.of() : examination.cases();
    for (int index = 0; index < lines.size(); index++) {
      ExamineRemoval.Line line = lines.get(index);
      refuseUnknown(missing.remove(line.number()), line.number(), index, refusals);
      refusals.when(line.proposal() == RemovalCase.Choice.KEEP && isBlank(line.note()), "cases[" + index + "].note",
          "Phải ghi lý do đề nghị giữ lại.");
    }
    refusals.when(!missing.isEmpty(), "cases", "Còn " + missing.size() + " trường hợp chưa có đề nghị.");
    refusals.throwIfAny();
    lines.forEach(line -> known.get(line.number()).propose(line.proposal(), line.note()));
    removal(removalId).examined(examination.opinion());
    record.append(removalId, "REMOVAL_EXAMINED", removalId, actor,
        lines.stream().collect(Collectors.toMap(ExamineRemoval.Line::number, line -> line.proposal().name())));
  }

  /**
   * Records the committee's decision on each case: who goes leaves the plan in force, stays in the register, and the unit is sent the
   * decision. To keep somebody whom a rule takes out needs a reason.
   */
  public void decide(String removalId, DecideRemoval decision, String actor) {
    PlanRemoval removal = removal(removalId);
    Map<String, RemovalCase> missing = new HashMap<>(byNumber(removalId));
    Map<String, RemovalCase> known = Map.copyOf(missing);
    Refusals refusals = new Refusals();
    refusals.whenFuture(decision.issuedOn(), "issuedOn", "Ngày quyết định", clock);
    List<DecideRemoval.Line> lines = decision.cases() == null ? List.of() : decision.cases();
    for (int index = 0; index < lines.size(); index++) {
      DecideRemoval.Line line = lines.get(index);
      RemovalCase one = missing.remove(line.number());
      refuseUnknown(one, line.number(), index, refusals);
      refusals.when(one != null && line.decision() == RemovalCase.Choice.KEEP && isBlank(line.note()), "cases[" + index + "].note",
          "Phải ghi lý do giữ lại.", one == null ? null : one.basis());
      refusals.when(one != null && decision.issuedOn() != null && line.decision() == RemovalCase.Choice.REMOVE
          && decision.issuedOn().isBefore(entry(one).decidedOn()), "issuedOn", "Ngày quyết định không được trước ngày phê duyệt quy hoạch ("
          + (one == null ? "" : UserZone.text(entry(one).decidedOn())) + ").");
    }
    refusals.when(!missing.isEmpty(), "cases", "Còn " + missing.size() + " trường hợp chưa có quyết định.");
    refusals.throwIfAny();
    String number = numbers.ofAct(removal.approvingUnit(), decision.number(), decision.issuedOn(), "Đưa cán bộ ra khỏi quy hoạch", actor);
    removal.decide(number, decision.issuedOn(), decision.signer());
    Set<String> concerned = new TreeSet<>();
    for (DecideRemoval.Line line : lines) {
      RemovalCase one = known.get(line.number());
      one.decide(line.decision(), line.note());
      if (line.decision() == RemovalCase.Choice.REMOVE) {
        register.remove(one.unitCode(), one.entryNumber(), number, decision.issuedOn(), one.title() + " – " + one.basis());
        concerned.add(one.unitCode());
      }
    }
    concerned.forEach(unit -> deliveries.send(removal.approvingUnit(), unit, Deliveries.Kind.REMOVAL, removalId, null,
        numbers.draw(removal.approvingUnit(), ActNumbers.LETTER, decision.issuedOn(), "Thông báo Quyết định số " + number + " đến "
            + units.unit(unit).name(), actor), number, "Thông báo đưa cán bộ ra khỏi quy hoạch", decision.issuedOn()));
    Map<String, Object> detail = new HashMap<>(Map.of("number", number));
    lines.forEach(line -> detail.put(line.number(), line.decision().name()));
    record.append(removalId, "REMOVAL_DECIDED", removalId, actor, detail);
    events.publishEvent(new ActIssued(Deliveries.Kind.REMOVAL, removalId, actor));
  }

  private static void refuseUnknown(RemovalCase one, String number, int index, Refusals refusals) {
    refusals.when(one == null, "cases[" + index + "].number", "Trường hợp số «" + number + "» không có trong đề nghị này hoặc bị lặp.");
  }

  // -- reading -----------------------------------------------------------------------------------------------------------------------

  @Transactional(readOnly = true)
  public PlanRemoval removal(String removalId) {
    return removals.findById(removalId).orElseThrow(() -> new IllegalArgumentException("No removal has the id " + removalId));
  }

  /** The account of whoever opened a proposal. */
  @Transactional(readOnly = true)
  public String openedBy(String removalId) {
    return record.actsOf(removalId).get(0).actor();
  }

  /** The cases of a proposal by number. */
  @Transactional(readOnly = true)
  public List<RemovalCase> casesOf(String removalId) {
    return cases.findByRemovalIdOrderByNumber(removalId);
  }

  /** The entry of the plan that a case is about. */
  @Transactional(readOnly = true)
  public CurrentPlanEntry entry(RemovalCase one) {
    return register.entry(one.unitCode(), one.entryNumber());
  }

  private Map<String, RemovalCase> byNumber(String removalId) {
    return casesOf(removalId).stream().collect(Collectors.toMap(one -> String.valueOf(one.number()), Function.identity()));
  }

  private static Map<String, CurrentPlanEntry> byNumber(List<CurrentPlanEntry> entries) {
    Map<String, CurrentPlanEntry> byNumber = new LinkedHashMap<>();
    entries.forEach(entry -> byNumber.put(String.valueOf(entry.number()), entry));
    return byNumber;
  }

  private PlanRemoval open(PlanRemoval removal, String actor) {
    PlanRemoval opened = removals.saveAndFlush(removal);
    record.open(opened.id());
    record.append(opened.id(), "REMOVAL_OPENED", opened.id(), actor, Map.of("source", opened.source().name()));
    return opened;
  }

  private Campaign newest() {
    return campaigns.adopted().stream().findFirst().orElseThrow(() -> Refusal.of(null, "Chưa có đợt quy hoạch nào được ban hành nên chưa "
        + "biết áp dụng bộ quy định nào."));
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
