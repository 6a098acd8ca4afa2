package vn.quyhoach.workflow.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.deadline.AcknowledgeNotice;
import vn.quyhoach.deadline.Ladders;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.deadline.DeadlineNoticeModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Stores that a notice was read. Wired to {@code serviceTask_recordAcknowledgement}. */
@Component
class RecordAcknowledgementDelegate implements JavaDelegate {

  private final Ladders ladders;

  RecordAcknowledgementDelegate(Ladders ladders) {
    this.ladders = ladders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ladders.acknowledge(Step.id(execution, Variables.NOTICE_ID), FormInput.read(execution, AcknowledgeNotice.class), Step.actor(execution));
  }
}
