package vn.quyhoach.workflow.planning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.conference.Recounts;
import vn.quyhoach.nomination.SignSubmission;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.planning.UnitPlanningModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Stores the head's signature or the list's way back. Wired to {@code serviceTask_signSubmission}. */
@Component
class SignSubmissionDelegate implements JavaDelegate {

  private final UnitPlans plans;
  private final Recounts recounts;

  SignSubmissionDelegate(UnitPlans plans, Recounts recounts) {
    this.plans = plans;
    this.recounts = recounts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    recounts.requireNoneOpen(Step.id(execution, Variables.PLAN_ID));
    execution.setVariable(Variables.SUBMISSION_SIGNED,
        plans.signSubmission(Step.id(execution, Variables.PLAN_ID), FormInput.read(execution, SignSubmission.class), Step.actor(execution)));
  }
}
