package vn.quyhoach.workflow.planning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.nomination.RecordPublication;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.planning.UnitPlanningModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Records the publication of the decision. Wired to {@code serviceTask_recordPublication}. */
@Component
class RecordPublicationDelegate implements JavaDelegate {

  private final UnitPlans plans;

  RecordPublicationDelegate(UnitPlans plans) {
    this.plans = plans;
  }

  @Override
  public void execute(DelegateExecution execution) {
    plans.recordPublication(Step.id(execution, Variables.PLAN_ID), FormInput.read(execution, RecordPublication.class), Step.actor(execution));
  }
}
