package vn.quyhoach.workflow.conference;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.conference.Recounts;
import vn.quyhoach.conference.SignMinutes;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.conference.BallotRecountModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Signs the minutes of a new count; the plan follows it. Wired to {@code serviceTask_lockRecount}. */
@Component
class LockRecountDelegate implements JavaDelegate {

  private final Recounts recounts;

  LockRecountDelegate(Recounts recounts) {
    this.recounts = recounts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    recounts.lock(Step.id(execution, Variables.BALLOT_ID), FormInput.read(execution, SignMinutes.class), Step.actor(execution));
  }
}
