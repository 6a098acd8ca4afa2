package vn.quyhoach.workflow.planning;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.deadline.Deadline;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.workflow.ProcessMessages;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.deadline.DeadlineLadderModel;
import vn.quyhoach.workflow.planning.UnitPlanningModel.Messages;
import vn.quyhoach.workflow.planning.UnitPlanningModel.Variables;

/**
 * Third rung: the deadline has passed; the head is told by name and has to explain (S40). The work stays with its owner.
 * Wired to {@code sendTask_noticeHead}.
 */
@Component
class NoticeHeadDelegate implements JavaDelegate {

  private final Deadlines deadlines;
  private final ProcessMessages messages;

  NoticeHeadDelegate(Deadlines deadlines, ProcessMessages messages) {
    this.deadlines = deadlines;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String planId = Step.id(execution, Variables.PLAN_ID);
    if (deadlines.noticeHead(planId)) {
      Deadline deadline = deadlines.deadline(planId);
      messages.start(Messages.DEADLINE_PASSED, execution.getProcessBusinessKey(), deadline.unitCode(),
          Map.of(Variables.PLAN_ID, planId, DeadlineLadderModel.Variables.EXPLANATION_DUE,
              Date.from(deadlines.timesOf(deadline).explanationDue())));
    }
  }
}
