package vn.quyhoach.workflow.planning;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.Removals;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.workflow.ProcessMessages;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.planning.UnitPlanningModel.Messages;
import vn.quyhoach.workflow.planning.UnitPlanningModel.Variables;
import vn.quyhoach.workflow.removal.PlanRemovalModel;

/**
 * Hands the signed submission to the organisation board above, at once (S47), and whom the review wants to take out of the plan to whoever
 * approved them. Wired to {@code sendTask_handOverSubmission}.
 */
@Component
class HandOverSubmissionDelegate implements JavaDelegate {

  /** A job hands over; whoever signed is on the record of the signature. */
  private static final String SYSTEM = "system";

  private final UnitPlans plans;
  private final Removals removals;
  private final ProcessMessages messages;

  HandOverSubmissionDelegate(UnitPlans plans, Removals removals, ProcessMessages messages) {
    this.plans = plans;
    this.removals = removals;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    UnitPlan plan = plans.plan(Step.id(execution, Variables.PLAN_ID));
    messages.start(Messages.SUBMISSION_SIGNED, plan.businessKey(), plan.approvingUnit(), Map.of(Variables.PLAN_ID, plan.id()));
    removals.proposeFromReview(plan.id(), SYSTEM).ifPresent(removal -> messages.start(PlanRemovalModel.Messages.REMOVAL_PROPOSED, removal.id(),
        removal.approvingUnit(), Map.of(PlanRemovalModel.Variables.REMOVAL_ID, removal.id())));
  }
}
