package vn.quyhoach.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two axes: a person sees and does the work of the own role in the own unit, and nothing else. */
@GuardsContext
class IsolationTest {

  private static final String KEY = "isolation-sample";
  private static final String CALLER = "isolation-caller";

  @Autowired
  RepositoryService repository;
  @Autowired
  RuntimeService runtime;
  @Autowired
  TaskService tasks;
  @Autowired
  FilterService filters;
  @Autowired
  IdentityService identities;
  @Autowired
  AuthorizationService authorizations;
  @Autowired
  RoleGrants grants;
  @Autowired
  GuardsContext.RecordingTaskGuard guard;
  @Autowired
  JdbcTemplate jdbc;

  private String deployment;
  private String taskOfFirst;
  private String taskOfSecond;

  @BeforeEach
  void twoUnitsHaveOneTaskEach() {
    deployment = repository.createDeployment().name("isolation")
        .addString("processes/isolation-sample.bpmn", SampleModels.process(KEY, SampleModels.userTask("officer")))
        .addString("processes/isolation-caller.bpmn", SampleModels.process(CALLER,
            "<bpmn:callActivity id=\"step\" calledElement=\"" + KEY + "\"/>"))
        .deploy().getId();
    Authorization row = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    row.setGroupId("officer");
    row.setResource(Resources.PROCESS_DEFINITION);
    row.setResourceId(KEY);
    row.addPermission(ProcessDefinitionPermissions.READ_TASK);
    row.addPermission(ProcessDefinitionPermissions.TASK_WORK);
    authorizations.saveAuthorization(row);
    taskOfFirst = start("380");
    taskOfSecond = start("381");
    guard.refused = null;
  }

  @AfterEach
  void remove() {
    identities.clearAuthentication();
    repository.deleteDeployment(deployment, true);
    grants.bringInLine();
  }

  private String start(String unit) {
    String instance = runtime.startProcessInstanceByKey(KEY, Map.of(ActingUnit.VARIABLE, unit)).getId();
    return tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
  }

  private void signIn(String role, String unit) {
    identities.setAuthentication(role + "." + unit, List.of(role), List.of(unit));
  }

  @Test
  void eachOfficerSeesTheOwnUnitsTaskOnly() {
    signIn("officer", "380");
    assertThat(tasks.createTaskQuery().listPage(0, 15)).extracting(Task::getId).containsExactly(taskOfFirst);
    assertThat(shownByFilters()).containsExactly(taskOfFirst);

    signIn("officer", "381");
    assertThat(tasks.createTaskQuery().listPage(0, 15)).extracting(Task::getId).containsExactly(taskOfSecond);
    assertThat(shownByFilters()).containsExactly(taskOfSecond);
  }

  @Test
  void anotherRoleOfTheUnitSeesNothing() {
    for (String role : List.of("board", "counter1", "head", "supervisor", "campaign", "secretariat", "inspector", "stranger")) {
      signIn(role, "380");
      assertThat(tasks.createTaskQuery().count()).as(role).isZero();
      assertThat(shownByFilters()).as(role).isEmpty();
      assertThatThrownBy(() -> tasks.claim(taskOfFirst, role + ".380")).as(role).isInstanceOf(AuthorizationException.class);
    }
  }

  @Test
  void officerOfAnotherUnitCannotTouchTheTask() {
    signIn("officer", "381");
    assertThatThrownBy(() -> tasks.claim(taskOfFirst, "officer.381")).isInstanceOf(ProcessEngineException.class);
    assertThatThrownBy(() -> tasks.complete(taskOfFirst)).isInstanceOf(ProcessEngineException.class);
    assertThatThrownBy(() -> tasks.setAssignee(taskOfFirst, "officer.381")).isInstanceOf(ProcessEngineException.class);
    identities.clearAuthentication();
    assertThat(tasks.createTaskQuery().taskId(taskOfFirst).taskUnassigned().count()).isEqualTo(1);
  }

  @Test
  void tasksLeaveNoAuthorizationRow() {
    signIn("officer", "380");
    tasks.claim(taskOfFirst, "officer.380");
    tasks.complete(taskOfFirst);
    identities.clearAuthentication();
    tasks.addCandidateUser(taskOfSecond, "officer.381");
    tasks.setOwner(taskOfSecond, "officer.381");
    assertThat(authorizations.createAuthorizationQuery().resourceType(Resources.TASK).count())
        .as("only the administrators' own row").isEqualTo(1);
  }

  @Test
  void instanceWithoutUnitIsImpossible() {
    assertThatThrownBy(() -> runtime.startProcessInstanceByKey(KEY)).hasMessageContaining(ActingUnit.VARIABLE);
    assertThatThrownBy(() -> runtime.startProcessInstanceByKey(KEY, Map.of(ActingUnit.VARIABLE, " ")))
        .hasMessageContaining(ActingUnit.VARIABLE);
    assertThatThrownBy(() -> runtime.createProcessInstanceByKey(KEY).startBeforeActivity("step").execute())
        .hasMessageContaining(ActingUnit.VARIABLE);
    assertThat(jdbc.queryForObject("""
        select (select count(*) from ACT_RU_EXECUTION where TENANT_ID_ is null)
             + (select count(*) from ACT_RU_TASK where TENANT_ID_ is null)
             + (select count(*) from ACT_HI_PROCINST where TENANT_ID_ is null)""", Integer.class)).isZero();
  }

  @Test
  void calledInstanceBelongsToTheCallersUnit() {
    runtime.startProcessInstanceByKey(CALLER, "CALL", Map.of(ActingUnit.VARIABLE, "382"));
    assertThat(tasks.createTaskQuery().tenantIdIn("382").count()).isEqualTo(1);
  }

  @Test
  void standaloneTaskAndCaseAreSwitchedOff() {
    assertThatThrownBy(() -> tasks.saveTask(tasks.newTask())).isInstanceOf(ProcessEngineException.class);
  }

  @Test
  void ruleIsAskedAtClaimAndAtCompletion() {
    signIn("officer", "380");
    tasks.claim(taskOfFirst, "officer.380");
    assertThat(guard.lastAsked).isEqualTo("officer.380 takes");

    guard.refused = "officer.380";
    assertThatThrownBy(() -> tasks.complete(taskOfFirst)).hasMessageContaining("recused");
    assertThat(tasks.createTaskQuery().taskId(taskOfFirst).count()).isEqualTo(1);

    guard.refused = null;
    tasks.complete(taskOfFirst);
    assertThat(guard.lastAsked).isEqualTo("officer.380 completes");
  }

  @Test
  void refusedClaimLeavesTheTaskFree() {
    guard.refused = "officer.380";
    signIn("officer", "380");
    assertThatThrownBy(() -> tasks.claim(taskOfFirst, "officer.380")).hasMessageContaining("recused");
    assertThat(tasks.createTaskQuery().taskId(taskOfFirst).taskUnassigned().count()).isEqualTo(1);
  }

  @Test
  void nobodyInParticularCompletesNothing() {
    assertThatThrownBy(() -> tasks.complete(taskOfFirst)).hasRootCauseInstanceOf(AuthorizationException.class);
    assertThat(tasks.createTaskQuery().taskId(taskOfFirst).count()).isEqualTo(1);
  }

  @Test
  void officialDeploysGrantsAndFiltersNothing() {
    signIn("officer", "380");
    assertThatThrownBy(() -> filters.saveFilter(filters.newTaskFilter("mine"))).isInstanceOf(AuthorizationException.class);
    assertThatThrownBy(() -> authorizations.saveAuthorization(authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL)))
        .isInstanceOf(ProcessEngineException.class);
    assertThatThrownBy(() -> identities.createMembership("officer.380", "camunda-admin")).isInstanceOf(ProcessEngineException.class);
    assertThatThrownBy(() -> runtime.startProcessInstanceByKey(KEY, Map.of(ActingUnit.VARIABLE, "380")))
        .isInstanceOf(ProcessEngineException.class);
  }

  @Test
  void grantSlippedInIsTakenAwayAndTheAxisStaysSmall() {
    grants.ensureGroupGrant("officer", Resources.TASK, Authorization.ANY, Permissions.ALL);
    grants.bringInLine();
    grants.bringInLine();

    assertThat(authorizations.createAuthorizationQuery().groupIdIn("officer").resourceType(Resources.TASK).count()).isZero();
    assertThat(authorizations.createAuthorizationQuery().groupIdIn("officer").resourceType(Resources.PROCESS_DEFINITION).list())
        .extracting(Authorization::getResourceId).containsExactlyInAnyOrder(
            "unit-planning", "plan-review", "nomination-committee", "nomination-agency", "conference",
            "ballot-recount", "follow-up", "deadline-notice", "deadline-extension", "removal-request");
    assertThat(authorizations.createAuthorizationQuery().count()).as("a few per role and process, none per unit").isLessThan(120);
  }

  private List<String> shownByFilters() {
    return filters.createTaskFilterQuery().listPage(0, 15).stream()
        .flatMap(filter -> filters.<Task>listPage(filter.getId(), 0, 15).stream()).map(Task::getId).distinct().toList();
  }
}
