package vn.quyhoach.workflow.session;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.PrepareAgenda;
import vn.quyhoach.approval.Sessions;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.session.StandingCommitteeSessionModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Sets the agenda of the session. Wired to {@code serviceTask_prepareAgenda}. */
@Component
class PrepareAgendaDelegate implements JavaDelegate {

  private final Sessions sessions;

  PrepareAgendaDelegate(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    sessions.prepareAgenda(Step.id(execution, Variables.SESSION_ID), FormInput.read(execution, PrepareAgenda.class), Step.actor(execution));
  }
}
