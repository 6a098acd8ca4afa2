package vn.quyhoach.workflow.progress;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.quyhoach.deadline.Deadline;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.progress.UnitProgress;

/**
 * Tells the read model which step a plan has reached, and shows a unit's deadline as the due date of its tasks.
 *
 * <p>Called for every new task, in the transaction that creates it.
 */
@Component
class ProgressListener {

  private static final String PLAN_ID = "planId";

  private final UnitProgress progress;
  private final Deadlines deadlines;

  ProgressListener(UnitProgress progress, Deadlines deadlines) {
    this.progress = progress;
    this.deadlines = deadlines;
  }

  @EventListener(condition = "#task.eventName == 'create'")
  public void on(DelegateTask task) {
    if (task.getVariable(PLAN_ID) instanceof String planId) {
      progress.reached(planId, task.getName());
      Deadline deadline = deadlines.deadline(planId);
      if (!deadline.isMet() && deadline.unitCode().equals(task.getTenantId())) {
        task.setDueDate(Date.from(deadlines.timesOf(deadline).due()));
      }
    }
  }
}
