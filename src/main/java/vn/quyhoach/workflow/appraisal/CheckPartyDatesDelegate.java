package vn.quyhoach.workflow.appraisal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.vetting.CheckPartyDates;
import vn.quyhoach.vetting.Vetting;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.appraisal.CandidateVettingModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Records what was found about the Party dates (S45). Wired to {@code serviceTask_checkPartyDates}. */
@Component
class CheckPartyDatesDelegate implements JavaDelegate {

  private final Vetting vetting;

  CheckPartyDatesDelegate(Vetting vetting) {
    this.vetting = vetting;
  }

  @Override
  public void execute(DelegateExecution execution) {
    vetting.checkPartyDates(Step.id(execution, Variables.NOMINATION_ID), FormInput.read(execution, CheckPartyDates.class), Step.actor(execution));
  }
}
