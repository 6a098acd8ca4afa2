package vn.quyhoach.workflow.conference;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.conference.Conferences;
import vn.quyhoach.conference.SignMinutes;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.conference.ConferenceModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Signs the minutes, locks the meeting and says whether another one is worth holding. Wired to {@code serviceTask_lockMinutes}. */
@Component
class LockMinutesDelegate implements JavaDelegate {

  private final Conferences conferences;
  private final Nominations nominations;

  LockMinutesDelegate(Conferences conferences, Nominations nominations) {
    this.conferences = conferences;
    this.nominations = nominations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    conferences.lock(Step.id(execution, Variables.CONFERENCE_ID), FormInput.read(execution, SignMinutes.class), Step.actor(execution));
    execution.setVariable(Variables.HAS_NOMINEES, !nominations.onBallot(Step.id(execution, Variables.PLAN_ID)).isEmpty());
  }
}
