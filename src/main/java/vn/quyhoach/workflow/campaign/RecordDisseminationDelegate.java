package vn.quyhoach.workflow.campaign;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.campaign.RecordDissemination;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.campaign.PlanningCampaignModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Records the dissemination, the gate before units start (S9). Wired to {@code serviceTask_recordDissemination}. */
@Component
class RecordDisseminationDelegate implements JavaDelegate {

  private final Campaigns campaigns;

  RecordDisseminationDelegate(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  @Override
  public void execute(DelegateExecution execution) {
    campaigns.recordDissemination(Step.id(execution, Variables.CAMPAIGN_ID), FormInput.read(execution, RecordDissemination.class), Step.actor(execution));
  }
}
