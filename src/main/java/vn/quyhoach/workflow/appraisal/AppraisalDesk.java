package vn.quyhoach.workflow.appraisal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.access.TaskRules;
import vn.quyhoach.approval.Appraisers;
import vn.quyhoach.approval.DossierIntake;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.UnitTier;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.refusal.Refusals;
import vn.quyhoach.regulation.OpinionBody;
import vn.quyhoach.vetting.BodyUnit;
import vn.quyhoach.vetting.Opinions;
import vn.quyhoach.workflow.EngineIdentity;
import vn.quyhoach.workflow.planning.UnitPlanningModel;
import vn.quyhoach.workflow.tasklist.FormInput;
import vn.quyhoach.workflow.tasklist.InputMessages;
import vn.quyhoach.workflow.tasklist.TaskContext;
import vn.quyhoach.workflow.tasklist.TaskDesk;
import vn.quyhoach.workflow.web.WebUser;

/**
 * What officials do about an appraisal outside of the form of a task: take a step back, ask one more body, hand work to a named
 * colleague, step aside. Who may do it is decided here; for everybody else the thing does not exist.
 */
@Service
@Transactional
public class AppraisalDesk {

  private final UnitPlans plans;
  private final DossierIntake intake;
  private final Appraisers appraisers;
  private final Opinions opinions;
  private final Officials officials;
  private final Units units;
  private final TaskRules rules;
  private final TaskDesk taskDesk;
  private final InputMessages messages;
  private final EngineIdentity identity;
  private final TaskService tasks;
  private final FormService forms;
  private final RuntimeService processes;
  private final DecisionRecord record;

  AppraisalDesk(UnitPlans plans, DossierIntake intake, Appraisers appraisers, Opinions opinions, Officials officials, Units units, TaskRules rules, TaskDesk taskDesk, InputMessages messages,
      EngineIdentity identity, TaskService tasks, FormService forms, RuntimeService processes, DecisionRecord record) {
    this.plans = plans;
    this.intake = intake;
    this.appraisers = appraisers;
    this.opinions = opinions;
    this.officials = officials;
    this.units = units;
    this.rules = rules;
    this.taskDesk = taskDesk;
    this.messages = messages;
    this.identity = identity;
    this.tasks = tasks;
    this.forms = forms;
    this.processes = processes;
    this.record = record;
  }

  /** The head of the unit takes the submission back, as long as the board has not taken it in. */
  public void withdraw(String planId, String reason, WebUser user) {
    UnitPlan plan = planOf(planId);
    require(user, plan.unitCode(), Role.HEAD);
    Refusals refusals = new Refusals();
    refusals.when(!intake.canWithdraw(planId), "reason", "Ban Tổ chức đã tiếp nhận hồ sơ nên đơn vị không rút được nữa.");
    refusals.throwIfAny();
    messages.deliver(UnitPlanningModel.Messages.WITHDRAWAL_DECLARED, plan.businessKey(), input("reason", reason), user);
  }

  /** The board takes its intake back, as long as nobody has taken a task that follows from it. */
  public void undoIntake(String planId, String reason, WebUser user) {
    UnitPlan plan = planOf(planId);
    require(user, plan.approvingUnit(), Role.BOARD, Role.HEAD);
    boolean taken = identity.asSystem(() -> List.of(CandidateVettingModel.KEY, VettingOpinionModel.KEY).stream().anyMatch(process ->
        tasks.createTaskQuery().processInstanceBusinessKey(plan.businessKey()).processDefinitionKey(process).taskAssigned().count() > 0));
    Refusals refusals = new Refusals();
    refusals.when(taken || !isVetted(plan), "reason", "Đã có người nhận việc thẩm tra hoặc cho ý kiến nên không hủy tiếp nhận được nữa.");
    refusals.throwIfAny();
    messages.deliver(DossierAppraisalModel.Messages.INTAKE_UNDONE, plan.businessKey(), input("reason", reason), user);
  }

  private boolean isVetted(UnitPlan plan) {
    return identity.asSystem(() -> processes.createExecutionQuery().processInstanceBusinessKey(plan.businessKey())
        .messageEventSubscriptionName(DossierAppraisalModel.Messages.INTAKE_UNDONE).count() > 0);
  }

  /** The board asks one more body while the dossier is in its hands. */
  public void addOpinion(String planId, String body, String reason, WebUser user) {
    UnitPlan plan = planOf(planId);
    require(user, plan.approvingUnit(), Role.BOARD, Role.HEAD);
    Refusals refusals = new Refusals();
    refusals.when(Arrays.stream(OpinionBody.values()).noneMatch(known -> known.name().equals(body)), "body", "Phải chọn một cơ quan.");
    refusals.throwIfAny();
    Map<String, Object> input = input("reason", reason);
    input.put("body", body);
    messages.deliver(DossierAppraisalModel.Messages.OPINION_ADDED, plan.businessKey(), input, user);
  }

  /** The head of the board's unit hands a task of the board to one of its officers; the rules of separation hold for the officer. */
  public void assign(String taskId, String officerId, WebUser user) {
    Task task = identity.asSystem(() -> tasks.createTaskQuery().taskId(taskId).singleResult());
    if (task == null) {
      throw new NotYours("no task " + taskId);
    }
    require(user, task.getTenantId(), Role.HEAD);
    boolean ofTheBoard = identity.asSystem(() -> tasks.getIdentityLinksForTask(taskId).stream().map(IdentityLink::getGroupId)
        .anyMatch(Role.BOARD.groupId()::equals));
    if (!ofTheBoard) {
      throw new NotYours("task " + taskId + " is none of the board");
    }
    Refusals refusals = new Refusals();
    refusals.when(officials.official(officerId).filter(officer -> officer.role() == Role.BOARD
        && officer.unitCode().equals(task.getTenantId())).isEmpty(), "officer", "Phải chọn một cán bộ của Ban Tổ chức.");
    refusals.throwIfAny();
    identity.as(user, () -> {
      identity.beyondGrants(user, () -> tasks.setAssignee(taskId, officerId));
      return null;
    });
  }

  /** The head of the board's unit names the officer who does the board's work on one list: what is open now and what comes later. */
  public void nameAppraiser(String planId, String officerId, WebUser user) {
    UnitPlan plan = planOf(planId);
    require(user, plan.approvingUnit(), Role.HEAD);
    appraisers.name(planId, officerId, user.id());
    List<Task> open = identity.asSystem(() -> tasks.createTaskQuery().processInstanceBusinessKey(plan.businessKey())
        .tenantIdIn(plan.approvingUnit()).taskCandidateGroup(Role.BOARD.groupId()).includeAssignedTasks().list());
    open.stream().filter(task -> !officerId.equals(task.getAssignee())).forEach(task -> assign(task.getId(), officerId, user));
  }

  /** The head of a board's unit says which unit of the tree is a body that gives opinions to it; none leaves it to letters on paper. */
  public void nameBody(String body, String unitCode, WebUser user) {
    String managing = head(user).unitCode();
    Refusals refusals = new Refusals();
    Optional<OpinionBody> named = opinions.bodiesInTheTree(managing).stream().map(BodyUnit::body)
        .filter(known -> known.name().equals(body)).findFirst();
    refusals.when(named.isEmpty(), "body", "Phải chọn một cơ quan.");
    boolean none = unitCode == null || unitCode.isBlank();
    refusals.when(!none && bodyUnits(managing).stream().noneMatch(unit -> unit.code().equals(unitCode)), "unit",
        "Phải chọn một cơ quan, ban, ngành trực thuộc.");
    refusals.throwIfAny();
    opinions.assign(managing, named.orElseThrow(), none ? null : unitCode, user.id());
  }

  /** The units that can be a body at a managing level: those directly below it that are no level of the tree themselves. */
  @Transactional(readOnly = true)
  public List<Unit> bodyUnits(String managingUnit) {
    return units.children(managingUnit).stream()
        .filter(unit -> unit.tier() != UnitTier.DISTRICT && unit.tier() != UnitTier.COMMUNE).toList();
  }

  private Official head(WebUser user) {
    return officials.official(user.id()).filter(official -> official.role() == Role.HEAD)
        .orElseThrow(() -> new NotYours(user.id() + " heads no unit"));
  }

  /** What an official would step aside from: the unit whose list it is. */
  @Transactional(readOnly = true)
  public String subjectOf(String taskId, WebUser user) {
    TaskContext task = aboutAList(taskId, user);
    return units.unit(plans.plan(task.variable("planId")).unitCode()).name();
  }

  private TaskContext aboutAList(String taskId, WebUser user) {
    TaskContext task = taskDesk.open(taskId, user);
    if (!task.variables().containsKey("planId")) {
      throw new NotYours("task " + taskId + " is about no list");
    }
    return task;
  }

  /** An official steps aside from the list that a task is about, and gives the task back. */
  public void stepAside(String taskId, String reason, WebUser user) {
    TaskContext task = aboutAList(taskId, user);
    Refusals refusals = new Refusals();
    refusals.when(reason == null || reason.isBlank(), "reason", "Phải ghi lý do hồi tránh.");
    refusals.throwIfAny();
    String planId = task.variable("planId");
    rules.recuse(user.id(), planId, reason);
    record.append(planId, "STEPPED_ASIDE", taskId, user.id(), Map.of());
    if (taskDesk.isTaken(taskId, user)) {
      identity.as(user, () -> {
        identity.beyondGrants(user, () -> tasks.setAssignee(taskId, null));
        return null;
      });
    }
  }

  /** Takes in one dossier of which nothing is missing, as the form of its task would. */
  public void receive(String taskId, String receiptNumber, String receivedOn, WebUser user) {
    taskDesk.open(taskId, user);
    Map<String, Object> input = input("receiptNumber", receiptNumber);
    input.put("decision", "COMPLETE");
    input.put("receivedOn", receivedOn);
    identity.as(user, () -> {
      tasks.claim(taskId, user.id());
      forms.submitTaskForm(taskId, Map.of(FormInput.VARIABLE, FormInput.transientValue(input)));
      return null;
    });
  }

  /** A plan that there is not is none of the caller's. */
  private UnitPlan planOf(String planId) {
    return plans.find(planId).orElseThrow(() -> new NotYours("no plan " + planId));
  }

  private static Map<String, Object> input(String key, String value) {
    Map<String, Object> input = new HashMap<>();
    input.put(key, value == null ? null : value.strip());
    return input;
  }

  private Official require(WebUser user, String unitCode, Role... allowed) {
    return officials.official(user.id())
        .filter(official -> official.unitCode().equals(unitCode) && List.of(allowed).contains(official.role()))
        .orElseThrow(() -> new NotYours(user.id() + " is not of unit " + unitCode + " in one of the roles"));
  }
}
