package vn.quyhoach.workflow.appraisal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.appraisal.DossierAppraisalModel.Variables;

/** Takes the requests back that wait for an answer. Wired to {@code sendTask_recallOpinions}. */
@Component
class RecallOpinionsDelegate implements JavaDelegate {

  private final OpinionMessages messages;

  RecallOpinionsDelegate(OpinionMessages messages) {
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    messages.recall(Step.id(execution, Variables.PLAN_ID), execution.getProcessBusinessKey());
  }
}
