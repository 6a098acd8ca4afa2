package vn.quyhoach.workflow.appraisal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.vetting.Opinions;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.appraisal.DossierAppraisalModel.Variables;

/** Asks every body about what it was not asked yet. Wired to {@code sendTask_requestOpinions}. */
@Component
class RequestOpinionsDelegate implements JavaDelegate {

  private final Opinions opinions;
  private final OpinionMessages messages;

  RequestOpinionsDelegate(Opinions opinions, OpinionMessages messages) {
    this.opinions = opinions;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    opinions.ask(Step.id(execution, Variables.PLAN_ID), "system");
    messages.send(Step.id(execution, Variables.PLAN_ID), execution.getProcessBusinessKey());
  }
}
