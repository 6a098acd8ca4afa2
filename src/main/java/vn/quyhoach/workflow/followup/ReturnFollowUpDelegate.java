package vn.quyhoach.workflow.followup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.followup.FollowUps;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.followup.FollowUpReviewModel.Variables;

/** Gives the unit its work again with the new date. Wired to {@code sendTask_returnFollowUp}. */
@Component
class ReturnFollowUpDelegate implements JavaDelegate {

  private final FollowUps followUps;

  ReturnFollowUpDelegate(FollowUps followUps) {
    this.followUps = followUps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    followUps.sendBack(Step.id(execution, Variables.FOLLOW_UP_ID));
  }
}
