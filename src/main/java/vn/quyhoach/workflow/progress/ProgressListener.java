package vn.quyhoach.workflow.progress;

import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.quyhoach.conference.Conferences;
import vn.quyhoach.deadline.Deadline;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.progress.UnitProgress;
import vn.quyhoach.workflow.appraisal.VettingOpinionModel;
import vn.quyhoach.workflow.deadline.DeadlineLadderModel;
import vn.quyhoach.workflow.deadline.LatenessReportModel;

/**
 * Tells the read model which step a plan has reached, and shows a unit's deadline as the due date of its tasks.
 *
 * <p>Called for every new task, in the transaction that creates it.
 */
@Component
class ProgressListener {

  private static final String PLAN_ID = "planId";
  private static final String BALLOT_ID = "ballotId";

  /** Work that goes on beside the plan's own and does not say where the plan stands. */
  private static final Set<String> BESIDE_THE_WORK = Set.of(
      DeadlineLadderModel.Elements.USER_TASK_EXPLAIN_LATENESS, LatenessReportModel.Elements.USER_TASK_CONSIDER_LATENESS,
      VettingOpinionModel.Elements.USER_TASK_GIVE_OPINION, VettingOpinionModel.Elements.USER_TASK_RECORD_OPINION);

  private final UnitProgress progress;
  private final Deadlines deadlines;
  private final Conferences conferences;

  ProgressListener(UnitProgress progress, Deadlines deadlines, Conferences conferences) {
    this.progress = progress;
    this.deadlines = deadlines;
    this.conferences = conferences;
  }

  @EventListener(condition = "#task.eventName == 'create'")
  public void on(DelegateTask task) {
    if (task.getVariable(PLAN_ID) instanceof String planId) {
      if (!besideTheWork(task)) {
        progress.reached(planId, task.getName());
      }
      Deadline deadline = deadlines.deadline(planId);
      if (!deadline.isMet() && deadline.unitCode().equals(task.getTenantId())) {
        task.setDueDate(Date.from(deadlines.timesOf(deadline).due()));
      }
    }
  }

  /** A new count of a locked ballot goes on beside the plan's own next step. */
  private boolean besideTheWork(DelegateTask task) {
    return BESIDE_THE_WORK.contains(task.getTaskDefinitionKey())
        || task.getVariable(BALLOT_ID) instanceof String ballotId && conferences.isRecount(ballotId);
  }
}
