package vn.quyhoach.workflow.progress;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.quyhoach.conference.Conferences;
import vn.quyhoach.progress.UnitProgress;

/**
 * Tells the read model which step a plan has reached, and shows the date that governs a task as its due date.
 *
 * <p>Called for every new task, in the transaction that creates it.
 */
@Component
class ProgressListener {

  private static final String PLAN_ID = "planId";
  private static final String BALLOT_ID = "ballotId";

  private final UnitProgress progress;
  private final WorkDates dates;
  private final Conferences conferences;

  ProgressListener(UnitProgress progress, WorkDates dates, Conferences conferences) {
    this.progress = progress;
    this.dates = dates;
    this.conferences = conferences;
  }

  @EventListener(condition = "#task.eventName == 'create'")
  public void on(DelegateTask task) {
    Map<String, Object> variables = task.getVariables();
    if (variables.get(PLAN_ID) instanceof String planId && !besideTheWork(variables)) {
      progress.reached(planId, task.getName());
    }
    Date due = dates.dueOf(variables, task.getTenantId());
    if (due != null) {
      task.setDueDate(due);
    }
  }

  /** A new count of a locked ballot goes on beside the plan's own next step. */
  private boolean besideTheWork(Map<String, Object> variables) {
    return variables.get(BALLOT_ID) instanceof String ballotId && conferences.isRecount(ballotId);
  }
}
