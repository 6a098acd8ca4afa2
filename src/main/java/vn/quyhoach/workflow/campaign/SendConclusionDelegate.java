package vn.quyhoach.workflow.campaign;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.conclusion.ConclusionNotices;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.campaign.PlanningCampaignModel.Variables;

/** Takes the notice to the next batch of units, as a job of its own. Wired to {@code sendTask_sendConclusion}. */
@Component
class SendConclusionDelegate implements JavaDelegate {

  private final ConclusionNotices notices;

  SendConclusionDelegate(ConclusionNotices notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(Variables.ALL_ADDRESSED, notices.sendNextBatch(Step.id(execution, Variables.CAMPAIGN_ID)));
  }
}
