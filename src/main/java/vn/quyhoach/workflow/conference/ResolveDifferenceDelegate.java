package vn.quyhoach.workflow.conference;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.conference.Conferences;
import vn.quyhoach.conference.ResolveDifference;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.conference.ConferenceModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Sends both counters back to the ballots. Wired to {@code serviceTask_resolveDifference}. */
@Component
class ResolveDifferenceDelegate implements JavaDelegate {

  private final Conferences conferences;

  ResolveDifferenceDelegate(Conferences conferences) {
    this.conferences = conferences;
  }

  @Override
  public void execute(DelegateExecution execution) {
    conferences.resolveDifference(Step.id(execution, Variables.CONFERENCE_ID), FormInput.read(execution, ResolveDifference.class), Step.actor(execution));
  }
}
