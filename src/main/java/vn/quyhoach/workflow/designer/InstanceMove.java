package vn.quyhoach.workflow.designer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationInstructionsBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.audit.DecisionRecord;

/**
 * Moves running instances of a process to its newest version. A step goes to the step of the same id; steps that were renamed are named
 * by the caller. Due dates of timers stay, and a task shows the form of the new version.
 *
 * <p>Each instance is moved in a transaction of its own with its line on the record, so an instance that cannot be moved stays as it is
 * and holds up no other. A trial does the same and takes it back: what it says is what the engine would do, not a guess.
 */
@Component
public class InstanceMove {

  /** References to what an instance belongs to, the nearest first; each names a chain of the record. */
  private static final List<String> RECORD_SCOPES = List.of("planId", "campaignId");

  private static final int TRIES = 3;

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final DecisionRecord record;
  private final TransactionTemplate transaction;

  InstanceMove(RepositoryService repository, RuntimeService runtime, DecisionRecord record, PlatformTransactionManager transactions) {
    this.repository = repository;
    this.runtime = runtime;
    this.record = record;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Keys of all processes that are deployed. */
  public List<String> processes() {
    return repository.createProcessDefinitionQuery().latestVersion().orderByProcessDefinitionKey().asc().list().stream()
        .map(ProcessDefinition::getKey).toList();
  }

  /** Says what {@link #move} would do, and changes nothing. */
  public MoveReport attempt(String process, Map<String, String> renamed) {
    return all(process, renamed, null);
  }

  /**
   * Moves every instance that can be moved.
   *
   * @param renamed ids of elements in older versions, to their ids in the newest one
   * @param actor who moves them, for the record
   * @throws IllegalArgumentException in Vietnamese, when there is no such process
   */
  public MoveReport move(String process, Map<String, String> renamed, String actor) {
    return all(process, renamed, actor);
  }

  private MoveReport all(String process, Map<String, String> renamed, String actor) {
    ProcessDefinition newest = Optional.ofNullable(repository.createProcessDefinitionQuery().processDefinitionKey(process)
        .latestVersion().singleResult()).orElseThrow(() -> new IllegalArgumentException("Không có quy trình «" + process + "»."));
    List<String> moved = new ArrayList<>();
    Map<String, MoveReport.Refused> refused = new LinkedHashMap<>();
    for (ProcessDefinition older : olderThan(newest)) {
      List<ProcessInstance> instances = runtime.createProcessInstanceQuery().processDefinitionId(older.getId()).list();
      if (instances.isEmpty()) {
        continue;
      }
      Way way = new Way(older, newest, renamed);
      for (ProcessInstance instance : instances) {
        Optional<String> reason = way.refused().or(() -> go(instance, way, actor));
        reason.ifPresentOrElse(why -> refused.put(instance.getId(),
            new MoveReport.Refused(String.valueOf(instance.getBusinessKey()), older.getVersion(), why)), () -> moved.add(instance.getId()));
      }
    }
    return new MoveReport(process, newest.getVersion(), moved, refused, actor != null);
  }

  private List<ProcessDefinition> olderThan(ProcessDefinition newest) {
    return repository.createProcessDefinitionQuery().processDefinitionKey(newest.getKey()).orderByProcessDefinitionVersion().asc().list()
        .stream().filter(definition -> definition.getVersion() < newest.getVersion()).toList();
  }

  /** Moves one instance, or with no actor only tries to; answers why it cannot be moved. */
  private Optional<String> go(ProcessInstance instance, Way way, String actor) {
    for (int attempt = 1; ; attempt++) {
      try {
        transaction.executeWithoutResult(status -> {
          runtime.newMigration(way.plan).processInstanceIds(instance.getId()).execute();
          if (actor == null) {
            status.setRollbackOnly();
          } else {
            write(instance, way, actor);
          }
        });
        return Optional.empty();
      } catch (MigratingProcessInstanceValidationException invalid) {
        return Optional.of(way.reason(invalid.getValidationReport()));
      } catch (OptimisticLockingException busy) {
        if (attempt == TRIES) {
          return Optional.of("Đang có người làm việc này; hãy chạy lại.");
        }
      }
    }
  }

  private void write(ProcessInstance instance, Way way, String actor) {
    Map<String, Object> variables = runtime.getVariables(instance.getId());
    RECORD_SCOPES.stream().map(variables::get).filter(String.class::isInstance).findFirst().ifPresent(scope ->
        record.append((String) scope, "PROCESS_VERSION_MOVED", instance.getId(), actor, Map.of("process", way.newest.getKey(),
            "from", way.older.getVersion(), "to", way.newest.getVersion())));
  }

  /** The way from one version to another, and words for what stands in it. */
  private final class Way {

    private final ProcessDefinition older;
    private final ProcessDefinition newest;
    private MigrationPlan plan;
    private String broken;

    Way(ProcessDefinition older, ProcessDefinition newest, Map<String, String> renamed) {
      this.older = older;
      this.newest = newest;
      BpmnModelInstance before = repository.getBpmnModelInstance(older.getId());
      try {
        MigrationInstructionsBuilder instructions =
            runtime.createMigrationPlan(older.getId(), newest.getId()).mapEqualActivities();
        renamed.forEach((from, to) -> {
          if (before.getModelElementById(from) != null) {
            instructions.mapActivities(from, to);
          }
        });
        plan = instructions.build();
      } catch (MigrationPlanValidationException invalid) {
        broken = invalid.getValidationReport().getInstructionReports().stream()
            .map(report -> "Không chuyển được từ %s sang %s: hai bước không cùng loại, hoặc không có trong mô hình.".formatted(
                name(report.getMigrationInstruction().getSourceActivityId()), report.getMigrationInstruction().getTargetActivityId()))
            .collect(Collectors.joining(" "));
      }
    }

    Optional<String> refused() {
      return Optional.ofNullable(broken);
    }

    String reason(MigratingProcessInstanceValidationReport report) {
      String places = Stream.concat(
              report.getActivityInstanceReports().stream().map(found -> found.getSourceScopeId()),
              report.getTransitionInstanceReports().stream().map(found -> found.getSourceScopeId()))
          .distinct().map(this::name).collect(Collectors.joining(", "));
      return places.isEmpty() ? "Không chuyển được: " + String.join(" ", report.getFailures())
          : "Đang ở bước " + places + ", phiên bản mới không có bước này ở chỗ tương ứng; nếu bước được đổi mã, hãy ghi vào tệp đối chiếu.";
    }

    private String name(String element) {
      ModelElementInstance found = repository.getBpmnModelInstance(older.getId()).getModelElementById(element);
      return found instanceof FlowElement named && named.getName() != null ? "«" + named.getName() + "» (" + element + ")" : element;
    }
  }
}
