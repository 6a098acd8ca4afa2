package vn.quyhoach.workflow.conference;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.conference.BallotDesk;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.conference.BallotCountModel.Variables;

/** Compares the two entries of a count. Wired to {@code serviceTask_compareCounts}. */
@Component
class CompareCountsDelegate implements JavaDelegate {

  private final BallotDesk ballotDesk;

  CompareCountsDelegate(BallotDesk ballotDesk) {
    this.ballotDesk = ballotDesk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(Variables.COUNTS_AGREE, ballotDesk.compareCounts(Step.id(execution, Variables.BALLOT_ID)));
  }
}
