package vn.quyhoach.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.cadre.CurrentPlanEntry;
import vn.quyhoach.cadre.CurrentPlans;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.ApprovalRoutes;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.deadline.DeadlineKind;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.deadline.OpenDeadline;
import vn.quyhoach.deadline.ServiceTimes;
import vn.quyhoach.dossier.DossierSeal;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.UnitTier;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.quota.QuotaFinding;
import vn.quyhoach.quota.QuotaGate;
import vn.quyhoach.quota.QuotaReport;
import vn.quyhoach.quota.Stage;
import vn.quyhoach.quota.WarningReasons;
import vn.quyhoach.refusal.Refusals;
import vn.quyhoach.regulation.DossierItem;

/** The steps of a unit's plan that are not about a single name. */
@Service
@Transactional
public class UnitPlans {

  /** Units started in one transaction; larger batches gain nothing and hold locks longer. */
  private static final int BATCH = 50;

  /** The row of the table of service times for what a unit has to mend. */
  private static final String DEFECT = "DEFECT";

  private final UnitPlanRepository plans;
  private final ImplementingDocumentRepository documents;
  private final SourceEvaluationEntryRepository evaluations;
  private final PlanReviewEntryRepository reviews;
  private final Campaigns campaigns;
  private final Units units;
  private final Cadres cadres;
  private final CurrentPlans currentPlans;
  private final ApprovalRoutes routes;
  private final Deadlines deadlines;
  private final ServiceTimes serviceTimes;
  private final UnitPlanningProcess process;
  private final NominationRepository nominations;
  private final ListCheck listCheck;
  private final ListDossier dossier;
  private final QuotaGate gate;
  private final WarningReasons warningReasons;
  private final DecisionRecord record;
  private final Clock clock;

  UnitPlans(UnitPlanRepository plans, ImplementingDocumentRepository documents,
      SourceEvaluationEntryRepository evaluations, PlanReviewEntryRepository reviews, Campaigns campaigns, Units units,
      Cadres cadres, CurrentPlans currentPlans, ApprovalRoutes routes, Deadlines deadlines, ServiceTimes serviceTimes,
      UnitPlanningProcess process, NominationRepository nominations, ListCheck listCheck, ListDossier dossier, QuotaGate gate,
      WarningReasons warningReasons, DecisionRecord record, Clock clock) {
    this.plans = plans;
    this.documents = documents;
    this.evaluations = evaluations;
    this.reviews = reviews;
    this.campaigns = campaigns;
    this.units = units;
    this.cadres = cadres;
    this.currentPlans = currentPlans;
    this.routes = routes;
    this.deadlines = deadlines;
    this.serviceTimes = serviceTimes;
    this.process = process;
    this.nominations = nominations;
    this.listCheck = listCheck;
    this.dossier = dossier;
    this.gate = gate;
    this.warningReasons = warningReasons;
    this.record = record;
    this.clock = clock;
  }

  /**
   * Opens the plans of the next units of the roster that have none yet; may be repeated at will.
   *
   * @return whether every unit of the roster now has its plan
   */
  public boolean openNextBatch(String campaignId) {
    Campaign campaign = campaigns.campaign(campaignId);
    Set<String> opened = new HashSet<>(plans.unitCodesOf(campaignId));
    List<Unit> waiting = roster(campaign).stream().filter(unit -> !opened.contains(unit.code())).toList();
    waiting.stream().limit(BATCH).forEach(unit -> open(campaign, unit));
    return waiting.size() <= BATCH;
  }

  /** The units that take part, lowest wave first. */
  @Transactional(readOnly = true)
  public List<Unit> roster(Campaign campaign) {
    Set<UnitTier> tiers = campaign.waves().stream().flatMap(wave -> wave.tiers().stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(UnitTier.class)));
    return units.ofTiers(tiers, campaign.disseminatedOn()).stream()
        .sorted(Comparator.comparing((Unit unit) -> campaign.waveOf(unit.tier()).orElseThrow().due())
            .thenComparing(Unit::positionLow))
        .toList();
  }

  private void open(Campaign campaign, Unit unit) {
    ApprovalRoutes.UnitRoute route = routes.of(campaign.rules(), unit);
    String approvingUnit = route.approvingUnit().code();
    UnitPlan plan = plans.saveAndFlush(new UnitPlan(campaign, unit, route.rule().procedure(), approvingUnit));
    record.open(plan.id());
    deadlines.open(new OpenDeadline(DeadlineKind.SUBMISSION, plan.id(), campaign.id(), plan.id(), unit.code(), Role.HEAD, approvingUnit,
        campaign.waveOf(unit.tier()).orElseThrow().due(), campaign.rules(), "Trình quy hoạch"));
    process.start(plan);
  }

  /** Registers the unit's own documents (S8). */
  public void registerImplementingDocuments(String planId, RegisterImplementingDocuments registration, String actor) {
    Refusals refusals = new Refusals();
    if (registration.documents() == null || registration.documents().isEmpty()) {
      refusals.add("documents", "Phải đăng ký ít nhất một văn bản triển khai.", "S8");
    }
    refusals.throwIfAny();
    Set<String> numbers = new HashSet<>();
    for (int index = 0; index < registration.documents().size(); index++) {
      RegisterImplementingDocuments.Document document = registration.documents().get(index);
      refusals.whenFuture(document.issuedOn(), "documents[" + index + "].issuedOn", "Ngày ban hành", clock);
      refusals.when(!numbers.add(document.number()), "documents[" + index + "].number",
          "Số, ký hiệu «" + document.number() + "» bị trùng trong danh sách.");
    }
    refusals.throwIfAny();
    registration.documents().forEach(document -> documents.save(new ImplementingDocument(planId, document)));
    record.append(planId, "DOCUMENTS_REGISTERED", planId, actor, Map.of("count", registration.documents().size()));
  }

  /** Stores the evaluation of everybody in the source, once (S11, S28). */
  public void recordSourceEvaluation(String planId, RecordSourceEvaluation evaluation, String actor) {
    UnitPlan plan = plan(planId);
    Refusals refusals = new Refusals();
    refusals.whenFuture(evaluation.evaluatedOn(), "evaluatedOn", "Ngày đánh giá", clock);
    Set<String> missing = cadres.ofUnit(plan.unitCode()).stream().map(Cadre::code).collect(Collectors.toSet());
    List<RecordSourceEvaluation.Person> people = evaluation.people() == null ? List.of() : evaluation.people();
    for (int index = 0; index < people.size(); index++) {
      RecordSourceEvaluation.Person person = people.get(index);
      refusals.when(!missing.remove(person.cadre()), "people[" + index + "].cadre",
          "Mã cán bộ «" + person.cadre() + "» không thuộc nguồn của đơn vị hoặc bị lặp.");
      refusals.when(person.result() == RecordSourceEvaluation.Result.NOT_QUALIFIED && isBlank(person.comment()),
          "people[" + index + "].comment", "Phải ghi lý do khi không giới thiệu một cán bộ.");
    }
    refusals.when(!missing.isEmpty(), "people",
        "Còn " + missing.size() + " cán bộ trong nguồn chưa được đánh giá.", "R50-P6");
    refusals.throwIfAny();
    people.forEach(person -> evaluations.save(new SourceEvaluationEntry(planId, person)));
    plan.sourceEvaluated(evaluation.evaluatedOn(), evaluation.minutesNumber());
    record.append(planId, "SOURCE_EVALUATED", planId, actor,
        people.stream().collect(Collectors.toMap(RecordSourceEvaluation.Person::cadre, person -> person.result().name())));
  }

  /** Stores the review of the current plan; nobody may be left out, a removal needs its reason. */
  public void recordPlanReview(String planId, RecordPlanReview review, String actor) {
    UnitPlan plan = plan(planId);
    Set<String> missing = currentPlans.ofUnit(plan.unitCode()).stream()
        .map(entry -> String.valueOf(entry.number())).collect(Collectors.toSet());
    Refusals refusals = new Refusals();
    List<RecordPlanReview.Entry> entries = review.entries() == null ? List.of() : review.entries();
    for (int index = 0; index < entries.size(); index++) {
      RecordPlanReview.Entry entry = entries.get(index);
      refusals.when(!missing.remove(entry.entry()), "entries[" + index + "].entry",
          "Mục số «" + entry.entry() + "» không có trong quy hoạch hiện tại hoặc bị lặp.");
      refusals.when(entry.outcome() == RecordPlanReview.Outcome.REMOVE && isBlank(entry.reason()),
          "entries[" + index + "].reason", "Phải ghi lý do khi đưa ra khỏi quy hoạch.", "R50-REM-4");
    }
    refusals.when(!missing.isEmpty(), "entries",
        "Còn " + missing.size() + " người trong quy hoạch hiện tại chưa được rà soát.");
    refusals.throwIfAny();
    Map<String, Integer> rows = new HashMap<>();
    for (int index = 0; index < entries.size(); index++) {
      if (entries.get(index).outcome() == RecordPlanReview.Outcome.CARRY_OVER) {
        rows.put(entries.get(index).entry(), index);
      }
    }
    Set<Integer> kept = rows.keySet().stream().map(Integer::valueOf).collect(Collectors.toSet());
    listCheck.keep(campaigns.campaign(plan.campaignId()), plan, kept).forEach(finding -> refusals.add(
        "entries[" + rows.get(finding.nominationId()) + "].outcome", finding.message(), finding.basis()));
    refusals.throwIfAny();
    entries.forEach(entry -> reviews.save(new PlanReviewEntry(planId, Integer.parseInt(entry.entry()), entry)));
    record.append(planId, "PLAN_REVIEWED", planId, actor, entries.stream()
        .collect(Collectors.toMap(RecordPlanReview.Entry::entry, entry -> entry.outcome().name())));
  }

  /**
   * Signs the submission, or gives the list back; whether it was signed is the answer. Facts may have changed since the list was
   * compiled: rules, limits and targets are asked again, and what the list gave no reason for needs one now. A required paper that is
   * missing or too old stands in the way.
   */
  public boolean signSubmission(String planId, SignSubmission signing, String actor) {
    UnitPlan plan = plan(planId);
    Refusals refusals = new Refusals();
    if (signing.decision() == SignSubmission.Choice.REWORK) {
      refusals.when(isBlank(signing.reason()), "reason", "Phải ghi lý do khi trả danh sách cho cán bộ lập lại.");
      refusals.throwIfAny();
      plan.sendBackToList(signing.reason());
      record.append(planId, "SUBMISSION_SENT_BACK", planId, actor, Map.of());
      return false;
    }
    refusals.when(isBlank(signing.number()), "number", "Phải ghi số tờ trình.");
    refusals.when(signing.signedOn() == null, "signedOn", "Phải ghi ngày ký tờ trình.");
    refusals.whenFuture(signing.signedOn(), "signedOn", "Ngày ký tờ trình", clock);
    Campaign campaign = campaigns.campaign(plan.campaignId());
    List<Nomination> listed = nominations.findByPlanIdOrderByNumber(planId).stream()
        .filter(name -> name.state() == NominationState.LISTED).toList();
    listCheck.refuseUnqualified(campaign, plan, listed, "decision", refusals);
    dossier.refuseIncomplete(planId, listed, DossierItem.Moment.SUBMISSION, cadre -> "decision", refusals);
    QuotaReport report = listCheck.examine(campaign, plan, listed);
    gate.refuse(report, name -> "decision", "decision", refusals);
    List<QuotaFinding> unanswered = warningReasons.unanswered(planId, Stage.LIST, report.warnings());
    gate.requireReason(unanswered, signing.warningReason(), refusals);
    refusals.throwIfAny();
    plan.submit(signing.number(), signing.signedOn());
    deadlines.met(DeadlineKind.SUBMISSION, planId);
    deadlines.met(DeadlineKind.REMEDY, resubmission(plan));
    Map<String, Object> detail = new HashMap<>(
        gate.answer(planId, Stage.SIGNATURE, unanswered, signing.warningReason(), actor));
    detail.put("number", signing.number());
    detail.putAll(sealed(planId, listed));
    record.append(planId, "SUBMISSION_SIGNED", planId, actor, detail);
    return true;
  }

  /** Signs the document that goes up with the answers to the defects. */
  public void signSupplement(String planId, SignSupplement signing, String actor) {
    Refusals refusals = new Refusals();
    refusals.whenFuture(signing.signedOn(), "signedOn", "Ngày ký văn bản bổ sung", clock);
    refusals.throwIfAny();
    UnitPlan plan = plan(planId);
    plan.supplement(signing.number(), signing.signedOn());
    deadlines.met(DeadlineKind.REMEDY, remedy(plan));
    Map<String, Object> detail = new HashMap<>(Map.of("number", signing.number()));
    detail.putAll(sealed(planId, nominations.findByPlanIdOrderByNumber(planId).stream()
        .filter(name -> name.state() == NominationState.LISTED).toList()));
    record.append(planId, "SUPPLEMENT_SIGNED", planId, actor, detail);
  }

  /** Fixes the papers under a signature; their number and hash stand in the record of the plan. */
  private Map<String, Object> sealed(String planId, List<Nomination> listed) {
    DossierSeal seal = dossier.seal(planId, listed);
    return Map.of("papers", seal.papers().size(), "papersHash", seal.hash(), "papersRound", seal.round());
  }

  /** Records the publication of the decision (R50-PUB-1). */
  public void recordPublication(String planId, RecordPublication publication, String actor) {
    UnitPlan plan = plan(planId);
    Refusals refusals = new Refusals();
    refusals.whenFuture(publication.publishedOn(), "publishedOn", "Ngày công khai", clock);
    refusals.when(publication.publishedOn() != null && publication.publishedOn().isBefore(plan.decidedOn()), "publishedOn",
        "Ngày công khai không được trước ngày ban hành quyết định ("
            + (plan.decidedOn() == null ? "" : UserZone.text(plan.decidedOn())) + ").");
    refusals.throwIfAny();
    plan.publish(publication.publishedOn(), publication.place(), publication.manner());
    record.append(planId, "DECISION_PUBLISHED", planId, actor, Map.of("manner", publication.manner()));
  }

  /** The upper organisation board has taken the dossier, or its supplement, in (S47). */
  public void takenIn(String planId) {
    plan(planId).takeIn();
  }

  /** The upper organisation board does not take the dossier in, because something is missing. */
  public void intakeRefused(String planId) {
    UnitPlan plan = plan(planId);
    plan.refuseIntake();
    openRemedy(plan, remedy(plan), null, "Bổ sung thành phần hồ sơ quy hoạch của ");
  }

  /** The upper organisation board takes its intake back. */
  public void intakeUndone(String planId) {
    plan(planId).undoIntake();
  }

  /** The unit takes its submission back; by the date of its wave, or within the time for remedies when that is past, it submits anew. */
  public void withdrawn(String planId, String reason) {
    UnitPlan plan = plan(planId);
    plan.withdraw(reason);
    openRemedy(plan, resubmission(plan), deadlines.deadline(planId).due(), "Trình lại hồ sơ quy hoạch đã rút của ");
  }

  private void openRemedy(UnitPlan plan, String subject, LocalDate earliest, String title) {
    Campaign campaign = campaigns.campaign(plan.campaignId());
    LocalDate due = serviceTimes.due(campaign.rules(), DeadlineKind.REMEDY, DEFECT, UserZone.today(clock));
    deadlines.open(new OpenDeadline(DeadlineKind.REMEDY, subject, campaign.id(), plan.id(), plan.unitCode(), Role.HEAD,
        plan.approvingUnit(), earliest != null && earliest.isAfter(due) ? earliest : due, campaign.rules(),
        title + units.unit(plan.unitCode()).name()));
  }

  /** What the date for submitting anew is given for: once for each time that a submission was taken back. */
  private static String resubmission(UnitPlan plan) {
    return plan.id() + "/submit/" + plan.withdrawals();
  }

  /** What the date for mending a returned dossier is given for: once for each return. */
  private static String remedy(UnitPlan plan) {
    return plan.id() + "/mend/" + plan.returnRound();
  }

  /** The upper organisation board sends the dossier back with defects. */
  public void sentBack(String planId) {
    UnitPlan plan = plan(planId);
    plan.sendBack();
    openRemedy(plan, remedy(plan), null, "Khắc phục thiếu sót hồ sơ quy hoạch của ");
  }

  /** The upper organisation board has sent the dossier on to the committee. */
  public void forwarded(String planId) {
    plan(planId).forward();
  }

  /** The committee's act has been issued. */
  public void decided(String planId, String number, LocalDate issuedOn) {
    plan(planId).decide(number, issuedOn);
  }

  /** Plans not decided yet that are a unit's own or come to it for approval. */
  @Transactional(readOnly = true)
  public List<UnitPlan> undecidedFor(String unitCode) {
    return plans.undecidedFor(unitCode);
  }

  @Transactional(readOnly = true)
  public UnitPlan plan(String planId) {
    return plans.findById(planId).orElseThrow(() -> new IllegalArgumentException("No plan has the id " + planId));
  }

  /** The plan with an id that came from outside; empty when there is none. */
  @Transactional(readOnly = true)
  public Optional<UnitPlan> find(String planId) {
    return planId == null ? Optional.empty() : plans.findById(planId);
  }

  /** The plan of one unit in one campaign. */
  @Transactional(readOnly = true)
  public UnitPlan planOf(String campaignId, String unitCode) {
    return plans.findByCampaignIdAndUnitCode(campaignId, unitCode).orElseThrow(
        () -> new IllegalArgumentException("Unit " + unitCode + " has no plan in campaign " + campaignId));
  }

  /** All plans of a campaign, by unit code. */
  @Transactional(readOnly = true)
  public List<UnitPlan> plansOf(String campaignId) {
    return plans.findByCampaignIdOrderByUnitCode(campaignId);
  }

  /** The plans of one unit in all campaigns, by business key. */
  @Transactional(readOnly = true)
  public List<UnitPlan> ofUnit(String unitCode) {
    return plans.findByUnitCodeOrderByBusinessKey(unitCode);
  }

  /** What the current plan of the unit says, to be reviewed. */
  @Transactional(readOnly = true)
  public List<CurrentPlanEntry> currentPlanOf(String planId) {
    return currentPlans.ofUnit(plan(planId).unitCode());
  }

  /** Whom the review of a plan wants to take out, with the reason that was written, by number of the entry. */
  @Transactional(readOnly = true)
  public Map<Integer, String> removalsWanted(String planId) {
    return reviews.findByPlanId(planId).stream().filter(entry -> !entry.isCarriedOver())
        .collect(Collectors.toMap(PlanReviewEntry::entryNumber, PlanReviewEntry::reason));
  }

  /** The review of a plan, entry by entry in their order, those included who have left the plan since; empty before the review. */
  @Transactional(readOnly = true)
  public List<ReviewedEntry> reviewOf(String planId) {
    String unitCode = plan(planId).unitCode();
    return reviews.findByPlanId(planId).stream().sorted(Comparator.comparingInt(PlanReviewEntry::entryNumber))
        .map(entry -> new ReviewedEntry(currentPlans.entry(unitCode, entry.entryNumber()), entry.isCarriedOver(),
            Optional.ofNullable(entry.reason()).orElse(""))).toList();
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
