package vn.quyhoach.workflow.notification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.notification.Mails;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.notification.NotificationDispatchModel.Variables;

/** Hands one mail to the mail server. Wired to {@code serviceTask_sendMail}. */
@Component
class SendMailDelegate implements JavaDelegate {

  private final Mails mails;

  SendMailDelegate(Mails mails) {
    this.mails = mails;
  }

  @Override
  public void execute(DelegateExecution execution) {
    mails.send(Step.id(execution, Variables.MAIL_ID));
  }
}
