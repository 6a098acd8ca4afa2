package vn.quyhoach.workflow.deadline;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.deadline.Reconciliation;
import vn.quyhoach.workflow.deadline.DeadlineReconciliationModel.Variables;

/** Finds the next deadline that nothing watches as the table says. Wired to {@code serviceTask_findLostDeadline}. */
@Component
class FindLostDeadlineDelegate implements JavaDelegate {

  private final Reconciliation reconciliation;

  FindLostDeadlineDelegate(Reconciliation reconciliation) {
    this.reconciliation = reconciliation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Optional<String> lost = reconciliation.findNext();
    execution.setVariable(Variables.DEADLINE_LOST, lost.isPresent());
    execution.setVariable(Variables.DEADLINE_ID, lost.orElse(null));
  }
}
