package vn.quyhoach.workflow.session;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.CommitteeSession;
import vn.quyhoach.approval.SessionProcess;
import vn.quyhoach.workflow.ProcessMessages;
import vn.quyhoach.workflow.session.StandingCommitteeSessionModel.Messages;
import vn.quyhoach.workflow.session.StandingCommitteeSessionModel.Variables;

/** Starts {@code standing-committee-session} on behalf of the unit whose committee sits. */
@Component
class SessionProcessAdapter implements SessionProcess {

  private final ProcessMessages messages;

  SessionProcessAdapter(ProcessMessages messages) {
    this.messages = messages;
  }

  @Override
  public void start(CommitteeSession session) {
    messages.start(Messages.APPRAISAL_FORWARDED, session.id(), session.unitCode(),
        Map.of(Variables.SESSION_ID, session.id(), Variables.CAMPAIGN_ID, session.campaignId()));
  }
}
