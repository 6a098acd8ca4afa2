package vn.quyhoach.workflow.planning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.DossierIntake;
import vn.quyhoach.approval.StatedReason;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.planning.UnitPlanningModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Takes the submission back to the unit (S47). Wired to {@code serviceTask_withdrawSubmission}. */
@Component
class WithdrawSubmissionDelegate implements JavaDelegate {

  private final DossierIntake intake;

  WithdrawSubmissionDelegate(DossierIntake intake) {
    this.intake = intake;
  }

  @Override
  public void execute(DelegateExecution execution) {
    intake.withdraw(Step.id(execution, Variables.PLAN_ID), FormInput.read(execution, StatedReason.class).reason(), Step.actor(execution));
    execution.setVariable(Variables.LIST_REOPENED, true);
  }
}
