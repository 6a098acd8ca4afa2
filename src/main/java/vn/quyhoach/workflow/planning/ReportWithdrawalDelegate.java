package vn.quyhoach.workflow.planning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.workflow.ProcessMessages;
import vn.quyhoach.workflow.planning.UnitPlanningModel.Messages;

/** Tells the board that the submission was taken back. Wired to {@code sendTask_reportWithdrawal}. */
@Component
class ReportWithdrawalDelegate implements JavaDelegate {

  private final ProcessMessages messages;

  ReportWithdrawalDelegate(ProcessMessages messages) {
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    messages.deliver(Messages.SUBMISSION_WITHDRAWN, execution.getProcessBusinessKey());
  }
}
