package vn.quyhoach.workflow.appraisal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.DossierIntake;
import vn.quyhoach.approval.StatedReason;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.appraisal.DossierAppraisalModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Takes the intake back (S47). Wired to {@code serviceTask_undoIntake}. */
@Component
class UndoIntakeDelegate implements JavaDelegate {

  private final DossierIntake intake;

  UndoIntakeDelegate(DossierIntake intake) {
    this.intake = intake;
  }

  @Override
  public void execute(DelegateExecution execution) {
    intake.undo(Step.id(execution, Variables.PLAN_ID), FormInput.read(execution, StatedReason.class).reason(), Step.actor(execution));
  }
}
