package vn.quyhoach.workflow.progress;

import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.quyhoach.conference.Conferences;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.progress.UnitProgress;
import vn.quyhoach.workflow.appraisal.CandidateVettingModel;
import vn.quyhoach.workflow.appraisal.DossierAppraisalModel;
import vn.quyhoach.workflow.conference.BallotCountModel;
import vn.quyhoach.workflow.conference.ConferenceModel;
import vn.quyhoach.workflow.nomination.NominationAgencyModel;
import vn.quyhoach.workflow.nomination.NominationCommitteeModel;
import vn.quyhoach.workflow.planning.PlanReviewModel;
import vn.quyhoach.workflow.planning.UnitPlanningModel;

/**
 * Tells the read model which step a plan has reached, and shows the date that governs a task as its due date.
 *
 * <p>Called for every new task, in the transaction that creates it.
 */
@Component
class ProgressListener {

  private static final String PLAN_ID = "planId";
  private static final String BALLOT_ID = "ballotId";

  /** The processes that are the plan's own way. Whatever else is done about a plan does not say where it stands. */
  private static final Set<String> THE_WAY = Set.of(UnitPlanningModel.KEY, PlanReviewModel.KEY, NominationCommitteeModel.KEY,
      NominationAgencyModel.KEY, ConferenceModel.KEY, BallotCountModel.KEY, DossierAppraisalModel.KEY, CandidateVettingModel.KEY);

  private final UnitProgress progress;
  private final WorkDates dates;
  private final Deadlines deadlines;
  private final Conferences conferences;

  ProgressListener(UnitProgress progress, WorkDates dates, Deadlines deadlines, Conferences conferences) {
    this.progress = progress;
    this.dates = dates;
    this.deadlines = deadlines;
    this.conferences = conferences;
  }

  @EventListener(condition = "#task.eventName == 'create'")
  public void on(DelegateTask task) {
    Map<String, Object> variables = task.getVariables();
    if (variables.get(PLAN_ID) instanceof String planId) {
      Process process = processOf(task);
      if (THE_WAY.contains(process.getId()) && !isRecount(task)) {
        // The checks of several people go on side by side: one step, named as a whole.
        boolean checks = process.getId().equals(CandidateVettingModel.KEY);
        progress.reached(planId, checks ? process.getId() : task.getTaskDefinitionKey(),
            checks ? process.getName() : task.getName(), task.getTenantId(), deadlines.deadline(planId).isMet());
      }
    }
    Date due = dates.dueOf(variables, task.getTenantId());
    if (due != null) {
      task.setDueDate(due);
    }
  }

  /** A new count of a locked ballot goes on beside the plan's own next step. */
  private boolean isRecount(DelegateTask task) {
    return task.getVariable(BALLOT_ID) instanceof String ballotId && conferences.isRecount(ballotId);
  }

  private static Process processOf(DelegateTask task) {
    ModelElementInstance element = task.getBpmnModelElementInstance();
    while (!(element instanceof Process process)) {
      element = element.getParentElement();
    }
    return process;
  }
}
