package vn.quyhoach.workflow.appraisal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.vetting.AddOpinion;
import vn.quyhoach.vetting.Opinions;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.appraisal.DossierAppraisalModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Prepares a request to one more body. Wired to {@code serviceTask_addOpinion}. */
@Component
class AddOpinionDelegate implements JavaDelegate {

  private final Opinions opinions;

  AddOpinionDelegate(Opinions opinions) {
    this.opinions = opinions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    opinions.add(Step.id(execution, Variables.PLAN_ID), FormInput.read(execution, AddOpinion.class), Step.actor(execution));
  }
}
