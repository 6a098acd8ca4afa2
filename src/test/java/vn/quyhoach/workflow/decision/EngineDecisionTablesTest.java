package vn.quyhoach.workflow.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.quyhoach.workflow.decision.DecisionTablesFixture.QD50;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.quyhoach.regulation.LimitKind;
import vn.quyhoach.regulation.PlanLimits;
import vn.quyhoach.regulation.RulePin;
import vn.quyhoach.regulation.RuleTable;
import vn.quyhoach.regulation.RuleTableException;

/** The adapter on a bare engine with authorizations on; the limits table exists in two versions, 3 and then 5 names. */
class EngineDecisionTablesTest {

  private static ProcessEngine engine;
  private static EngineDecisionTables tables;

  @BeforeAll
  static void startEngine() throws IOException {
    var configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.setJdbcUrl("jdbc:h2:mem:decision-tables");
    configuration.setProcessEngineName("decision-tables");
    configuration.setAuthorizationEnabled(true);
    configuration.setJobExecutorActivate(false);
    configuration.getProcessEnginePlugins().add(new CachingFeelEnginePlugin());
    engine = configuration.buildProcessEngine();
    tables = new EngineDecisionTables(engine);

    for (RuleTable table : RuleTable.values()) {
      deploy(table.key(), text(table.key()));
    }
    deploy("plan-limits", text("plan-limits").replace("<text>3</text>", "<text>5</text>"));
  }

  @AfterEach
  void logOut() {
    engine.getIdentityService().clearAuthentication();
  }

  @AfterAll
  static void stopEngine() {
    engine.close();
  }

  @Test
  void readsTheCurrentVersionWithoutAPin() {
    assertThat(limit(QD50)).isEqualTo(5);
  }

  @Test
  void keepsACampaignToItsVersion() {
    RulePin pin = new RulePin("qd50", Map.of("plan-limits", 1));

    assertThat(limit(pin)).isEqualTo(3);
    assertThat(limit(pin)).as("from the memory of this node").isEqualTo(3);
    assertThat(limit(new RulePin("qd50", Map.of("plan-limits", 2)))).isEqualTo(5);
  }

  @Test
  void namesTheVersionsACampaignIsPinnedTo() {
    assertThat(tables.currentVersions())
        .containsOnlyKeys(Arrays.stream(RuleTable.values()).map(RuleTable::key).toList())
        .allSatisfy((table, version) -> assertThat(version).as(table).isEqualTo(table.equals("plan-limits") ? 2 : 1));
  }

  @Test
  void listsTheRowsOfTheVersionThatIsWanted() {
    assertThat(tables.rowsOf(RuleTable.PLAN_LIMITS, new RulePin("qd50", Map.of("plan-limits", 1)))).first()
        .satisfies(row -> assertThat(row.value("maximum")).isEqualTo("3"));
    assertThat(tables.rowsOf(RuleTable.PLAN_LIMITS, QD50)).first().satisfies(row -> {
      assertThat(row.id()).isEqualTo("rule_candidatesPerPost");
      assertThat(row.named("pack")).contains("qd50");
      assertThat(row.named("limit")).containsExactly("CANDIDATES_PER_POST");
      assertThat(row.value("maximum")).isEqualTo("5");
      assertThat(row.value("clause")).contains("Quy định").doesNotContain("\"");
    });
  }

  @Test
  void refusesAVersionThatIsNotDeployed() {
    assertThatThrownBy(() -> limit(new RulePin("qd50", Map.of("plan-limits", 9))))
        .isInstanceOf(RuleTableException.class)
        .hasMessageContaining("plan-limits")
        .hasMessageContaining("version 9");
    assertThatThrownBy(() -> tables.evaluate("no-such-table", QD50, Map.of()))
        .isInstanceOf(RuleTableException.class)
        .hasMessageContaining("no-such-table");
  }

  @Test
  void appliesTheSameRulesToAnOfficialWithoutAnyGrant() {
    engine.getIdentityService().setAuthentication("officer.380", List.of("officer"), List.of("380"));
    assertThatThrownBy(() ->
            engine.getDecisionService().evaluateDecisionTableByKey("plan-limits", Map.of("pack", "qd50")))
        .as("the engine's own service asks for a grant")
        .isInstanceOf(AuthorizationException.class);

    assertThat(limit(QD50)).isEqualTo(5);
    assertThat(limit(new RulePin("qd50", Map.of("plan-limits", 1)))).isEqualTo(3);
    assertThat(tables.currentVersions()).hasSameSizeAs(RuleTable.values());
  }

  @Test
  void readsAPinnedTableAgainAfterTheEngineForgotIt() {
    RulePin pin = new RulePin("qd50", Map.of("plan-limits", 1));
    limit(pin);

    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getDeploymentCache()
        .discardDecisionDefinitionCache();

    assertThat(limit(pin)).isEqualTo(3);
  }

  @Test
  void saysWhichTableCouldNotBeEvaluated() {
    deploy("retirement-age", """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="broken" name="broken" namespace="test">
          <decision id="broken-table" name="broken" camunda:historyTimeToLive="P1D"
              xmlns:camunda="http://camunda.org/schema/1.0/dmn">
            <decisionTable id="table">
              <output id="output" name="value" typeRef="integer"/>
              <rule id="rule"><outputEntry id="entry"><text>"no number"</text></outputEntry></rule>
            </decisionTable>
          </decision>
        </definitions>
        """);

    assertThatThrownBy(() -> tables.evaluate("broken-table", QD50, Map.of("pack", "qd50")))
        .isInstanceOf(RuleTableException.class)
        .hasMessageContaining("broken-table")
        .hasMessageContaining("qd50");
  }

  @Test
  void givesTheEngineTheCachedFeelEngine() {
    var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

    assertThat(configuration.getDmnEngineConfiguration().getFeelEngineFactory())
        .isInstanceOf(CachingFeelEngineFactory.class);
    assertThat(configuration.getDmnEngine().getConfiguration())
        .isSameAs(configuration.getDmnEngineConfiguration());
  }

  private static int limit(RulePin pin) {
    return new PlanLimits(tables).boundsOf(pin).get(LimitKind.CANDIDATES_PER_POST).maximum();
  }

  private static void deploy(String table, String model) {
    RepositoryService repository = engine.getRepositoryService();
    repository.createDeployment()
        .addInputStream(table + ".dmn", new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)))
        .deploy();
  }

  private static String text(String table) throws IOException {
    try (InputStream file = DecisionTablesFixture.open(table)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
