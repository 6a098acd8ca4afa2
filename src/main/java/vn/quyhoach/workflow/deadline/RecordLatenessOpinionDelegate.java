package vn.quyhoach.workflow.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.deadline.ConsiderLateness;
import vn.quyhoach.deadline.Ladders;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.deadline.DeadlineNoticeModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Stores what the level above thinks of a late unit and orders. Wired to {@code serviceTask_recordLatenessOpinion}. */
@Component
class RecordLatenessOpinionDelegate implements JavaDelegate {

  private final Ladders ladders;

  RecordLatenessOpinionDelegate(Ladders ladders) {
    this.ladders = ladders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ladders.instruct(Step.id(execution, Variables.NOTICE_ID), FormInput.read(execution, ConsiderLateness.class), Step.actor(execution));
  }
}
