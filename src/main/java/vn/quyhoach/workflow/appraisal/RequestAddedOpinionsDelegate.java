package vn.quyhoach.workflow.appraisal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.appraisal.DossierAppraisalModel.Variables;

/** Sends the request to a body that was added. Wired to {@code sendTask_requestAddedOpinions}. */
@Component
class RequestAddedOpinionsDelegate implements JavaDelegate {

  private final OpinionMessages messages;

  RequestAddedOpinionsDelegate(OpinionMessages messages) {
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    messages.send(Step.id(execution, Variables.PLAN_ID), execution.getProcessBusinessKey());
  }
}
