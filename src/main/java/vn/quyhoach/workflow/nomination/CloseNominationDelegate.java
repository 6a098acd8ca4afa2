package vn.quyhoach.workflow.nomination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.nomination.NominationCommitteeModel.Variables;

/** Ends the run of the meetings. Wired in both nomination procedures. Wired to {@code serviceTask_closeNomination}. */
@Component
class CloseNominationDelegate implements JavaDelegate {

  private final Nominations nominations;

  CloseNominationDelegate(Nominations nominations) {
    this.nominations = nominations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(Variables.HAS_NOMINEES, nominations.close(Step.id(execution, Variables.PLAN_ID)));
  }
}
