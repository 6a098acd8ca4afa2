package vn.quyhoach.workflow.session;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.IssueAct;
import vn.quyhoach.approval.Sessions;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.session.StandingCommitteeSessionModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Issues the act; the approved names enter the register. Wired to {@code serviceTask_issueAct}. */
@Component
class IssueActDelegate implements JavaDelegate {

  private final Sessions sessions;

  IssueActDelegate(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    sessions.issueAct(Step.id(execution, Variables.SESSION_ID), FormInput.read(execution, IssueAct.class), Step.actor(execution));
  }
}
