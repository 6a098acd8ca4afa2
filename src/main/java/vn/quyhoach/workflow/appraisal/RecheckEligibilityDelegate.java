package vn.quyhoach.workflow.appraisal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.vetting.Vetting;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.appraisal.CandidateVettingModel.Variables;

/** Asks the rules again with what the vetting found. Wired to {@code serviceTask_recheckEligibility}. */
@Component
class RecheckEligibilityDelegate implements JavaDelegate {

  private final Vetting vetting;

  RecheckEligibilityDelegate(Vetting vetting) {
    this.vetting = vetting;
  }

  @Override
  public void execute(DelegateExecution execution) {
    vetting.recheckEligibility(Step.id(execution, Variables.NOMINATION_ID));
  }
}
