package vn.quyhoach.workflow.conference;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.conference.Recounts;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.conference.BallotRecountModel.Variables;

/** Compares the outcome of a new count with the old one. Wired to {@code serviceTask_concludeRecount}. */
@Component
class ConcludeRecountDelegate implements JavaDelegate {

  private final Recounts recounts;

  ConcludeRecountDelegate(Recounts recounts) {
    this.recounts = recounts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(Variables.OUTCOME_CHANGED, recounts.conclude(Step.id(execution, Variables.BALLOT_ID)));
  }
}
