package vn.quyhoach.workflow.planning;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.workflow.ProcessMessages;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.planning.UnitPlanningModel.Messages;
import vn.quyhoach.workflow.planning.UnitPlanningModel.Variables;

/**
 * Tells the campaign's officials that a unit waits for its lower levels, so that they may waive the wait. Wired to {@code
 * sendTask_awaitLowerLevels}.
 */
@Component
class AwaitLowerLevelsDelegate implements JavaDelegate {

  private final ProcessMessages messages;
  private final Campaigns campaigns;

  AwaitLowerLevelsDelegate(ProcessMessages messages, Campaigns campaigns) {
    this.messages = messages;
    this.campaigns = campaigns;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String campaignUnit = campaigns.campaign(Step.id(execution, Variables.CAMPAIGN_ID)).unitCode();
    messages.start(Messages.LOWER_LEVELS_AWAITED, execution.getProcessBusinessKey(), campaignUnit,
        Map.of(Variables.PLAN_ID, Step.id(execution, Variables.PLAN_ID)));
  }
}
