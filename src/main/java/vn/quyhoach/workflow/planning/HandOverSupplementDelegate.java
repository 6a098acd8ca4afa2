package vn.quyhoach.workflow.planning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.workflow.ProcessMessages;
import vn.quyhoach.workflow.planning.UnitPlanningModel.Messages;

/** Hands the answers to the defects to the organisation board above. Wired to {@code sendTask_handOverSupplement}. */
@Component
class HandOverSupplementDelegate implements JavaDelegate {

  private final ProcessMessages messages;

  HandOverSupplementDelegate(ProcessMessages messages) {
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    messages.deliver(Messages.DOSSIER_SUPPLEMENTED, execution.getProcessBusinessKey());
  }
}
