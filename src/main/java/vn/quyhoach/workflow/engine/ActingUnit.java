package vn.quyhoach.workflow.engine;

import java.time.Clock;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.UnitTier;
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
  private final Clock clock;

  ActingUnit(ObjectProvider<Units> units, Clock clock) {
    this.units = units;
    this.clock = clock;
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
    if (isStartedByTheClock(start.getProcessDefinition())) {
      return province();
    }
    throw new ProcessEngineException("Process " + start.getProcessDefinition().getKey()
        + " was started without the variable " + VARIABLE + ": no unit would own its tasks");
  }

  private static boolean isStartedByTheClock(ProcessDefinition definition) {
    return ((ProcessDefinitionEntity) definition).getProperty(BpmnParse.PROPERTYNAME_START_TIMER) != null;
  }

  /** What the clock starts is the province's; as long as nothing is on file there is nobody to see it either. */
  private String province() {
    return units.getObject().ofTiers(Set.of(UnitTier.PROVINCE), UserZone.today(clock)).stream().findFirst().map(Unit::code).orElse(null);
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
