package vn.quyhoach.workflow.engine;

import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.Units;

/**
 * An instance belongs to the unit that must act now: its tenant is the variable {@link #VARIABLE} it is started with, or the tenant of
 * the instance that called it; what the clock starts belongs to the province. An instance without a unit would be visible to every unit, so its start is refused.
 */
@Component
public class ActingUnit implements TenantIdProvider {

  /** Start variable: code of the unit that acts, at the same time its tenant. */
  public static final String VARIABLE = "actingUnit";

  private final ObjectProvider<Units> units;

  ActingUnit(ObjectProvider<Units> units) {
    this.units = units;
  }

  @Override
  public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
    DelegateExecution caller = start.getSuperExecution();
    if (caller != null && caller.getTenantId() != null) {
      return caller.getTenantId();
    }
    Object unit = start.getVariables().get(VARIABLE);
    if (unit instanceof String code && !code.isBlank()) {
      return code;
    }
    if (isStartedByClock(start.getProcessDefinition())) {
      return province();
    }
    throw new ProcessEngineException("Process " + start.getProcessDefinition().getKey()
        + " was started without the variable " + VARIABLE + ": no unit would own its tasks");
  }

  /** What the clock starts is nobody's work and looks after the whole province. */
  private static boolean isStartedByClock(ProcessDefinition definition) {
    return definition instanceof ProcessDefinitionEntity model && model.getInitial() != null
        && ActivityTypes.START_EVENT_TIMER.equals(model.getInitial().getProperties().get(BpmnProperties.TYPE));
  }

  /** Before units are loaded there is none, nor anybody who could see the instance. */
  private String province() {
    return units.getObject().province().map(Unit::code).orElse(null);
  }

  @Override
  public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext start) {
    throw new ProcessEngineException("Case models are switched off");
  }

  @Override
  public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext decision) {
    return decision.getExecution() == null ? null : decision.getExecution().getTenantId();
  }
}
