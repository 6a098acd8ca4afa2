package vn.quyhoach.workflow.planning;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlanningProcess;
import vn.quyhoach.regulation.Procedure;
import vn.quyhoach.workflow.ProcessMessages;
import vn.quyhoach.workflow.planning.UnitPlanningModel.Variables;

/** Starts {@code unit-planning} on behalf of the unit. */
@Component
class UnitPlanningProcessAdapter implements UnitPlanningProcess {

  private final ProcessMessages messages;

  UnitPlanningProcessAdapter(ProcessMessages messages) {
    this.messages = messages;
  }

  @Override
  public void start(UnitPlan plan) {
    messages.startProcess(UnitPlanningModel.KEY, plan.businessKey(), plan.unitCode(), Map.of(
        Variables.PLAN_ID, plan.id(),
        Variables.CAMPAIGN_ID, plan.campaignId(),
        Variables.PROCEDURE_COMMITTEE, plan.procedure() == Procedure.COMMITTEE,
        Variables.LIST_REOPENED, false));
  }
}
