package vn.quyhoach.workflow.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.deadline.Reconciliation;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.deadline.DeadlineReconciliationModel.Variables;

/** Mends one deadline, as a job of its own. Wired to {@code serviceTask_repairDeadline}. */
@Component
class RepairDeadlineDelegate implements JavaDelegate {

  private final Reconciliation reconciliation;

  RepairDeadlineDelegate(Reconciliation reconciliation) {
    this.reconciliation = reconciliation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reconciliation.mend(Step.id(execution, Variables.DEADLINE_ID));
  }
}
