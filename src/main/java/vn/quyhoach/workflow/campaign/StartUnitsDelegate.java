package vn.quyhoach.workflow.campaign;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.campaign.PlanningCampaignModel.Variables;

/** Starts the next batch of units from the roster, as a job of its own. Wired to {@code serviceTask_startUnits}. */
@Component
class StartUnitsDelegate implements JavaDelegate {

  private final UnitPlans plans;

  StartUnitsDelegate(UnitPlans plans) {
    this.plans = plans;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(Variables.ALL_UNITS_STARTED, plans.openNextBatch(Step.id(execution, Variables.CAMPAIGN_ID)));
  }
}
