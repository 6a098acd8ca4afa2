package vn.quyhoach.workflow.removal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.PlanRemoval;
import vn.quyhoach.approval.Removals;
import vn.quyhoach.approval.RequestRemoval;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.removal.RemovalRequestModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Opens the request of the acting unit. Wired to {@code serviceTask_openRequest}. */
@Component
class OpenRequestDelegate implements JavaDelegate {

  private final Removals removals;

  OpenRequestDelegate(Removals removals) {
    this.removals = removals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    PlanRemoval removal = removals.openRequest(execution.getTenantId(), FormInput.read(execution, RequestRemoval.class), Step.actor(execution));
    execution.setProcessBusinessKey(removal.id());
    execution.setVariable(Variables.REMOVAL_ID, removal.id());
  }
}
