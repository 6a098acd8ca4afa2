package vn.quyhoach.workflow.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.deadline.DeadlineChanges;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.deadline.DeadlineChangeModel.Variables;

/** Changes the next batch of deadlines, as a job of its own. Wired to {@code serviceTask_applyDeadlineChange}. */
@Component
class ApplyDeadlineChangeDelegate implements JavaDelegate {

  private final DeadlineChanges changes;

  ApplyDeadlineChangeDelegate(DeadlineChanges changes) {
    this.changes = changes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(Variables.CHANGE_APPLIED, changes.applyNextBatch(Step.id(execution, Variables.CHANGE_ID)));
  }
}
