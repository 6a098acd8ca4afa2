package vn.quyhoach.workflow.conference;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.conference.Recounts;
import vn.quyhoach.conference.StartRecount;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.conference.BallotRecountModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Opens a new count of a locked ballot of the unit that acts. Wired to {@code serviceTask_openRecount}. */
@Component
class OpenRecountDelegate implements JavaDelegate {

  private final Recounts recounts;

  OpenRecountDelegate(Recounts recounts) {
    this.recounts = recounts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Recounts.Opened opened = recounts.open(execution.getTenantId(), FormInput.read(execution, StartRecount.class), Step.actor(execution));
    execution.setProcessBusinessKey(opened.businessKey());
    execution.setVariable(Variables.PLAN_ID, opened.planId());
    execution.setVariable(Variables.MEETING, opened.meeting().name());
    execution.setVariable(Variables.CONFERENCE_ID, opened.conferenceId());
    execution.setVariable(Variables.BALLOT_ID, opened.ballotId());
  }
}
