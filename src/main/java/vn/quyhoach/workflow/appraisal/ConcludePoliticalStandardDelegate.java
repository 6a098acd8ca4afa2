package vn.quyhoach.workflow.appraisal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.vetting.ConcludePoliticalStandard;
import vn.quyhoach.vetting.Vetting;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.appraisal.CandidateVettingModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Records the conclusion on the political standard (S43). Wired to {@code serviceTask_concludePoliticalStandard}. */
@Component
class ConcludePoliticalStandardDelegate implements JavaDelegate {

  private final Vetting vetting;

  ConcludePoliticalStandardDelegate(Vetting vetting) {
    this.vetting = vetting;
  }

  @Override
  public void execute(DelegateExecution execution) {
    vetting.concludePoliticalStandard(Step.id(execution, Variables.NOMINATION_ID),
        FormInput.read(execution, ConcludePoliticalStandard.class), Step.actor(execution));
  }
}
