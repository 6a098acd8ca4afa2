package vn.quyhoach.workflow.planning;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.workflow.ProcessMessages;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.planning.UnitPlanningModel.Messages;
import vn.quyhoach.workflow.planning.UnitPlanningModel.Variables;

/** Hands the signed submission to the organisation board above, at once (S47). Wired to {@code sendTask_handOverSubmission}. */
@Component
class HandOverSubmissionDelegate implements JavaDelegate {

  private final UnitPlans plans;
  private final ProcessMessages messages;

  HandOverSubmissionDelegate(UnitPlans plans, ProcessMessages messages) {
    this.plans = plans;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    UnitPlan plan = plans.plan(Step.id(execution, Variables.PLAN_ID));
    messages.start(Messages.SUBMISSION_SIGNED, plan.businessKey(), plan.approvingUnit(), Map.of(Variables.PLAN_ID, plan.id()));
  }
}
