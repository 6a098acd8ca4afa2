package vn.quyhoach.workflow.notification;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.quyhoach.notification.Mails;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.engine.CallableFromModels;
import vn.quyhoach.workflow.notification.NotificationDispatchModel.Variables;

/** Which mails a dispatch has to send. */
@Component
@CallableFromModels
public class MailLists {

  private final Mails mails;

  MailLists(Mails mails) {
    this.mails = mails;
  }

  /** The mails of the dispatch that have not left yet. */
  public List<String> mailIds(DelegateExecution execution) {
    return mails.waitingOf(Step.id(execution, Variables.DISPATCH_ID));
  }
}
