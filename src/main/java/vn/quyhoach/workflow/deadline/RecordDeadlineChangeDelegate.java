package vn.quyhoach.workflow.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.deadline.DeadlineChanges;
import vn.quyhoach.deadline.OrderChange;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.deadline.DeadlineChangeModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Records what the campaign orders by a document. Wired to {@code serviceTask_recordDeadlineChange}. */
@Component
class RecordDeadlineChangeDelegate implements JavaDelegate {

  private final DeadlineChanges changes;

  RecordDeadlineChangeDelegate(DeadlineChanges changes) {
    this.changes = changes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(Variables.CHANGE_ID, changes.order(execution.getTenantId(), FormInput.read(execution, OrderChange.class), Step.actor(execution)).id());
  }
}
