package vn.quyhoach.workflow.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.deadline.ExplainLateness;
import vn.quyhoach.deadline.Ladders;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.deadline.DeadlineNoticeModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Stores the head's acknowledgement, explanation and promise. Wired to {@code serviceTask_recordExplanation}. */
@Component
class RecordExplanationDelegate implements JavaDelegate {

  private final Ladders ladders;

  RecordExplanationDelegate(Ladders ladders) {
    this.ladders = ladders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ladders.explain(Step.id(execution, Variables.NOTICE_ID), FormInput.read(execution, ExplainLateness.class), Step.actor(execution));
  }
}
