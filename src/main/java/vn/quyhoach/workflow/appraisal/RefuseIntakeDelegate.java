package vn.quyhoach.workflow.appraisal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.workflow.ProcessMessages;
import vn.quyhoach.workflow.appraisal.DossierAppraisalModel.Messages;

/** Tells the unit what its dossier lacks. Wired to {@code sendTask_refuseIntake}. */
@Component
class RefuseIntakeDelegate implements JavaDelegate {

  private final ProcessMessages messages;

  RefuseIntakeDelegate(ProcessMessages messages) {
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    messages.deliver(Messages.DOSSIER_RETURNED, execution.getProcessBusinessKey());
  }
}
