package vn.quyhoach.workflow.conference;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.conference.Conference;
import vn.quyhoach.conference.Conferences;
import vn.quyhoach.conference.ConveneConference;
import vn.quyhoach.regulation.Meeting;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.conference.ConferenceModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Records the meeting; the pack says whether it votes. Wired to {@code serviceTask_conveneConference}. */
@Component
class ConveneConferenceDelegate implements JavaDelegate {

  private final Conferences conferences;

  ConveneConferenceDelegate(Conferences conferences) {
    this.conferences = conferences;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Conference conference = conferences.convene(Step.id(execution, Variables.PLAN_ID),
        Meeting.valueOf(Step.id(execution, Variables.MEETING)), FormInput.read(execution, ConveneConference.class), Step.actor(execution));
    execution.setVariable(Variables.CONFERENCE_ID, conference.id());
    execution.setVariable(Variables.BALLOT_REQUIRED, conference.ballot());
    conferences.ballotOf(conference.id()).ifPresent(ballot -> execution.setVariable(Variables.BALLOT_ID, ballot));
  }
}
