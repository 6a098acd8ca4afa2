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

/** Stores the first entry of a count. Wired to {@code serviceTask_recordFirstCount}. */
@Component
class RecordFirstCountDelegate implements JavaDelegate {

  private final BallotDesk ballotDesk;

  RecordFirstCountDelegate(BallotDesk ballotDesk) {
    this.ballotDesk = ballotDesk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ballotDesk.recordCount(Step.id(execution, Variables.BALLOT_ID), CountEntry.FIRST, FormInput.read(execution, RecordCount.class),
        Step.actor(execution));
  }
}
