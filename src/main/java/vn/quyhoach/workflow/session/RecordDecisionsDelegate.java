package vn.quyhoach.workflow.session;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.RecordDecisions;
import vn.quyhoach.approval.Sessions;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.session.StandingCommitteeSessionModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Records the decision on every person. Wired to {@code serviceTask_recordDecisions}. */
@Component
class RecordDecisionsDelegate implements JavaDelegate {

  private final Sessions sessions;

  RecordDecisionsDelegate(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    sessions.recordDecisions(Step.id(execution, Variables.SESSION_ID), FormInput.read(execution, RecordDecisions.class), Step.actor(execution));
  }
}
