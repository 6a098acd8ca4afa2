package vn.quyhoach.workflow.progress;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.workflow.EngineIdentity;
import vn.quyhoach.workflow.tasklist.JobRetries;
import vn.quyhoach.workflow.web.WebUser;

/**
 * Steps of the system that failed for good, and the new try, which is a matter of the record. Asked in the reader's own name: whose
 * incidents are shown and who may try again, the engine's grants and tenants decide.
 */
@Component
class FailedSteps implements JobRetries {

  private static final int MOST = 500;

  private final RuntimeService runtime;
  private final ManagementService management;
  private final RepositoryService repository;
  private final EngineIdentity identity;
  private final Units units;
  private final DecisionRecord record;
  private final JdbcClient jdbc;

  FailedSteps(ProcessEngine engine, EngineIdentity identity, Units units, DecisionRecord record, JdbcClient jdbc) {
    this.runtime = engine.getRuntimeService();
    this.management = engine.getManagementService();
    this.repository = engine.getRepositoryService();
    this.identity = identity;
    this.units = units;
    this.record = record;
    this.jdbc = jdbc;
  }

  /**
   * One incident.
   *
   * @param job what is tried again; {@code null} when the incident is none of a job
   * @param message what went wrong, in the words of the program
   */
  record FailedStep(String id, String job, String unit, String unitName, String process, String step, String businessKey, String instance,
      Instant since, String message) {}

  /** Incidents that the reader's rights in the engine show, the newest first. */
  @Transactional(readOnly = true)
  List<FailedStep> of(WebUser reader) {
    List<Incident> incidents = identity.as(reader, () -> runtime.createIncidentQuery().orderByIncidentTimestamp().desc()
        .listPage(0, MOST)).stream().filter(incident -> incident.getId().equals(incident.getCauseIncidentId())).toList();
    if (incidents.isEmpty()) {
      return List.of();
    }
    return identity.asSystem(() -> {
      Map<String, String> businessKeys = runtime.createProcessInstanceQuery().processInstanceIds(
              incidents.stream().map(Incident::getProcessInstanceId).collect(Collectors.toSet())).list().stream()
          .filter(instance -> instance.getBusinessKey() != null)
          .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
      Map<String, Unit> byCode = units.units(incidents.stream().map(Incident::getTenantId).filter(code -> code != null).toList());
      return incidents.stream().map(incident -> {
        ProcessDefinition definition = repository.getProcessDefinition(incident.getProcessDefinitionId());
        return new FailedStep(incident.getId(), Incident.FAILED_JOB_HANDLER_TYPE.equals(incident.getIncidentType())
            ? incident.getConfiguration() : null, incident.getTenantId(), PlanInstances.nameOf(byCode, incident.getTenantId()),
            definition.getName(), stepName(definition, incident.getActivityId()), businessKeys.get(incident.getProcessInstanceId()),
            incident.getProcessInstanceId(), PlanInstances.instant(incident.getIncidentTimestamp()), incident.getIncidentMessage());
      }).toList();
    });
  }

  @Override
  @Transactional
  public void again(String jobId, int tries, WebUser user) {
    Job job = identity.as(user, () -> {
      Job found = management.createJobQuery().jobId(jobId).singleResult();
      if (found == null) {
        throw new NotYours("no job " + jobId + " for " + user.id());
      }
      management.setJobRetries(jobId, tries);
      return found;
    });
    scopeOf(job).ifPresent(scope -> record.append(scope, "JOB_RETRIED", jobId, user.id(), Map.of("tries", tries)));
  }

  /** The chain that the work belongs to: that of the plan, otherwise that of its campaign, whose code its business key begins with. */
  private Optional<String> scopeOf(Job job) {
    String businessKey = job.getProcessInstanceId() == null ? null : identity.asSystem(() ->
        runtime.createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId()).singleResult().getBusinessKey());
    if (businessKey == null) {
      return Optional.empty();
    }
    return jdbc.sql("select id from unit_plan where business_key = :key").param("key", businessKey).query(String.class).optional()
        .or(() -> jdbc.sql("select id from campaign where code = :code").param("code", businessKey.split("\\.")[0])
            .query(String.class).optional());
  }

  private String stepName(ProcessDefinition definition, String elementId) {
    ModelElementInstance element = repository.getBpmnModelInstance(definition.getId()).getModelElementById(elementId);
    return element instanceof FlowElement named && named.getName() != null ? named.getName() : elementId;
  }
}
