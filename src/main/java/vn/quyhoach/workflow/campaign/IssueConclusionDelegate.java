package vn.quyhoach.workflow.campaign;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.campaign.IssueConclusion;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.campaign.PlanningCampaignModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Records the notice of conclusion (S51). Wired to {@code serviceTask_issueConclusion}. */
@Component
class IssueConclusionDelegate implements JavaDelegate {

  private final Campaigns campaigns;

  IssueConclusionDelegate(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  @Override
  public void execute(DelegateExecution execution) {
    campaigns.conclude(Step.id(execution, Variables.CAMPAIGN_ID), FormInput.read(execution, IssueConclusion.class), Step.actor(execution));
  }
}
