package vn.quyhoach.workflow.planning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.workflow.ProcessMessages;
import vn.quyhoach.workflow.planning.BottomUpWaiverModel.Messages;

/** Lets the waiting unit go on. Wired to {@code sendTask_openSubmission}. */
@Component
class OpenSubmissionDelegate implements JavaDelegate {

  private final ProcessMessages messages;

  OpenSubmissionDelegate(ProcessMessages messages) {
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    messages.deliver(Messages.SUBMISSION_OPENED, execution.getProcessBusinessKey());
  }
}
