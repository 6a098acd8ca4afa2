package vn.quyhoach.workflow.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.deadline.AskExtension;
import vn.quyhoach.deadline.DeadlineExtension;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.deadline.Extensions;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.deadline.DeadlineExtensionModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Stores a request for more time of the unit that acts. Wired to {@code serviceTask_recordExtensionRequest}. */
@Component
class RecordExtensionRequestDelegate implements JavaDelegate {

  private final Extensions extensions;
  private final Deadlines deadlines;
  private final LadderProcessAdapter ladders;

  RecordExtensionRequestDelegate(Extensions extensions, Deadlines deadlines, LadderProcessAdapter ladders) {
    this.extensions = extensions;
    this.deadlines = deadlines;
    this.ladders = ladders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    DeadlineExtension extension = extensions.ask(execution.getTenantId(), FormInput.read(execution, AskExtension.class), Step.actor(execution));
    execution.setProcessBusinessKey(ladders.businessKey(deadlines.deadlineOf(extension.deadlineId())));
    execution.setVariable(Variables.EXTENSION_ID, extension.id());
    execution.setVariable(Variables.DEADLINE_ID, extension.deadlineId());
  }
}
