package vn.quyhoach.workflow.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.access.ConflictOfInterest;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.workflow.EngineIdentity;
import vn.quyhoach.workflow.engine.ActingUnit;
import vn.quyhoach.workflow.web.Conflict;
import vn.quyhoach.workflow.web.Failures;
import vn.quyhoach.workflow.web.WebUser;

/**
 * What happens with the forms of tasks: they are filled from the domain, and what comes back is checked and handed to the process in
 * the transaction in which the step stores it. Every call first finds the task with the official's own engine rights, then asks the
 * rules.
 */
@Component
class FormGateway {

  private static final Logger LOG = LoggerFactory.getLogger(FormGateway.class);
  private static final int TRIES = 4;
  private static final String COMPLETED = "completed";

  private final TaskService tasks;
  private final FormService formService;
  private final RuntimeService processes;
  private final RepositoryService definitions;
  private final HistoryService history;
  private final IdentityService identities;
  private final AuthorizationService grants;
  private final EngineIdentity identity;
  private final DeployedForms forms;
  private final TaskAccess access;
  private final TaskDrafts drafts;
  private final Map<String, FormPrefill> prefills;
  private final FormConditions conditions = new FormConditions();
  private final Clock clock;
  private final JdbcClient jdbc;
  private final TransactionTemplate changing;
  private final TransactionTemplate reading;

  FormGateway(
      ProcessEngine engine,
      EngineIdentity identity,
      DeployedForms forms,
      TaskAccess access,
      TaskDrafts drafts,
      List<FormPrefill> prefills,
      Clock clock,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.tasks = engine.getTaskService();
    this.formService = engine.getFormService();
    this.processes = engine.getRuntimeService();
    this.definitions = engine.getRepositoryService();
    this.history = engine.getHistoryService();
    this.identities = engine.getIdentityService();
    this.grants = engine.getAuthorizationService();
    this.identity = identity;
    this.forms = forms;
    this.access = access;
    this.drafts = drafts;
    this.prefills = prefills.stream().collect(Collectors.toUnmodifiableMap(FormPrefill::form, Function.identity()));
    this.clock = clock;
    this.jdbc = jdbc;
    this.changing = new TransactionTemplate(transactions);
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /**
   * Which form a task has, in the engine's format. The engine's own answer demands the right to read variables, which nobody has.
   *
   * @throws NotYours when there is no such task for this user
   */
  Map<String, Object> form(String taskId, WebUser user) {
    return reading.execute(
        status ->
            identity.as(
                user,
                () -> {
                  CamundaFormRef reference = require(taskId, user).getCamundaFormRef();
                  Map<String, Object> form = new LinkedHashMap<>();
                  form.put("key", null);
                  form.put("camundaFormRef", reference == null ? null : described(reference));
                  form.put("contextPath", null);
                  return form;
                }));
  }

  /** The form itself, as it was deployed with the process definition. */
  JsonNode deployedForm(String taskId, WebUser user) {
    return reading.execute(status -> identity.as(user, () -> forms.ofTask(require(taskId, user)).json()));
  }

  /**
   * What a task's form is filled with, in the engine's format; what its holder typed earlier and has not sent lies over it.
   *
   * @throws NotYours when there is no such task for this user
   */
  Map<String, Object> prefill(String taskId, WebUser user) {
    return reading.execute(
        status ->
            identity.as(
                user,
                () -> {
                  Task task = require(taskId, user);
                  Map<String, Object> shown = values(task, user);
                  return FormValues.wrapped(
                      drafts
                          .of(taskId, user.id())
                          .filter(draft -> user.id().equals(task.getAssignee()))
                          .map(draft -> FormDraft.over(forms.ofTask(task).components(), shown, draft.typed()))
                          .orElse(shown));
                }));
  }

  /**
   * Takes a task for the user.
   *
   * @param claimant whom the browser names; nobody can take a task for somebody else
   */
  void claim(String taskId, Object claimant, WebUser user) {
    if (!user.id().equals(claimant)) {
      throw new NotYours(user.id() + " claims for somebody else");
    }
    attempt(
        () ->
            identity.as(
                user,
                () -> {
                  lock(taskId);
                  Task task = require(taskId, user);
                  if (user.id().equals(task.getAssignee())) {
                    return null;
                  }
                  if (task.getAssignee() != null) {
                    if (isHeldByRight(task)) {
                      throw new Conflict("Việc này đang do " + name(task.getAssignee()) + " nhận.");
                    }
                    identity.beyondGrants(user, () -> tasks.setAssignee(taskId, null));
                  }
                  tasks.claim(taskId, user.id());
                  return null;
                }));
  }

  /** Gives back a task that the user has taken, or that somebody holds whose work it is no longer. */
  void unclaim(String taskId, WebUser user) {
    attempt(
        () ->
            identity.as(
                user,
                () -> {
                  lock(taskId);
                  Task task = require(taskId, user);
                  if (task.getAssignee() == null || isHeldByRight(task)) {
                    requireOwn(task, user);
                  }
                  identity.beyondGrants(user, () -> tasks.setAssignee(taskId, null));
                  return null;
                }));
  }

  /**
   * Completes a task with what was entered.
   *
   * @throws vn.quyhoach.refusal.Refusal when a field or a rule does not let it pass
   * @throws Conflict when the task was completed before, or is not taken by this user
   * @throws NotYours when there is no such task for this user
   */
  void submitTask(String taskId, Map<String, Object> submitted, WebUser user) {
    attempt(
        () ->
            identity.as(
                user,
                () -> {
                  lock(taskId);
                  Task task = require(taskId, user);
                  requireOwn(task, user);
                  List<FormComponent> form = forms.ofTask(task).components();
                  Map<String, Object> shown = needPrefill(form) ? values(task, user) : Map.of();
                  Map<String, Object> input = new FormCheck(conditions, clock, shown, submitted).accept(form);
                  formService.submitTaskForm(taskId, transientInput(input));
                  return null;
                }));
  }

  /**
   * Starts a process in the name of the user's own unit.
   *
   * @param definition id or, {@code byKey}, key of the process definition
   * @return the new instance in the engine's format
   */
  Map<String, Object> submitStart(String definition, boolean byKey, Map<String, Object> submitted, WebUser user) {
    String unit = user.ownUnit().orElseThrow(() -> new NotYours(user.id() + " has no unit to start in"));
    return attempt(
        () ->
            identity.as(
                user,
                () -> {
                  ProcessDefinition found = definition(definition, byKey);
                  requireOwnRole(found, unit, user);
                  List<FormComponent> form = forms.ofStart(found.getId()).components();
                  Map<String, Object> shown = needPrefill(form) ? startValues(found, unit, user) : Map.of();
                  Map<String, Object> input = new FormCheck(conditions, clock, shown, submitted).accept(form);
                  VariableMap variables = transientInput(input).putValue(ActingUnit.VARIABLE, unit);
                  return described(formService.submitStartForm(found.getId(), variables));
                }));
  }

  // -- finding and allowing ------------------------------------------------------------------------------------------------------

  /** A stand-in finishes the absent colleague's tasks and begins nothing new in the colleague's name. */
  private void requireOwnRole(ProcessDefinition definition, String unit, WebUser user) {
    boolean own = user.groups().stream().filter(group -> user.id().equals(group + "." + unit)).anyMatch(group -> identity.asSystem(
        () -> grants.isUserAuthorized(user.id(), List.of(group), ProcessDefinitionPermissions.CREATE_INSTANCE,
            Resources.PROCESS_DEFINITION, definition.getKey())));
    if (!own) {
      throw new Conflict("Người làm thay chỉ làm tiếp việc đang có, không mở quy trình mới thay người vắng mặt.");
    }
  }

  private Task require(String taskId, WebUser user) {
    Task task = tasks.createTaskQuery().taskId(taskId).initializeFormKeys().singleResult();
    if (task == null) {
      throw gone(taskId, user);
    }
    if (task.isSuspended()) {
      throw new Conflict("Quy trình của việc này đang tạm dừng.");
    }
    access.require(task, user.id());
    return task;
  }

  /**
   * Lets two people, or two clicks, come to one task one after the other. Without it both read the open task, and the engine's own
   * check finds out only after the second one has done all its work, and not always in a clean way.
   */
  private void lock(String taskId) {
    jdbc.sql("select ID_ from ACT_RU_TASK where ID_ = :task for update").param("task", taskId).query(String.class).optional();
  }

  private void requireOwn(Task task, WebUser user) {
    if (task.getAssignee() == null) {
      throw new Conflict("Hãy nhận việc này trước khi thực hiện.");
    }
    if (!task.getAssignee().equals(user.id())) {
      throw new Conflict("Việc này đang do " + name(task.getAssignee()) + " nhận.");
    }
  }

  /** Somebody who was given other work, or whose time as a stand-in is over, holds a task no longer, whatever the engine says. */
  private boolean isHeldByRight(Task task) {
    try {
      access.require(task, task.getAssignee());
      return true;
    } catch (NotYours over) {
      return false;
    } catch (ConflictOfInterest barred) {
      return true;
    }
  }

  /** Who was entitled to a finished task is told so; to everybody else there never was one. */
  private RuntimeException gone(String taskId, WebUser user) {
    HistoricTaskInstance finished =
        identity.asSystem(() -> history.createHistoricTaskInstanceQuery().taskId(taskId).finished().singleResult());
    if (finished == null || !entitled(finished, user)) {
      return new NotYours("no task " + taskId + " for " + user.id());
    }
    String when = UserZone.text(finished.getEndTime().toInstant());
    if (COMPLETED.equals(finished.getDeleteReason()) && finished.getAssignee() != null) {
      return new Conflict("Việc này đã được " + name(finished.getAssignee()) + " hoàn thành lúc " + when + ".");
    }
    return new Conflict("Việc này không còn nữa: quy trình đã chuyển bước lúc " + when + ".");
  }

  private boolean entitled(HistoricTaskInstance task, WebUser user) {
    return user.tenants().contains(task.getTenantId())
        && identity.asSystem(
            () ->
                grants.isUserAuthorized(
                    user.id(),
                    user.groups(),
                    ProcessDefinitionPermissions.TASK_WORK,
                    Resources.PROCESS_DEFINITION,
                    keyOf(task.getProcessDefinitionId())));
  }

  private String keyOf(String definitionId) {
    return definitions.getProcessDefinition(definitionId).getKey();
  }

  private ProcessDefinition definition(String definition, boolean byKey) {
    var query = definitions.createProcessDefinitionQuery().active().startableInTasklist();
    ProcessDefinition found =
        (byKey ? query.processDefinitionKey(definition).latestVersion() : query.processDefinitionId(definition)).singleResult();
    if (found == null) {
      throw new NotYours("no startable definition " + definition);
    }
    return found;
  }

  /** The name of a colleague as people know it, for messages. */
  private String name(String userId) {
    User user = identity.asSystem(() -> identities.createUserQuery().userId(userId).singleResult());
    if (user == null) {
      return "người khác";
    }
    String name = ((user.getFirstName() == null ? "" : user.getFirstName()) + " " + (user.getLastName() == null ? "" : user.getLastName())).strip();
    return name.isEmpty() ? "người khác" : name;
  }

  // -- values --------------------------------------------------------------------------------------------------------------------

  private static boolean needPrefill(List<FormComponent> form) {
    return form.stream().anyMatch(FormComponent::needsPrefill);
  }

  private Map<String, Object> values(Task task, WebUser user) {
    return identity.asSystem(
        () -> {
          ProcessInstance instance =
              processes.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
          return values(
              task.getCamundaFormRef(),
              new TaskContext(
                  task.getId(),
                  task.getTaskDefinitionKey(),
                  keyOf(task.getProcessDefinitionId()),
                  instance.getBusinessKey(),
                  task.getTenantId(),
                  user.id(),
                  tasks.getVariables(task.getId())));
        });
  }

  private Map<String, Object> startValues(ProcessDefinition definition, String unit, WebUser user) {
    return identity.asSystem(
        () ->
            values(
                formService.getStartFormData(definition.getId()).getCamundaFormRef(),
                new TaskContext(null, null, definition.getKey(), null, unit, user.id(), Map.of())));
  }

  private Map<String, Object> values(CamundaFormRef form, TaskContext context) {
    FormPrefill prefill = form == null ? null : prefills.get(form.getKey());
    return prefill == null ? Map.of() : FormValues.plain(prefill.values(context));
  }

  private static VariableMap transientInput(Map<String, Object> input) {
    return Variables.createVariables().putValueTyped(FormInput.VARIABLE, FormInput.transientValue(input));
  }

  private static Map<String, Object> described(CamundaFormRef reference) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("key", reference.getKey());
    described.put("binding", reference.getBinding());
    described.put("version", reference.getVersion());
    return described;
  }

  private static Map<String, Object> described(ProcessInstance instance) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("links", List.of());
    described.put("id", instance.getId());
    described.put("definitionId", instance.getProcessDefinitionId());
    described.put("definitionKey", instance.getProcessDefinitionKey());
    described.put("businessKey", instance.getBusinessKey());
    described.put("ended", instance.isEnded());
    described.put("suspended", instance.isSuspended());
    described.put("tenantId", instance.getTenantId());
    return described;
  }

  // -- transactions --------------------------------------------------------------------------------------------------------------

  /** One transaction; when somebody else was at the same data, the whole is tried again, unseen by the user. */
  private <T> T attempt(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return changing.execute(status -> work.get());
      } catch (RuntimeException failure) {
        if (attempt == TRIES || !Failures.isConcurrency(failure)) {
          throw failure;
        }
        LOG.info("tried again after {}", failure.getClass().getSimpleName());
      }
    }
  }
}
