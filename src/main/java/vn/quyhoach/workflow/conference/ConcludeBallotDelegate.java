package vn.quyhoach.workflow.conference;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.conference.BallotDesk;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.conference.ConferenceModel.Variables;

/** Says what follows from an agreed count, or that people have to. Wired to {@code serviceTask_concludeBallot}. */
@Component
class ConcludeBallotDelegate implements JavaDelegate {

  private final BallotDesk ballotDesk;

  ConcludeBallotDelegate(BallotDesk ballotDesk) {
    this.ballotDesk = ballotDesk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(Variables.RULING_REQUIRED, ballotDesk.conclude(Step.id(execution, Variables.BALLOT_ID)));
  }
}
