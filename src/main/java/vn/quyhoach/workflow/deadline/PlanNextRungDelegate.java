package vn.quyhoach.workflow.deadline;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.deadline.Ladders;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.deadline.DeadlineLadderModel.Variables;

/** Reads from the table which rung comes next and when. Wired to {@code serviceTask_planNextRung}. */
@Component
class PlanNextRungDelegate implements JavaDelegate {

  private final Ladders ladders;

  PlanNextRungDelegate(Ladders ladders) {
    this.ladders = ladders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Ladders.Step next = ladders.next(Step.id(execution, Variables.DEADLINE_ID));
    execution.setVariable(Variables.DEADLINE_OVER, next.over());
    execution.setVariable(Variables.RUNG_AHEAD, next.rungId().isPresent());
    execution.setVariable(Variables.RUNG_ID, next.rungId().orElse(null));
    execution.setVariable(Variables.NEXT_RUNG_DUE, next.at() == null ? null : Date.from(next.at()));
  }
}
