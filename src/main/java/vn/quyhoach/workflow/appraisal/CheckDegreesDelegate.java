package vn.quyhoach.workflow.appraisal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.vetting.CheckDegrees;
import vn.quyhoach.vetting.Vetting;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.appraisal.CandidateVettingModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Records what was found about the degrees (S44). Wired to {@code serviceTask_checkDegrees}. */
@Component
class CheckDegreesDelegate implements JavaDelegate {

  private final Vetting vetting;

  CheckDegreesDelegate(Vetting vetting) {
    this.vetting = vetting;
  }

  @Override
  public void execute(DelegateExecution execution) {
    vetting.checkDegrees(Step.id(execution, Variables.NOMINATION_ID), FormInput.read(execution, CheckDegrees.class), Step.actor(execution));
  }
}
