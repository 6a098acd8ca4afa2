package vn.quyhoach.workflow.removal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.Removals;
import vn.quyhoach.approval.SignRequest;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.removal.RemovalRequestModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Records whether the head has signed. Wired to {@code serviceTask_signRequest}. */
@Component
class SignRequestDelegate implements JavaDelegate {

  private final Removals removals;

  SignRequestDelegate(Removals removals) {
    this.removals = removals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(Variables.REQUEST_SIGNED, removals.signRequest(Step.id(execution, Variables.REMOVAL_ID),
        FormInput.read(execution, SignRequest.class), Step.actor(execution)));
  }
}
