package vn.quyhoach.workflow.planning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.nomination.RegisterImplementingDocuments;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.planning.UnitPlanningModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Registers the unit's own documents (S8). Wired to {@code serviceTask_registerImplementingDocuments}. */
@Component
class RegisterImplementingDocumentsDelegate implements JavaDelegate {

  private final UnitPlans plans;

  RegisterImplementingDocumentsDelegate(UnitPlans plans) {
    this.plans = plans;
  }

  @Override
  public void execute(DelegateExecution execution) {
    plans.registerImplementingDocuments(Step.id(execution, Variables.PLAN_ID), FormInput.read(execution, RegisterImplementingDocuments.class), Step.actor(execution));
  }
}
