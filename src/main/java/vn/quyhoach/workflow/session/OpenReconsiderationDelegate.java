package vn.quyhoach.workflow.session;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.OpenReconsideration;
import vn.quyhoach.approval.Reconsiderations;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.session.DecisionReconsiderationModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Puts the document of the acting committee on file. Wired to {@code serviceTask_openReconsideration}. */
@Component
class OpenReconsiderationDelegate implements JavaDelegate {

  private final Reconsiderations reconsiderations;

  OpenReconsiderationDelegate(Reconsiderations reconsiderations) {
    this.reconsiderations = reconsiderations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String id = reconsiderations.open(execution.getTenantId(), FormInput.read(execution, OpenReconsideration.class), Step.actor(execution));
    execution.setProcessBusinessKey(id);
    execution.setVariable(Variables.RECONSIDERATION_ID, id);
  }
}
