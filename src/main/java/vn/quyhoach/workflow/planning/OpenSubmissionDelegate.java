package vn.quyhoach.workflow.planning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.nomination.LowerLevels;
import vn.quyhoach.workflow.ProcessMessages;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.planning.BottomUpWaiverModel.Messages;
import vn.quyhoach.workflow.planning.BottomUpWaiverModel.Variables;

/** Lets the waiting unit go on. Wired to {@code sendTask_openSubmission}. */
@Component
class OpenSubmissionDelegate implements JavaDelegate {

  private final LowerLevels lowerLevels;
  private final ProcessMessages messages;

  OpenSubmissionDelegate(LowerLevels lowerLevels, ProcessMessages messages) {
    this.lowerLevels = lowerLevels;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lowerLevels.opened(Step.id(execution, Variables.PLAN_ID));
    messages.deliver(Messages.SUBMISSION_OPENED, execution.getProcessBusinessKey());
  }
}
