package vn.quyhoach.workflow.conference;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.conference.Conferences;
import vn.quyhoach.conference.SignMinutes;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.conference.ConferenceModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Signs the minutes and locks the meeting. Wired to {@code serviceTask_lockMinutes}. */
@Component
class LockMinutesDelegate implements JavaDelegate {

  private final Conferences conferences;

  LockMinutesDelegate(Conferences conferences) {
    this.conferences = conferences;
  }

  @Override
  public void execute(DelegateExecution execution) {
    conferences.lock(Step.id(execution, Variables.CONFERENCE_ID), FormInput.read(execution, SignMinutes.class), Step.actor(execution));
  }
}
