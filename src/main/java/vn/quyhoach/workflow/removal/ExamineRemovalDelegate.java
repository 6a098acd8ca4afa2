package vn.quyhoach.workflow.removal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.ExamineRemoval;
import vn.quyhoach.approval.Removals;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.removal.PlanRemovalModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Records the board's opinion on each case. Wired to {@code serviceTask_examineRemoval}. */
@Component
class ExamineRemovalDelegate implements JavaDelegate {

  private final Removals removals;

  ExamineRemovalDelegate(Removals removals) {
    this.removals = removals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    removals.examine(Step.id(execution, Variables.REMOVAL_ID), FormInput.read(execution, ExamineRemoval.class), Step.actor(execution));
  }
}
