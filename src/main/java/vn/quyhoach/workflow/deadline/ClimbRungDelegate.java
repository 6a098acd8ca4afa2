package vn.quyhoach.workflow.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.deadline.Ladders;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.deadline.DeadlineLadderModel.Variables;

/** Writes the rung, tells its recipient and asks for the answer. Wired to {@code sendTask_climbRung}. */
@Component
class ClimbRungDelegate implements JavaDelegate {

  private final Ladders ladders;

  ClimbRungDelegate(Ladders ladders) {
    this.ladders = ladders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ladders.climb(Step.id(execution, Variables.DEADLINE_ID), Step.id(execution, Variables.RUNG_ID));
  }
}
