package vn.quyhoach.workflow.notification;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.quyhoach.notification.MailDispatch;
import vn.quyhoach.workflow.ProcessMessages;
import vn.quyhoach.workflow.notification.NotificationDispatchModel.Messages;
import vn.quyhoach.workflow.notification.NotificationDispatchModel.Variables;

/** Has mails sent by a process instance: its jobs are committed with the mails, are tried again by themselves and seen in Cockpit. */
@Component
class MailDispatchByProcess implements MailDispatch {

  private final ProcessMessages messages;

  MailDispatchByProcess(ProcessMessages messages) {
    this.messages = messages;
  }

  @Override
  public void request(String dispatchId, String unitCode) {
    messages.start(Messages.NOTIFICATION_REQUESTED, dispatchId, unitCode, Map.of(Variables.DISPATCH_ID, dispatchId));
  }
}
