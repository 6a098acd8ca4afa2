package vn.quyhoach.workflow.conference;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.conference.BallotDesk;
import vn.quyhoach.conference.RecordRuling;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.conference.ConferenceModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Stores the decision of the competent body; a further round is a ballot of its own. Wired to {@code serviceTask_recordRuling}. */
@Component
class RecordRulingDelegate implements JavaDelegate {

  private final BallotDesk ballotDesk;

  RecordRulingDelegate(BallotDesk ballotDesk) {
    this.ballotDesk = ballotDesk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Optional<String> further = ballotDesk.recordRuling(Step.id(execution, Variables.BALLOT_ID), FormInput.read(execution, RecordRuling.class),
        Step.actor(execution));
    execution.setVariable(Variables.FURTHER_ROUND_WANTED, further.isPresent());
    further.ifPresent(ballot -> execution.setVariable(Variables.BALLOT_ID, ballot));
  }
}
