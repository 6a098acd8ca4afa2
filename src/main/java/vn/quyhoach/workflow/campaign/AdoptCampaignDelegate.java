package vn.quyhoach.workflow.campaign;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.campaign.AdoptCampaign;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.campaign.PlanningCampaignModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Records the adoption, which pins the rules. Wired to {@code serviceTask_adoptCampaign}. */
@Component
class AdoptCampaignDelegate implements JavaDelegate {

  private final Campaigns campaigns;

  AdoptCampaignDelegate(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  @Override
  public void execute(DelegateExecution execution) {
    campaigns.adopt(Step.id(execution, Variables.CAMPAIGN_ID), FormInput.read(execution, AdoptCampaign.class), Step.actor(execution));
  }
}
