package vn.quyhoach.workflow.nomination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.nomination.ProposeNames;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.nomination.NominationCommitteeModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/**
 * Puts names on the first ballot; an unqualified name is refused here (S41). Wired in both nomination procedures. Wired to
 * {@code serviceTask_proposeNames}.
 */
@Component
class ProposeNamesDelegate implements JavaDelegate {

  private final Nominations nominations;

  ProposeNamesDelegate(Nominations nominations) {
    this.nominations = nominations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    nominations.propose(Step.id(execution, Variables.PLAN_ID), FormInput.read(execution, ProposeNames.class), Step.actor(execution));
  }
}
