package vn.quyhoach.workflow.session;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.Sessions;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.engine.CallableFromModels;
import vn.quyhoach.workflow.session.StandingCommitteeSessionModel.Variables;

/** Answers the model's question whose process waits for the act of a session. */
@Component
@CallableFromModels
public class SessionLists {

  private final Sessions sessions;

  SessionLists(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Ids of the plans that the act has decided for the first time; names put off before have no process that waits. */
  public List<String> planIds(DelegateExecution execution) {
    return sessions.firstDecided(Step.id(execution, Variables.SESSION_ID));
  }
}
