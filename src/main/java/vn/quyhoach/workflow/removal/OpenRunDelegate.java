package vn.quyhoach.workflow.removal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.PlanRemoval;
import vn.quyhoach.approval.Removals;
import vn.quyhoach.approval.RunRemoval;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.removal.PlanRemovalModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Opens a run of the rules over whoever the acting committee has approved. Wired to {@code serviceTask_openRun}. */
@Component
class OpenRunDelegate implements JavaDelegate {

  private final Removals removals;

  OpenRunDelegate(Removals removals) {
    this.removals = removals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    PlanRemoval removal = removals.openRun(execution.getTenantId(), FormInput.read(execution, RunRemoval.class), Step.actor(execution));
    execution.setProcessBusinessKey(removal.id());
    execution.setVariable(Variables.REMOVAL_ID, removal.id());
  }
}
