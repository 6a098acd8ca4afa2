package vn.quyhoach.workflow.rehearsal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.calendar.TravelClock;
import vn.quyhoach.workflow.campaign.PlanningCampaignModel;
import vn.quyhoach.workflow.engine.ActingUnit;
import vn.quyhoach.workflow.engine.EngineTime;
import vn.quyhoach.workflow.inspection.InspectionModel;
import vn.quyhoach.workflow.tasklist.FormInput;
import vn.quyhoach.workflow.tasklist.FormPrefill;
import vn.quyhoach.workflow.tasklist.TaskContext;

/**
 * Finishes tasks as the officials would whom the model offers them to: opens the form, types the usual answer, submits it.
 *
 * <p>Each step is one transaction of its own under the official's name, so every rule of the domain holds for it.
 */
@Component
public class Rehearsal {

  /** More steps than any unit's plan has; a rehearsal that needs more runs in a circle. */
  private static final int STEPS_AT_MOST = 300;

  private final TaskService tasks;
  private final FormService forms;
  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final IdentityService identities;
  private final ManagementService management;
  private final JobExecutor jobExecutor;
  private final UsualAnswers usual;
  private final UsualPapers papers;
  private final Map<String, FormPrefill> prefills;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Rehearsal(TaskService tasks, FormService forms, RuntimeService runtime, RepositoryService repository,
      IdentityService identities, ManagementService management, SpringProcessEngineConfiguration engine, UsualAnswers usual,
      UsualPapers papers, List<FormPrefill> prefills, PlatformTransactionManager transactions, Clock clock) {
    this.tasks = tasks;
    this.forms = forms;
    this.runtime = runtime;
    this.repository = repository;
    this.identities = identities;
    this.management = management;
    this.jobExecutor = engine.getJobExecutor();
    this.usual = usual;
    this.papers = papers;
    this.prefills = prefills.stream().collect(Collectors.toMap(FormPrefill::form, Function.identity()));
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Runs a rehearsal while the job executor rests, so that every continuation is run by the rehearsal itself, in order.
   *
   * <p>Other nodes would not rest; rehearse on one node only.
   */
  public void alone(Runnable rehearsal) {
    boolean active = jobExecutor.isActive();
    if (active) {
      jobExecutor.shutdown();
    }
    try {
      rehearsal.run();
    } finally {
      if (active) {
        jobExecutor.start();
      }
    }
  }

  /** Proposes a campaign as the campaign official of a province, in Tasklist's start dialog. */
  public void proposeCampaign(String provinceCode, Map<String, Object> typed) {
    begin("campaign", provinceCode, PlanningCampaignModel.KEY, typed);
  }

  /** Wants an inspection of a campaign, in Tasklist's start dialog. Answers the business key of the inspection. */
  public String wantInspection(String provinceCode, Map<String, Object> typed) {
    return begin("campaign", provinceCode, InspectionModel.KEY, typed);
  }

  /**
   * Begins a process in Tasklist's start dialog.
   *
   * @return the business key of the new instance
   */
  public String begin(String group, String unitCode, String processKey, Map<String, Object> typed) {
    AtomicReference<String> begun = new AtomicReference<>();
    as(group, unitCode, () -> begun.set(runtime.createProcessInstanceByKey(processKey)
        .setVariable(ActingUnit.VARIABLE, unitCode)
        .setVariable(FormInput.VARIABLE, FormInput.transientValue(new HashMap<>(typed))).execute().getId()));
    return runtime.createProcessInstanceQuery().processInstanceId(begun.get()).singleResult().getBusinessKey();
  }

  /**
   * Plays a part on an earlier day; the present comes back afterwards.
   *
   * @throws IllegalStateException outside of a demonstration, whose clock is the only one that can be set back
   */
  public void onDay(LocalDate day, Runnable part) {
    if (!(clock instanceof TravelClock travel)) {
      throw new IllegalStateException("The clock of real use is not set back");
    }
    travel.goTo(day);
    EngineTime.follow(clock);
    try {
      part.run();
    } finally {
      travel.comeBack();
      EngineTime.follow(clock);
    }
  }

  /**
   * Plays every step under a business key until the given task is open.
   *
   * @throws IllegalStateException when nothing can be played any more and the task is still not open
   */
  public void playUntil(String businessKey, String element) {
    playUntil(businessKey, element, Runnable::run);
  }

  /**
   * As {@link #playUntil(String, String)}, with each step handed to whoever decides on which day it is played.
   */
  public void playUntil(String businessKey, String element, Consumer<Runnable> player) {
    for (int step = 0; open(businessKey, element).isEmpty(); step++) {
      boolean[] played = new boolean[1];
      player.accept(() -> played[0] = playNext(businessKey).isPresent() || runJobs(businessKey) > 0);
      if (step == STEPS_AT_MOST || !played[0]) {
        throw new IllegalStateException("The rehearsal of " + businessKey + " does not reach " + element);
      }
    }
  }

  /** Finishes the oldest open task under a business key with the usual answer; answers its element, or empty without a task. */
  public Optional<String> playNext(String businessKey) {
    return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).orderByTaskCreateTime().asc()
        .orderByTaskId().asc().listPage(0, 1).stream().findFirst().map(task -> {
          play(task.getId(), UnaryOperator.identity());
          return task.getTaskDefinitionKey();
        });
  }

  /** Finishes the one open task of an element under a business key, with the usual answer in which the given fields are replaced. */
  public void play(String businessKey, String element, Map<String, Object> typed) {
    play(open(businessKey, element)
        .orElseThrow(() -> new IllegalStateException("No task " + element + " is open for " + businessKey)).getId(), typed);
  }

  /** As {@link #play(String, String, Map)}, for the one of several open tasks that carries the given reference. */
  public void playFor(String businessKey, String element, String variable, String reference, Map<String, Object> typed) {
    Task found = tasks.createTaskQuery().processInstanceBusinessKey(businessKey).taskDefinitionKey(element).list().stream()
        .filter(task -> reference.equals(runtime.getVariable(task.getExecutionId(), variable))).findFirst()
        .orElseThrow(() -> new IllegalStateException("No task " + element + " for " + reference + " is open for " + businessKey));
    play(found.getId(), typed);
  }

  /** Finishes one task with the usual answer, in which the given fields are replaced. */
  public void play(String taskId, Map<String, Object> typed) {
    play(taskId, usual -> {
      usual.putAll(typed);
      return usual;
    });
  }

  /**
   * Finishes one task with what somebody makes of the usual answer.
   *
   * @throws java.util.NoSuchElementException when the task is offered to no group
   */
  public void play(String taskId, UnaryOperator<Map<String, Object>> typed) {
    transaction.executeWithoutResult(status -> {
      Task task = task(taskId);
      String group = group(taskId);
      String official = group + "." + task.getTenantId();
      TaskContext context = context(task, official);
      String form = task.getCamundaFormRef().getKey();
      Map<String, Object> input = typed.apply(new HashMap<>(usual.to(form, context, shown(form, context))));
      papers.bring(form, context);
      as(group, task.getTenantId(), () -> {
        tasks.claim(taskId, official);
        forms.submitTaskForm(taskId, Map.of(FormInput.VARIABLE, FormInput.transientValue(input)));
      });
    });
  }

  /** Brings in the papers that a task waits for, as the official of its role does; for a task that somebody else then finishes. */
  public void bringPapers(String taskId) {
    transaction.executeWithoutResult(status -> {
      Task task = task(taskId);
      papers.bring(task.getCamundaFormRef().getKey(), context(task, group(taskId) + "." + task.getTenantId()));
    });
  }

  private String group(String taskId) {
    return tasks.getIdentityLinksForTask(taskId).stream().map(IdentityLink::getGroupId).filter(candidate -> candidate != null).findFirst()
        .orElseThrow();
  }

  /** What the form of a task shows to the official who opens it. */
  public Map<String, Object> shown(String taskId) {
    return transaction.execute(status -> {
      Task task = task(taskId);
      return shown(task.getCamundaFormRef().getKey(), context(task, "nobody"));
    });
  }

  /** Runs the asynchronous continuations under a business key until none is left; timers stay. Answers how many ran. */
  public int runJobs(String businessKey) {
    int ran = 0;
    for (List<Job> jobs = continuations(businessKey); !jobs.isEmpty(); jobs = continuations(businessKey)) {
      for (Job job : jobs) {
        management.executeJob(job.getId());
        ran++;
      }
    }
    return ran;
  }

  /** The business key of the session that a committee is preparing. */
  public Optional<String> sessionInPreparation(String unitCode) {
    return tasks.createTaskQuery().tenantIdIn(unitCode).taskDefinitionKey("userTask_prepareAgenda").list().stream()
        .findFirst().map(task -> runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId())
            .singleResult().getBusinessKey());
  }

  /** What a step is called in the newest model of its process. */
  public String nameOf(String process, String element) {
    return repository.getBpmnModelInstance(repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult()
        .getId()).<UserTask>getModelElementById(element).getName();
  }

  private List<Job> continuations(String businessKey) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
        .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).messages().withRetriesLeft()
            .list().stream()).toList();
  }

  private Optional<Task> open(String businessKey, String element) {
    return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).taskDefinitionKey(element).list().stream()
        .findFirst();
  }

  private Task task(String taskId) {
    return tasks.createTaskQuery().taskId(taskId).initializeFormKeys().singleResult();
  }

  private Map<String, Object> shown(String form, TaskContext context) {
    return prefills.containsKey(form) ? prefills.get(form).values(context) : Map.of();
  }

  private TaskContext context(Task task, String official) {
    String process = repository.getProcessDefinition(task.getProcessDefinitionId()).getKey();
    String businessKey = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult()
        .getBusinessKey();
    return new TaskContext(task.getId(), task.getTaskDefinitionKey(), process, businessKey, task.getTenantId(), official,
        runtime.getVariables(task.getExecutionId()));
  }

  private void as(String group, String unitCode, Runnable action) {
    Authentication caller = identities.getCurrentAuthentication();
    identities.setAuthentication(group + "." + unitCode, List.of(group), List.of(unitCode));
    try {
      action.run();
    } finally {
      identities.setAuthentication(caller);
    }
  }
}
