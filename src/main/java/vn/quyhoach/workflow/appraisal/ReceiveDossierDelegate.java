package vn.quyhoach.workflow.appraisal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.DossierIntake;
import vn.quyhoach.approval.ReceiveDossier;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.appraisal.DossierAppraisalModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Takes the dossier in, or refuses it with what is missing (S47). Wired to {@code serviceTask_receiveDossier}. */
@Component
class ReceiveDossierDelegate implements JavaDelegate {

  private final DossierIntake intake;

  ReceiveDossierDelegate(DossierIntake intake) {
    this.intake = intake;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(Variables.DOSSIER_COMPLETE,
        intake.receive(Step.id(execution, Variables.PLAN_ID), FormInput.read(execution, ReceiveDossier.class), Step.actor(execution)));
  }
}
