package vn.quyhoach.workflow.followup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.followup.FollowUps;
import vn.quyhoach.followup.ReviewFollowUp;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.followup.FollowUpReviewModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Stores whether the report will do. Wired to {@code serviceTask_reviewFollowUp}. */
@Component
class ReviewFollowUpDelegate implements JavaDelegate {

  private final FollowUps followUps;

  ReviewFollowUpDelegate(FollowUps followUps) {
    this.followUps = followUps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(Variables.ACCEPTED, followUps.review(Step.id(execution, Variables.FOLLOW_UP_ID),
        FormInput.read(execution, ReviewFollowUp.class), Step.actor(execution)));
  }
}
