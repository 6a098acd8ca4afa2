package vn.quyhoach.workflow.campaign;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.campaign.DraftCampaign;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.campaign.PlanningCampaignModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/**
 * Stores the plan of the campaign; the campaign ends when the last wave's day is over. Wired to {@code
 * serviceTask_draftCampaign}.
 */
@Component
class DraftCampaignDelegate implements JavaDelegate {

  private final Campaigns campaigns;

  DraftCampaignDelegate(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  @Override
  public void execute(DelegateExecution execution) {
    campaigns.draft(Step.id(execution, Variables.CAMPAIGN_ID), FormInput.read(execution, DraftCampaign.class), Step.actor(execution));
    LocalDate lastDue = campaigns.campaign(Step.id(execution, Variables.CAMPAIGN_ID)).lastDue();
    execution.setVariable(Variables.CAMPAIGN_ENDS, CampaignEnd.after(lastDue));
  }
}
