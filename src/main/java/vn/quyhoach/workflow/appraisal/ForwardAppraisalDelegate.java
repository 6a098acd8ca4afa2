package vn.quyhoach.workflow.appraisal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.Sessions;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.appraisal.DossierAppraisalModel.Variables;

/** Sees to it that the committee's secretariat prepares a session for the list. Wired to {@code sendTask_forwardAppraisal}. */
@Component
class ForwardAppraisalDelegate implements JavaDelegate {

  private final UnitPlans plans;
  private final Sessions sessions;

  ForwardAppraisalDelegate(UnitPlans plans, Sessions sessions) {
    this.plans = plans;
    this.sessions = sessions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    UnitPlan plan = plans.plan(Step.id(execution, Variables.PLAN_ID));
    sessions.ensurePrepared(plan.campaignId(), plan.approvingUnit());
  }
}
