package vn.quyhoach.workflow.planning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.deadline.Rung;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.planning.UnitPlanningModel.Variables;

/** Second rung of the ladder: the last reminder before the date. Wired to {@code serviceTask_sendLastReminder}. */
@Component
class SendLastReminderDelegate implements JavaDelegate {

  private final Deadlines deadlines;

  SendLastReminderDelegate(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  @Override
  public void execute(DelegateExecution execution) {
    deadlines.remind(Step.id(execution, Variables.PLAN_ID), Rung.LAST_REMINDER);
  }
}
