package vn.quyhoach.workflow.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.deadline.AskExtension;
import vn.quyhoach.deadline.DeadlineExtension;
import vn.quyhoach.deadline.Extensions;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.deadline.DeadlineExtensionModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Stores a request for more time of the unit that acts. Wired to {@code serviceTask_recordExtensionRequest}. */
@Component
class RecordExtensionRequestDelegate implements JavaDelegate {

  private final Extensions extensions;

  RecordExtensionRequestDelegate(Extensions extensions) {
    this.extensions = extensions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    DeadlineExtension extension = extensions.ask(execution.getTenantId(), FormInput.read(execution, AskExtension.class), Step.actor(execution));
    execution.setVariable(Variables.EXTENSION_ID, extension.id());
    execution.setVariable(Variables.DEADLINE_ID, extension.deadlineId());
  }
}
