package vn.quyhoach.workflow.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.deadline.ConsiderLateness;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.deadline.LatenessReportModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Stores what the level above thinks of a late unit. Wired to {@code serviceTask_recordLatenessOpinion}. */
@Component
class RecordLatenessOpinionDelegate implements JavaDelegate {

  private final Deadlines deadlines;

  RecordLatenessOpinionDelegate(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  @Override
  public void execute(DelegateExecution execution) {
    deadlines.answerReport(Step.id(execution, Variables.PLAN_ID), FormInput.read(execution, ConsiderLateness.class), Step.actor(execution));
  }
}
