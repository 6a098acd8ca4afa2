package vn.quyhoach.workflow.session;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.nomination.LowerLevels;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.workflow.ProcessMessages;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.planning.BottomUpWaiverModel;
import vn.quyhoach.workflow.session.StandingCommitteeSessionModel.Messages;
import vn.quyhoach.workflow.session.StandingCommitteeSessionModel.Variables;

/**
 * Sends a unit its extract, and opens the submission of the unit above when this was the last one it waited for (S13).
 * Wired to {@code sendTask_notifyUnits}.
 */
@Component
class NotifyUnitsDelegate implements JavaDelegate {

  private final UnitPlans plans;
  private final LowerLevels lowerLevels;
  private final ProcessMessages messages;

  NotifyUnitsDelegate(UnitPlans plans, LowerLevels lowerLevels, ProcessMessages messages) {
    this.plans = plans;
    this.lowerLevels = lowerLevels;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String planId = Step.id(execution, Variables.PLAN_ID);
    messages.deliver(Messages.PLAN_DECIDED, plans.plan(planId).businessKey());
    lowerLevels.free(planId)
        .ifPresent(upper -> messages.deliver(BottomUpWaiverModel.Messages.LOWER_LEVELS_DECIDED, upper.businessKey()));
  }
}
