package vn.quyhoach.workflow.campaign;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.conclusion.ConclusionNotices;
import vn.quyhoach.conclusion.IssueNotice;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.campaign.PlanningCampaignModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Records the notice of conclusion with its points (S51). Wired to {@code serviceTask_issueConclusion}. */
@Component
class IssueConclusionDelegate implements JavaDelegate {

  private final ConclusionNotices notices;

  IssueConclusionDelegate(ConclusionNotices notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notices.issue(Step.id(execution, Variables.CAMPAIGN_ID), FormInput.read(execution, IssueNotice.class), Step.actor(execution));
  }
}
