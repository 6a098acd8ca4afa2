package vn.quyhoach.workflow.followup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.followup.FollowUps;
import vn.quyhoach.followup.ReportFollowUp;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.followup.FollowUpModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Stores what the unit says it has done. Wired to {@code serviceTask_reportFollowUp}. */
@Component
class ReportFollowUpDelegate implements JavaDelegate {

  private final FollowUps followUps;

  ReportFollowUpDelegate(FollowUps followUps) {
    this.followUps = followUps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    followUps.report(Step.id(execution, Variables.FOLLOW_UP_ID), FormInput.read(execution, ReportFollowUp.class), Step.actor(execution));
  }
}
