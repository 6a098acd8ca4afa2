package vn.quyhoach.workflow.removal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.DecideRemoval;
import vn.quyhoach.approval.Removals;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.removal.PlanRemovalModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Records the committee's decision; who goes leaves the plan in force. Wired to {@code serviceTask_decideRemoval}. */
@Component
class DecideRemovalDelegate implements JavaDelegate {

  private final Removals removals;

  DecideRemovalDelegate(Removals removals) {
    this.removals = removals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    removals.decide(Step.id(execution, Variables.REMOVAL_ID), FormInput.read(execution, DecideRemoval.class), Step.actor(execution));
  }
}
