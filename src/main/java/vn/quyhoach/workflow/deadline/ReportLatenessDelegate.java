package vn.quyhoach.workflow.deadline;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.workflow.ProcessMessages;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.deadline.DeadlineLadderModel.Messages;
import vn.quyhoach.workflow.deadline.DeadlineLadderModel.Variables;

/** Last rung: a line to the level above. The head still has to explain. Wired to {@code sendTask_reportLateness}. */
@Component
class ReportLatenessDelegate implements JavaDelegate {

  private final Deadlines deadlines;
  private final ProcessMessages messages;

  ReportLatenessDelegate(Deadlines deadlines, ProcessMessages messages) {
    this.deadlines = deadlines;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String planId = Step.id(execution, Variables.PLAN_ID);
    if (deadlines.reportToUpperLevel(planId)) {
      messages.start(Messages.DEADLINE_REPORTED, execution.getProcessBusinessKey(), deadlines.deadline(planId).upperUnit(),
          Map.of(Variables.PLAN_ID, planId));
    }
  }
}
