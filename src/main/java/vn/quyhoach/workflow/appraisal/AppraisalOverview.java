package vn.quyhoach.workflow.appraisal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.approval.Appraisers;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.conference.VoteHistory;
import vn.quyhoach.deadline.Deadline;
import vn.quyhoach.deadline.DeadlineKind;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.nomination.PlanState;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.regulation.VettingBody;
import vn.quyhoach.regulation.VettingVerdict;
import vn.quyhoach.vetting.Comparison;
import vn.quyhoach.vetting.OpinionRequest;
import vn.quyhoach.vetting.OpinionState;
import vn.quyhoach.vetting.Opinions;
import vn.quyhoach.vetting.SheetLine;
import vn.quyhoach.vetting.Vetting;
import vn.quyhoach.workflow.EngineIdentity;

/** What a board has before it, list by list, and what makes a list risky. */
@Component
@Transactional(readOnly = true)
class AppraisalOverview {

  private static final Set<PlanState> WITH_THE_BOARD = EnumSet.of(PlanState.SUBMITTED, PlanState.IN_APPRAISAL, PlanState.RETURNED);
  private static final List<String> PROCESSES =
      List.of(DossierAppraisalModel.KEY, CandidateVettingModel.KEY, VettingOpinionModel.KEY);

  /** What weighs how much when lists are put in order: an order to read in, no judgement. */
  private static final int LATE = 100;
  private static final int RETURNED = 20;
  private static final int SILENT = 10;
  private static final int MISMATCH = 5;
  private static final int FALL = 5;

  private final UnitPlans plans;
  private final Nominations nominations;
  private final Vetting vetting;
  private final Opinions opinions;
  private final Appraisers appraisers;
  private final VoteHistory votes;
  private final Campaigns campaigns;
  private final Deadlines deadlines;
  private final Officials officials;
  private final Units units;
  private final TaskService tasks;
  private final RuntimeService processes;
  private final EngineIdentity identity;

  AppraisalOverview(UnitPlans plans, Nominations nominations, Vetting vetting, Opinions opinions, Appraisers appraisers, VoteHistory votes, Campaigns campaigns,
      Deadlines deadlines, Officials officials, Units units, TaskService tasks, RuntimeService processes,
      EngineIdentity identity) {
    this.plans = plans;
    this.nominations = nominations;
    this.vetting = vetting;
    this.opinions = opinions;
    this.appraisers = appraisers;
    this.votes = votes;
    this.campaigns = campaigns;
    this.deadlines = deadlines;
    this.officials = officials;
    this.units = units;
    this.tasks = tasks;
    this.processes = processes;
    this.identity = identity;
  }

  /**
   * One list.
   *
   * @param daysLeft working days left for the appraisal, null while its time does not run
   * @param paused whether that time stands still
   * @param contradictions facts in which the sources contradict one another or a paper cannot be used, not judged yet
   * @param doubts facts that a vetter judged not to match, or could not confirm
   * @param falls names whose votes fell steeply from one meeting to the next
   * @param appraiser name of the officer who was named for the list, null for none
   * @param receivable whether it can be taken in together with others: it is the first submission and no paper is known to be missing
   */
  public record Line(String planId, String unit, String campaign, String state, int names, Integer daysLeft, boolean paused, int returns,
      int contradictions, int doubts, int falls, List<Body> bodies, String appraiser, List<Work> work, List<VettingBody> addable, boolean undoable,
      boolean receivable, String intakeTask) {

    /** For sorting only. */
    int risk() {
      return (daysLeft != null && daysLeft < 0 ? LATE - daysLeft : 0) + RETURNED * returns
          + SILENT * (int) bodies.stream().filter(Body::late).count() + MISMATCH * (contradictions + doubts) + FALL * falls;
    }

    /** How many bodies have not answered. */
    public long silent() {
      return bodies.stream().filter(Body::open).count();
    }

    public boolean late() {
      return daysLeft != null && daysLeft < 0;
    }
  }

  /** A body that was asked, and how its answer stands. */
  public record Body(String name, String standing, boolean open, boolean late) {}

  /** An open task of the board, with who holds it. */
  public record Work(String task, String name, String subject, String holder) {}

  /** The lists that a unit's board appraises now, the risky ones first, then the ones with the least time. */
  List<Line> of(String unitCode) {
    List<UnitPlan> with = plans.undecidedFor(unitCode).stream()
        .filter(plan -> plan.approvingUnit().equals(unitCode) && WITH_THE_BOARD.contains(plan.state())).toList();
    Map<String, List<Task>> open = openTasks(unitCode);
    return with.stream().map(plan -> line(plan, open.getOrDefault(plan.businessKey(), List.of())))
        .sorted(Comparator.comparing(Line::risk).reversed()
            .thenComparing(line -> line.daysLeft() == null ? Integer.MAX_VALUE : line.daysLeft()).thenComparing(Line::unit)).toList();
  }

  private Map<String, List<Task>> openTasks(String unitCode) {
    return identity.asSystem(() -> {
      List<Task> all = tasks.createTaskQuery().tenantIdIn(unitCode).processDefinitionKeyIn(PROCESSES.toArray(String[]::new))
          .orderByTaskCreateTime().asc().list();
      Map<String, String> keys = all.isEmpty() ? Map.of() : processes.createProcessInstanceQuery()
          .processInstanceIds(all.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet())).list().stream()
          .collect(Collectors.toMap(instance -> instance.getId(), instance -> instance.getBusinessKey()));
      return all.stream().collect(Collectors.groupingBy(task -> keys.get(task.getProcessInstanceId())));
    });
  }

  private Line line(UnitPlan plan, List<Task> open) {
    List<Nomination> listed = nominations.inState(plan.id(), NominationState.LISTED);
    Map<String, List<SheetLine>> sheets = vetting.sheets(listed);
    List<SheetLine> facts = sheets.values().stream().flatMap(List::stream).toList();
    int contradictions = (int) facts.stream().filter(fact -> fact.verdict().isEmpty() && fact.comparison().isMismatch()).count();
    int doubts = (int) facts.stream().flatMap(fact -> fact.verdict().stream())
        .filter(verdict -> verdict.verdict() != VettingVerdict.MATCHES).count();
    boolean lacking = facts.stream().anyMatch(fact -> fact.comparison() == Comparison.MISSING || fact.comparison() == Comparison.EXPIRED);
    Map<String, List<VoteHistory.Step>> history = votes.ofPlan(plan.id(), VoteHistory.Reader.OTHERS);
    int falls = (int) listed.stream().filter(name -> history.getOrDefault(name.id(), List.of()).stream()
        .anyMatch(VoteHistory.Step::steepFall)).count();
    Optional<Deadline> clock = deadlines.of(DeadlineKind.APPRAISAL, plan.id());
    List<Body> bodies = opinions.ofPlan(plan.id()).stream().map(this::body).toList();
    Optional<Task> intake = open.stream()
        .filter(task -> task.getTaskDefinitionKey().equals(DossierAppraisalModel.Elements.USER_TASK_RECEIVE_DOSSIER)).findFirst();
    boolean begun = plan.state() != PlanState.IN_APPRAISAL || facts.stream().anyMatch(fact -> fact.verdict().isPresent());
    return new Line(plan.id(), units.unit(plan.unitCode()).name(), campaigns.campaign(plan.campaignId()).name(), plan.state().label(),
        listed.size(), clock.map(deadlines::workingDaysLeft).orElse(null), clock.filter(Deadline::isPaused).isPresent(),
        plan.returnRound(), contradictions, doubts, falls, bodies, appraisers.of(plan).map(Official::fullName).orElse(null), works(open),
        plan.state() == PlanState.IN_APPRAISAL ? opinions.addable(plan.id()) : List.of(), !begun,
        intake.filter(task -> task.getAssignee() == null).isPresent() && !lacking && plan.returnRound() == 0,
        intake.map(Task::getId).orElse(null));
  }

  private Body body(OpinionRequest request) {
    boolean open = request.state() == OpinionState.ASKED;
    return new Body(request.bodyName(), opinions.standing(request), open, open && opinions.isLate(request));
  }

  private List<Work> works(List<Task> open) {
    List<Work> works = new ArrayList<>();
    for (Task task : open) {
      works.add(new Work(task.getId(), task.getName(), subject(task), task.getAssignee() == null ? null
          : officials.official(task.getAssignee()).map(official -> official.fullName()).orElse(task.getAssignee())));
    }
    return works;
  }

  private String subject(Task task) {
    return identity.asSystem(() -> {
      Object nomination = processes.getVariable(task.getExecutionId(), CandidateVettingModel.Variables.NOMINATION_ID);
      Object opinion = processes.getVariable(task.getExecutionId(), VettingOpinionModel.Variables.OPINION_ID);
      return nomination instanceof String name ? "nhân sự số " + nominations.nomination(name).number()
          : opinion instanceof String request ? opinions.request(request).bodyName() : "";
    });
  }
}
