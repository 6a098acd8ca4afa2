package vn.quyhoach.workflow.appraisal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.vetting.SignFacts;
import vn.quyhoach.vetting.Vetting;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.appraisal.CandidateVettingModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Stores the verdict on each fact (S44, S45). Wired to {@code serviceTask_vetFacts}. */
@Component
class VetFactsDelegate implements JavaDelegate {

  private final Vetting vetting;

  VetFactsDelegate(Vetting vetting) {
    this.vetting = vetting;
  }

  @Override
  public void execute(DelegateExecution execution) {
    vetting.sign(Step.id(execution, Variables.NOMINATION_ID), FormInput.read(execution, SignFacts.class), Step.actor(execution));
  }
}
