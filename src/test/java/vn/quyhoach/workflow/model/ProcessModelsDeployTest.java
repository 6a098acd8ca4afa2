package vn.quyhoach.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;

/** The engine itself reads every model; what it refuses to parse would only be seen at the next start. */
class ProcessModelsDeployTest {

  @Test
  void theEngineTakesEveryModel() {
    ProcessEngine engine = new StandaloneInMemProcessEngineConfiguration()
        .setProcessEngineName("models")
        .setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID())
        .setJobExecutorActivate(false)
        .setEnforceHistoryTimeToLive(true)
        .buildProcessEngine();
    try {
      ModelSet shipped = ModelSet.in(Path.of("."));
      List<ProcessModel> models = shipped.models();
      DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
      models.forEach(model ->
          deployment.addString("processes/" + model.fileName() + ".bpmn", shipped.text("processes/" + model.fileName() + ".bpmn")));
      deployment.deploy();
      assertThat(engine.getRepositoryService().createProcessDefinitionQuery().list())
          .extracting(ProcessDefinition::getKey)
          .containsExactlyInAnyOrderElementsOf(models.stream().map(ProcessModel::fileName).toList());
      assertThat(engine.getRepositoryService().createProcessDefinitionQuery().list())
          .allSatisfy(definition -> assertThat(definition.getHistoryTimeToLive()).as("days that runs of " + definition.getKey() + " are kept")
              .isEqualTo(definition.getKey().equals("deadline-reconciliation") ? 30
                  : definition.getKey().startsWith("notification-") ? 365 : 3650));
      assertThat(engine.getRepositoryService().createProcessDefinitionQuery().startableInTasklist().list())
          .as("what an official may start by hand")
          .extracting(ProcessDefinition::getKey)
          .containsExactlyInAnyOrder("planning-campaign", "ballot-recount", "plan-removal", "removal-request",
              "inspection", "deadline-extension", "deadline-change", "decision-reconsideration");
    } finally {
      engine.close();
    }
  }
}
