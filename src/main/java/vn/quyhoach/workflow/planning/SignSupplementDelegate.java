package vn.quyhoach.workflow.planning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.nomination.SignSupplement;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.planning.UnitPlanningModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Stores the head's signature under the supplement. Wired to {@code serviceTask_signSupplement}. */
@Component
class SignSupplementDelegate implements JavaDelegate {

  private final UnitPlans plans;

  SignSupplementDelegate(UnitPlans plans) {
    this.plans = plans;
  }

  @Override
  public void execute(DelegateExecution execution) {
    plans.signSupplement(Step.id(execution, Variables.PLAN_ID), FormInput.read(execution, SignSupplement.class), Step.actor(execution));
  }
}
