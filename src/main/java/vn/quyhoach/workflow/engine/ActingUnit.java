package vn.quyhoach.workflow.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.springframework.stereotype.Component;

/**
 * An instance belongs to the unit that must act now: its tenant is the variable {@link #VARIABLE} it is started with, or the tenant of
 * the instance that called it. An instance without a unit would be visible to every unit, so its start is refused.
 */
@Component
public class ActingUnit implements TenantIdProvider {

  /** Start variable: code of the unit that acts, at the same time its tenant. */
  public static final String VARIABLE = "actingUnit";

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
    throw new ProcessEngineException("Process " + start.getProcessDefinition().getKey()
        + " was started without the variable " + VARIABLE + ": no unit would own its tasks");
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
