package vn.quyhoach.workflow.conference;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.conference.BallotDesk;
import vn.quyhoach.conference.CountEntry;
import vn.quyhoach.conference.RecordCount;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.conference.BallotCountModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Stores the second, blind entry of a count. Wired to {@code serviceTask_recordSecondCount}. */
@Component
class RecordSecondCountDelegate implements JavaDelegate {

  private final BallotDesk ballotDesk;

  RecordSecondCountDelegate(BallotDesk ballotDesk) {
    this.ballotDesk = ballotDesk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ballotDesk.recordCount(Step.id(execution, Variables.BALLOT_ID), CountEntry.SECOND, FormInput.read(execution, RecordCount.class),
        Step.actor(execution));
  }
}
