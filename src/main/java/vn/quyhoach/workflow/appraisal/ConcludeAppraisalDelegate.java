package vn.quyhoach.workflow.appraisal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.Appraisals;
import vn.quyhoach.approval.ConcludeAppraisal;
import vn.quyhoach.approval.ConcludeAppraisal.Conclusion;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.appraisal.DossierAppraisalModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Stores the appraisal; an unqualified name is never forwarded for approval. Wired to {@code serviceTask_concludeAppraisal}. */
@Component
class ConcludeAppraisalDelegate implements JavaDelegate {

  private final Appraisals appraisals;

  ConcludeAppraisalDelegate(Appraisals appraisals) {
    this.appraisals = appraisals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Conclusion conclusion = appraisals.conclude(Step.id(execution, Variables.PLAN_ID),
        FormInput.read(execution, ConcludeAppraisal.class), Step.actor(execution));
    execution.setVariable(Variables.DOSSIER_RETURNED, conclusion == Conclusion.RETURN);
    execution.setVariable(Variables.RECHECK_WANTED, conclusion == Conclusion.RECHECK);
  }
}
