package vn.quyhoach.workflow.decision;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;
import vn.quyhoach.regulation.DecisionTables;
import vn.quyhoach.regulation.RulePin;
import vn.quyhoach.regulation.RuleTable;
import vn.quyhoach.regulation.RuleTableException;
import vn.quyhoach.regulation.TableHistory;
import vn.quyhoach.regulation.TableRow;
import vn.quyhoach.regulation.TableRows;
import vn.quyhoach.regulation.TableVersion;

/**
 * Evaluates the deployed decision tables.
 *
 * <p>Goes below the engine's {@code DecisionService} on purpose. That service asks whether the logged-in official may
 * evaluate the table (nobody has such a grant: the rules are the same for all) and reads the definition from the
 * database for each evaluation, while one name takes about five and a list many names. Here a pinned version is looked
 * up once per node; what a version says can never change. Only the current version is asked for each time.
 */
@Component
public class EngineDecisionTables implements DecisionTables, TableRows, TableHistory {

  private final ProcessEngineConfigurationImpl configuration;
  private final ConcurrentMap<Version, String> definitionIds = new ConcurrentHashMap<>();

  public EngineDecisionTables(ProcessEngine engine) {
    this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }

  @Override
  public List<Map<String, Object>> evaluate(String table, RulePin pin, Map<String, Object> inputs) {
    return inEngine(context -> {
      DmnDecision decision = decision(context, definitionId(context, table, pin));
      try {
        return configuration.getDmnEngine().evaluateDecisionTable(decision, inputs).getResultList();
      } catch (DmnEngineException e) {
        throw new RuleTableException(
            "Decision table %s (%s) cannot be evaluated for %s".formatted(table, pin, inputs), e);
      }
    });
  }

  @Override
  public List<TableRow> rowsOf(RuleTable table, RulePin pin) {
    return inEngine(context -> WrittenRows.of(decision(context, definitionId(context, table.key(), pin))));
  }

  @Override
  public Map<String, Integer> currentVersions() {
    return inEngine(context -> {
      Map<String, Integer> versions = new HashMap<>();
      for (RuleTable table : RuleTable.values()) {
        versions.put(table.key(), current(table.key()).getVersion());
      }
      return Map.copyOf(versions);
    });
  }

  @Override
  public List<TableVersion> versionsOf(RuleTable table) {
    return inEngine(context -> {
      List<DecisionDefinition> deployed = definitions(table.key()).orderByDecisionDefinitionVersion().desc().list();
      if (deployed.isEmpty()) {
        throw new RuleTableException("Decision table " + table.key() + " is not deployed in any version");
      }
      Map<String, Instant> times = new HashMap<>();
      for (DecisionDefinition version : deployed) {
        times.computeIfAbsent(version.getDeploymentId(), this::deployedAt);
      }
      return deployed.stream()
          .map(version -> new TableVersion(table, version.getName(), version.getVersion(),
              version.getVersionTag() == null ? "" : version.getVersionTag(), times.get(version.getDeploymentId())))
          .toList();
    });
  }

  /** The current version of a table as its editor wrote it. */
  DmnTable currentModel(RuleTable table) {
    return inEngine(context -> {
      try (InputStream model = configuration.getRepositoryService().getDecisionModel(current(table.key()).getId())) {
        return DmnTable.read(model.readAllBytes());
      } catch (IOException | SAXException unreadable) {
        throw new RuleTableException("Decision table " + table.key() + " cannot be read", unreadable);
      }
    });
  }

  private Instant deployedAt(String deploymentId) {
    return configuration.getRepositoryService().createDeploymentQuery().deploymentId(deploymentId).singleResult()
        .getDeploymentTime().toInstant();
  }

  private String definitionId(CommandContext context, String table, RulePin pin) {
    if (pin.versionOf(table).isEmpty()) {
      return current(table).getId();
    }
    // No computeIfAbsent: the map must not be locked while the database is read.
    Version version = new Version(table, pin.versionOf(table).getAsInt());
    String known = definitionIds.get(version);
    if (known != null) {
      return known;
    }
    String id = pinned(version).getId();
    definitionIds.put(version, id);
    return id;
  }

  private DecisionDefinition current(String table) {
    return only(definitions(table).latestVersion(), table, "any version");
  }

  private DecisionDefinition pinned(Version version) {
    return only(
        definitions(version.table()).decisionDefinitionVersion(version.number()),
        version.table(),
        "version " + version.number());
  }

  /** Tables are deployed without a tenant: one regulation for every unit. */
  private DecisionDefinitionQuery definitions(String table) {
    return configuration
        .getRepositoryService()
        .createDecisionDefinitionQuery()
        .decisionDefinitionKey(table)
        .withoutTenantId();
  }

  private static DecisionDefinition only(DecisionDefinitionQuery query, String table, String wanted) {
    DecisionDefinition definition = query.singleResult();
    if (definition == null) {
      throw new RuleTableException("Decision table " + table + " is not deployed in " + wanted);
    }
    return definition;
  }

  /** The parsed table from the memory of this node; the engine reads it anew after a start or an eviction. */
  private static DmnDecision decision(CommandContext context, String definitionId) {
    DeploymentCache cache = context.getProcessEngineConfiguration().getDeploymentCache();
    DecisionDefinition parsed = cache.findDecisionDefinitionFromCache(definitionId);
    return (DmnDecision) (parsed != null ? parsed : cache.findDeployedDecisionDefinitionById(definitionId));
  }

  private <T> T inEngine(Command<T> command) {
    return configuration
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(command));
  }

  private record Version(String table, int number) {}
}
