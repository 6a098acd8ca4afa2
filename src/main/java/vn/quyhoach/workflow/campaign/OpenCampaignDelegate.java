package vn.quyhoach.workflow.campaign;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.campaign.OpenCampaign;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.campaign.PlanningCampaignModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Opens the campaign for the province that acts. Wired to {@code serviceTask_openCampaign}. */
@Component
class OpenCampaignDelegate implements JavaDelegate {

  private final Campaigns campaigns;

  OpenCampaignDelegate(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Campaign campaign = campaigns.open(FormInput.read(execution, OpenCampaign.class), execution.getTenantId(),
        Step.actor(execution));
    execution.setVariable(Variables.CAMPAIGN_ID, campaign.id());
    execution.setProcessBusinessKey(campaign.code());
  }
}
