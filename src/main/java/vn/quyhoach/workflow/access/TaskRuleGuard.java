package vn.quyhoach.workflow.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.stereotype.Component;
import vn.quyhoach.access.Assignment;
import vn.quyhoach.access.Duty;
import vn.quyhoach.access.StandIn;
import vn.quyhoach.access.TaskRules;
import vn.quyhoach.approval.PlanRemoval;
import vn.quyhoach.approval.RemovalCase;
import vn.quyhoach.approval.RemovalSource;
import vn.quyhoach.approval.Removals;
import vn.quyhoach.approval.Sessions;
import vn.quyhoach.cadre.CurrentPlanEntry;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.vetting.Opinions;
import vn.quyhoach.workflow.EngineIdentity;
import vn.quyhoach.workflow.engine.TaskGuard;
import vn.quyhoach.workflow.tasklist.TaskAccess;

/**
 * Puts the engine's tasks before the rule service, at claim, when a form is opened, and at completion.
 *
 * <p>Role and duty are read from the model, so that a designer who moves a task moves its rules with it.
 */
@Component
class TaskRuleGuard implements TaskGuard, TaskAccess {

  private static final String DUTY_PROPERTY = "duty";
  private static final Pattern CARRIED = Pattern.compile("\\$\\{([a-zA-Z]+)}");
  /** Every process that belongs to a campaign carries its id under this name. */
  private static final String CAMPAIGN = "campaignId";

  private final TaskRules rules;
  private final Nominations nominations;
  private final UnitPlans plans;
  private final Opinions opinions;
  private final Sessions sessions;
  private final Removals removals;
  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final EngineIdentity identity;

  TaskRuleGuard(TaskRules rules, Nominations nominations, UnitPlans plans, Opinions opinions, Sessions sessions,
      Removals removals, RepositoryService repository, RuntimeService runtime, EngineIdentity identity) {
    this.rules = rules;
    this.nominations = nominations;
    this.plans = plans;
    this.opinions = opinions;
    this.sessions = sessions;
    this.removals = removals;
    this.repository = repository;
    this.runtime = runtime;
    this.identity = identity;
  }

  @Override
  public void check(DelegateTask task, String userId, boolean completing) {
    Assignment work = assignment(task);
    Optional<StandIn> standIn = rules.require(userId, work);
    if (completing) {
      rules.finished(userId, work, standIn);
    }
  }

  @Override
  public boolean permits(DelegateTask task, String userId) {
    return rules.permit(userId, assignment(task));
  }

  private Assignment assignment(DelegateTask task) {
    return identity.asSystem(() -> assignment(task.getProcessDefinitionId(), task.getTaskDefinitionKey(),
        task.getTenantId(), variable -> (String) task.getVariable(variable)));
  }

  @Override
  public void require(Task task, String userId) {
    rules.require(userId, identity.asSystem(() -> assignment(task.getProcessDefinitionId(), task.getTaskDefinitionKey(),
        task.getTenantId(), variable -> (String) runtime.getVariable(task.getExecutionId(), variable))));
  }

  private Assignment assignment(String definitionId, String taskKey, String tenantId, Function<String, String> variable) {
    UserTask model = repository.getBpmnModelInstance(definitionId).getModelElementById(taskKey);
    Optional<Duty> duty = dutyOf(model);
    Matter matter = duty.map(done -> matter(done, tenantId, variable)).orElse(Matter.NONE);
    return new Assignment(tenantId, groupOf(model, variable), Optional.ofNullable(variable.apply(CAMPAIGN)), duty, matter.subjects(),
        matter.people(), matter.units());
  }

  /**
   * What a duty is about.
   *
   * @param subjects what the rules look back at
   * @param people codes of the cadres whom it decides about
   * @param units the units whose people they are, where the duty judges them
   */
  private record Matter(Set<String> subjects, Set<String> people, Set<String> units) {
    private static final Matter NONE = new Matter(Set.of(), Set.of(), Set.of());
  }

  private Matter matter(Duty duty, String actingUnit, Function<String, String> variable) {
    String removalId = variable.apply("removalId");
    if (removalId != null) {
      List<RemovalCase> cases = removals.casesOf(removalId);
      return new Matter(subjectsOf(removals.removal(removalId)), cases.stream().map(removals::entry).map(CurrentPlanEntry::cadreCode).collect(Collectors.toSet()),
          cases.stream().map(RemovalCase::unitCode).collect(Collectors.toSet()));
    }
    boolean judges = duty == Duty.VET || duty == Duty.APPRAISE;
    return new Matter(subjects(duty, variable), peopleConcerned(duty, actingUnit, variable),
        judges ? Set.of(plans.plan(variable.apply("planId")).unitCode()) : Set.of());
  }

  /** What came out of a review was named and signed with the unit's plan; the rules look back at both. */
  private Set<String> subjectsOf(PlanRemoval removal) {
    return removal.source() != RemovalSource.REVIEW ? Set.of(removal.id())
        : Set.of(removal.id(), plans.planOf(removal.campaignId(), removal.proposedByUnit().orElseThrow()).id());
  }

  /** The role is written in the model, or carried by the process when it is a matter of whom a notice went to. */
  private static String groupOf(UserTask task, Function<String, String> variable) {
    Matcher carried = CARRIED.matcher(task.getCamundaCandidateGroups());
    return carried.matches() ? variable.apply(carried.group(1)) : task.getCamundaCandidateGroups();
  }

  private static Optional<Duty> dutyOf(UserTask task) {
    if (task.getExtensionElements() == null) {
      return Optional.empty();
    }
    return task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
        .flatMap(properties -> properties.getCamundaProperties().stream())
        .filter(property -> DUTY_PROPERTY.equals(property.getCamundaName()))
        .map(property -> Duty.valueOf(property.getCamundaValue())).findFirst();
  }

  /** What the rules look back at: the meeting for a count, every list of the agenda for a decision, otherwise the plan. */
  private Set<String> subjects(Duty duty, Function<String, String> variable) {
    return switch (duty) {
      case FIRST_COUNT, SECOND_COUNT -> Set.of(variable.apply("conferenceId"));
      case DECIDE -> Set.copyOf(sessions.session(variable.apply("sessionId")).planIds());
      default -> Set.of(variable.apply("planId"));
    };
  }

  private Set<String> peopleConcerned(Duty duty, String actingUnit, Function<String, String> variable) {
    List<Nomination> names = switch (duty) {
      case VET -> variable.apply("nominationId") == null ? namesOfOpinion(variable.apply("opinionId"))
          : List.of(nominations.nomination(variable.apply("nominationId")));
      // What a committee says about its own members is said by all of it; whoever writes it down may be one of them.
      case GIVE_OPINION -> plans.plan(variable.apply("planId")).unitCode().equals(actingUnit) ? List.of()
          : namesOfOpinion(variable.apply("opinionId"));
      case APPRAISE -> nominations.inState(variable.apply("planId"), NominationState.LISTED);
      case DECIDE -> List.copyOf(sessions.namesOf(sessions.session(variable.apply("sessionId"))).values());
      default -> List.of();
    };
    return names.stream().map(Nomination::cadreCode).collect(Collectors.toSet());
  }

  private List<Nomination> namesOfOpinion(String opinionId) {
    return opinions.linesOf(opinionId).stream().map(line -> nominations.nomination(line.nominationId())).distinct().toList();
  }
}
