package vn.quyhoach.workflow.followup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.followup.FollowUps;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.followup.FollowUpModel.Variables;

/** Gives the report to whoever gave the task. Wired to {@code sendTask_submitFollowUp}. */
@Component
class SubmitFollowUpDelegate implements JavaDelegate {

  private final FollowUps followUps;

  SubmitFollowUpDelegate(FollowUps followUps) {
    this.followUps = followUps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    followUps.submit(Step.id(execution, Variables.FOLLOW_UP_ID));
  }
}
