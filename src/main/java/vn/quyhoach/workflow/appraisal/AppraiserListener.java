package vn.quyhoach.workflow.appraisal;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.Appraisers;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.workflow.engine.TaskGuard;

/**
 * Hands new work of a board to the officer whom its head named for the list. What a rule of separation keeps from that officer is left
 * for the colleagues to take.
 */
@Component
class AppraiserListener {

  private static final Set<String> WORK_OF_THE_BOARD = Set.of(
      DossierAppraisalModel.Elements.USER_TASK_RECEIVE_DOSSIER, DossierAppraisalModel.Elements.USER_TASK_CONCLUDE_APPRAISAL,
      DossierAppraisalModel.Elements.USER_TASK_RECEIVE_SUPPLEMENT, CandidateVettingModel.Elements.USER_TASK_VET_FACTS,
      VettingOpinionModel.Elements.USER_TASK_RECORD_OPINION);

  private final Appraisers appraisers;
  private final UnitPlans plans;
  private final TaskGuard guard;

  AppraiserListener(Appraisers appraisers, UnitPlans plans, TaskGuard guard) {
    this.appraisers = appraisers;
    this.plans = plans;
    this.guard = guard;
  }

  @EventListener(condition = "#task.eventName == 'create'")
  public void on(DelegateTask task) {
    if (!WORK_OF_THE_BOARD.contains(task.getTaskDefinitionKey())) {
      return;
    }
    String planId = (String) task.getVariable(DossierAppraisalModel.Variables.PLAN_ID);
    appraisers.of(plans.plan(planId)).map(Official::userId).filter(officer -> guard.permits(task, officer)).ifPresent(task::setAssignee);
  }
}
