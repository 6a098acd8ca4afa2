package vn.quyhoach.workflow.campaign;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.campaign.PlanningCampaignModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Stores the summary of the campaign. Wired to {@code serviceTask_summariseCampaign}. */
@Component
class SummariseCampaignDelegate implements JavaDelegate {

  private final Campaigns campaigns;

  SummariseCampaignDelegate(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  @Override
  public void execute(DelegateExecution execution) {
    campaigns.summarise(Step.id(execution, Variables.CAMPAIGN_ID), FormInput.read(execution, CampaignSummary.class).summary(), Step.actor(execution));
  }
}
