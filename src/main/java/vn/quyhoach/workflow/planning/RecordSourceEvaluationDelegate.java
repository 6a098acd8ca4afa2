package vn.quyhoach.workflow.planning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.nomination.RecordSourceEvaluation;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.planning.UnitPlanningModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Stores the evaluation of the source (S11). Wired to {@code serviceTask_recordSourceEvaluation}. */
@Component
class RecordSourceEvaluationDelegate implements JavaDelegate {

  private final UnitPlans plans;

  RecordSourceEvaluationDelegate(UnitPlans plans) {
    this.plans = plans;
  }

  @Override
  public void execute(DelegateExecution execution) {
    plans.recordSourceEvaluation(Step.id(execution, Variables.PLAN_ID), FormInput.read(execution, RecordSourceEvaluation.class), Step.actor(execution));
  }
}
