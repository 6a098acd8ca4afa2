package vn.quyhoach.workflow.appraisal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.DossierIntake;
import vn.quyhoach.approval.ReceiveSupplement;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.appraisal.DossierAppraisalModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Takes the unit's answers in. Wired to {@code serviceTask_receiveSupplement}. */
@Component
class ReceiveSupplementDelegate implements JavaDelegate {

  private final DossierIntake intake;

  ReceiveSupplementDelegate(DossierIntake intake) {
    this.intake = intake;
  }

  @Override
  public void execute(DelegateExecution execution) {
    intake.receiveSupplement(Step.id(execution, Variables.PLAN_ID), FormInput.read(execution, ReceiveSupplement.class),
        Step.actor(execution));
  }
}
