package vn.quyhoach.workflow.planning;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.nomination.LowerLevels;
import vn.quyhoach.workflow.ProcessMessages;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.planning.UnitPlanningModel.Messages;
import vn.quyhoach.workflow.planning.UnitPlanningModel.Variables;

/**
 * Tells the campaign's commission that a unit waits for its lower levels, so that it can let the unit submit before them (S13). If
 * the last of them was decided just before this ran, nothing is left to decide and the submission is opened. Wired to {@code
 * sendTask_awaitLowerLevels}.
 */
@Component
class AwaitLowerLevelsDelegate implements JavaDelegate {

  private final LowerLevels lowerLevels;
  private final ProcessMessages messages;
  private final Campaigns campaigns;

  AwaitLowerLevelsDelegate(LowerLevels lowerLevels, ProcessMessages messages, Campaigns campaigns) {
    this.lowerLevels = lowerLevels;
    this.messages = messages;
    this.campaigns = campaigns;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String planId = Step.id(execution, Variables.PLAN_ID);
    String key = execution.getProcessBusinessKey();
    String campaignUnit = campaigns.campaign(Step.id(execution, Variables.CAMPAIGN_ID)).unitCode();
    if (lowerLevels.await(planId)) {
      messages.start(Messages.LOWER_LEVELS_AWAITED, key, campaignUnit, Map.of(Variables.PLAN_ID, planId));
    } else {
      messages.startProcessAt(BottomUpWaiverModel.KEY, BottomUpWaiverModel.Elements.SEND_TASK_OPEN_SUBMISSION, key, campaignUnit,
          Map.of(Variables.PLAN_ID, planId));
    }
  }
}
