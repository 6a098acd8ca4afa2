package vn.quyhoach.workflow.appraisal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.workflow.ProcessMessages;
import vn.quyhoach.workflow.appraisal.DossierAppraisalModel.Messages;

/** Sends the dossier back to the unit with its numbered defects. Wired to {@code sendTask_returnDossier}. */
@Component
class ReturnDossierDelegate implements JavaDelegate {

  private final ProcessMessages messages;

  ReturnDossierDelegate(ProcessMessages messages) {
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    messages.deliver(Messages.DOSSIER_RETURNED, execution.getProcessBusinessKey());
  }
}
