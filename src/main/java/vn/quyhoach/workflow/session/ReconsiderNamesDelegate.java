package vn.quyhoach.workflow.session;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.ReconsiderNames;
import vn.quyhoach.approval.Reconsiderations;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.session.DecisionReconsiderationModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Puts the chosen names on the next agenda. Wired to {@code serviceTask_reconsiderNames}. */
@Component
class ReconsiderNamesDelegate implements JavaDelegate {

  private final Reconsiderations reconsiderations;

  ReconsiderNamesDelegate(Reconsiderations reconsiderations) {
    this.reconsiderations = reconsiderations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reconsiderations.choose(Step.id(execution, Variables.RECONSIDERATION_ID), FormInput.read(execution, ReconsiderNames.class),
        Step.actor(execution));
  }
}
