package vn.quyhoach.workflow.conference;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.conference.Conferences;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.conference.ConferenceModel.Variables;

/** Compares the two entries; equal ones become the outcome. Wired to {@code serviceTask_compareCounts}. */
@Component
class CompareCountsDelegate implements JavaDelegate {

  private final Conferences conferences;

  CompareCountsDelegate(Conferences conferences) {
    this.conferences = conferences;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(Variables.COUNTS_AGREE, conferences.compareCounts(Step.id(execution, Variables.CONFERENCE_ID)));
  }
}
