package vn.quyhoach.workflow.conference;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.conference.RecordRuling;
import vn.quyhoach.conference.Recounts;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.conference.BallotRecountModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Stores what the competent body decided after a new count changed the outcome. Wired to {@code serviceTask_decideRecount}. */
@Component
class DecideRecountDelegate implements JavaDelegate {

  private final Recounts recounts;

  DecideRecountDelegate(Recounts recounts) {
    this.recounts = recounts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    recounts.decide(Step.id(execution, Variables.BALLOT_ID), FormInput.read(execution, RecordRuling.class), Step.actor(execution));
  }
}
