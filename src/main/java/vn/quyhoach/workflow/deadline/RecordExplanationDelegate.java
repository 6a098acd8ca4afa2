package vn.quyhoach.workflow.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.deadline.ExplainLateness;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.deadline.DeadlineLadderModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Stores the head's acknowledgement and explanation. Wired to {@code serviceTask_recordExplanation}. */
@Component
class RecordExplanationDelegate implements JavaDelegate {

  private final Deadlines deadlines;

  RecordExplanationDelegate(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  @Override
  public void execute(DelegateExecution execution) {
    deadlines.explain(Step.id(execution, Variables.PLAN_ID), FormInput.read(execution, ExplainLateness.class), Step.actor(execution));
  }
}
