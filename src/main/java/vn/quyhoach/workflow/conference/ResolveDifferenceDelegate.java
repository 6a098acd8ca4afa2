package vn.quyhoach.workflow.conference;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.conference.BallotDesk;
import vn.quyhoach.conference.ResolveDifference;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.conference.BallotCountModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Sends one entry, or both, back to the papers. Wired to {@code serviceTask_resolveDifference}. */
@Component
class ResolveDifferenceDelegate implements JavaDelegate {

  private final BallotDesk ballotDesk;

  ResolveDifferenceDelegate(BallotDesk ballotDesk) {
    this.ballotDesk = ballotDesk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ResolveDifference resolution = FormInput.read(execution, ResolveDifference.class);
    ballotDesk.resolveDifference(Step.id(execution, Variables.BALLOT_ID), resolution, Step.actor(execution));
    execution.setVariable(Variables.FIRST_COUNT_WANTED, resolution.sendBack().first());
    execution.setVariable(Variables.SECOND_COUNT_WANTED, resolution.sendBack().second());
  }
}
