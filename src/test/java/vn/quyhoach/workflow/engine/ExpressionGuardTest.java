package vn.quyhoach.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Attacks by expressions: in queries (the published hole through nested or-queries), stored filters and models. */
@GuardsContext
class ExpressionGuardTest {

  private static final String PAYLOAD = "${alarm.ring()}";

  @Autowired
  TaskService tasks;
  @Autowired
  FilterService filters;
  @Autowired
  IdentityService identities;
  @Autowired
  RepositoryService repository;
  @Autowired
  RuntimeService runtime;
  @Autowired
  ProcessEngineConfigurationImpl engine;
  @Autowired
  GuardsContext.Alarm alarm;

  @BeforeEach
  void silence() {
    alarm.rung.set(0);
  }

  @AfterEach
  void signOut() {
    identities.clearAuthentication();
  }

  @Test
  void nestedOrQueryCarriesNoExpression() {
    TaskQuery attack = tasks.createTaskQuery().or().taskAssigneeExpression(PAYLOAD).taskName("x").endOr();

    assertThatThrownBy(attack::list).isInstanceOf(ProcessEngineException.class);
    assertThatThrownBy(attack::count).isInstanceOf(ProcessEngineException.class);
    assertThat(alarm.rung).hasValue(0);
  }

  @Test
  void adHocQueryCarriesNoExpressionAtAll() {
    assertThatThrownBy(() -> tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}").list())
        .isInstanceOf(BadUserRequestException.class);
  }

  @Test
  void storedFilterRunsNoPayload() {
    Filter direct = stored(tasks.createTaskQuery().taskAssigneeExpression(PAYLOAD));
    Filter nested = stored(tasks.createTaskQuery().or().taskAssigneeExpression(PAYLOAD).taskName("x").endOr());
    try {
      assertThatThrownBy(() -> filters.list(direct.getId())).isInstanceOf(ProcessEngineException.class);
      assertThatThrownBy(() -> filters.count(nested.getId())).isInstanceOf(ProcessEngineException.class);
      assertThatThrownBy(() -> filters.list(nested.getId())).isInstanceOf(ProcessEngineException.class);
      assertThat(alarm.rung).hasValue(0);
    } finally {
      filters.deleteFilter(direct.getId());
      filters.deleteFilter(nested.getId());
    }
  }

  @Test
  void payloadHiddenInTheQueryThatExtendsAFilterIsRefused() {
    Filter harmless = stored(tasks.createTaskQuery().taskName("x"));
    try {
      TaskQuery attack = tasks.createTaskQuery().or().taskAssigneeExpression(PAYLOAD).taskName("x").endOr();
      assertThatThrownBy(() -> filters.list(harmless.getId(), attack)).isInstanceOf(ProcessEngineException.class);
      assertThat(alarm.rung).hasValue(0);
    } finally {
      filters.deleteFilter(harmless.getId());
    }
  }

  @Test
  void everyFilterOfTheProductRuns() {
    identities.setAuthentication("officer.38", List.of("officer"), List.of("38"));
    assertThat(filters.createTaskFilterQuery().listPage(0, 15)).extracting(Filter::getName).containsExactlyInAnyOrder(
        "Việc của tôi", "Việc chung của đơn vị", "Quá hạn", "Đến hạn trong tuần", "Bị trả lại", "Tất cả việc được giao");
    for (Filter filter : filters.createTaskFilterQuery().listPage(0, 15)) {
      assertThat(filters.listPage(filter.getId(), 0, 15)).as(filter.getName()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "${''.getClass()}", "${''.class}", "${alarm.getClass()}", "${alarm.class.classLoader}", "${alarm['class']}",
      "${''.getClass().forName('java.lang.Runtime').getRuntime().exec('id')}", "${vault.open()}", "${environment}",
      "${processEngine}", "${identityService.clearAuthentication()}", "${systemProperties}", "${now().getClass()}",
      "${dateTime().getClass()}", "${alarm.rung}"})
  void expressionReachesNothingBeyondTheListedBeans(String payload) {
    assertThatThrownBy(() -> evaluate(payload)).isInstanceOf(ProcessEngineException.class);
    assertThat(alarm.rung).hasValue(0);
  }

  @Test
  void listedBeanIsReached() {
    assertThat(evaluate(PAYLOAD)).isEqualTo("rung");
    assertThat(alarm.rung).hasValue(1);
  }

  @Test
  void executionGivesNoWayToTheEngine() {
    String deployment = repository.createDeployment().name("sample")
        .addString("processes/expression-sample.bpmn", SampleModels.process("expression-sample", SampleModels.userTask("officer")))
        .deploy().getId();
    try {
      runtime.startProcessInstanceByKey("expression-sample", "K-1", Map.of(ActingUnit.VARIABLE, "38"));
      String execution = runtime.createProcessInstanceQuery().processDefinitionKey("expression-sample").singleResult().getId();
      assertThat(evaluateIn(execution, "${execution.processBusinessKey}")).isEqualTo("K-1");
      assertThat(evaluateIn(execution, "${execution.getVariable('actingUnit')}")).isEqualTo("38");
      for (String payload : new String[] {"${execution.processEngineServices}", "${execution.getProcessEngineServices()}",
          "${execution.processEngine}", "${execution.setVariable('x', 1)}", "${execution.class}"}) {
        assertThatThrownBy(() -> evaluateIn(execution, payload)).as(payload).isInstanceOf(ProcessEngineException.class);
      }
    } finally {
      repository.deleteDeployment(deployment, true);
    }
  }

  private Filter stored(TaskQuery query) {
    return filters.saveFilter(filters.newTaskFilter("attack " + query.hashCode()).setQuery(query));
  }

  private Object evaluate(String text) {
    return engine.getCommandExecutorTxRequired().execute(command ->
        engine.getExpressionManager().createExpression(text).getValue(StartProcessVariableScope.getSharedInstance()));
  }

  private Object evaluateIn(String executionId, String text) {
    return engine.getCommandExecutorTxRequired().execute(command ->
        engine.getExpressionManager().createExpression(text).getValue(command.getExecutionManager().findExecutionById(executionId)));
  }
}
