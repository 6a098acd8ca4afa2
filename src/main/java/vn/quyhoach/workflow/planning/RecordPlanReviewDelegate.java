package vn.quyhoach.workflow.planning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.nomination.RecordPlanReview;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.planning.PlanReviewModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Stores the review of the current plan. Wired to {@code serviceTask_recordPlanReview}. */
@Component
class RecordPlanReviewDelegate implements JavaDelegate {

  private final UnitPlans plans;

  RecordPlanReviewDelegate(UnitPlans plans) {
    this.plans = plans;
  }

  @Override
  public void execute(DelegateExecution execution) {
    plans.recordPlanReview(Step.id(execution, Variables.PLAN_ID), FormInput.read(execution, RecordPlanReview.class), Step.actor(execution));
  }
}
