package vn.quyhoach.workflow.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.deadline.Extensions;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.deadline.DeadlineExtensionModel.Variables;

/** Puts the request before the level above. Wired to {@code sendTask_forwardExtension}. */
@Component
class ForwardExtensionDelegate implements JavaDelegate {

  private final Extensions extensions;

  ForwardExtensionDelegate(Extensions extensions) {
    this.extensions = extensions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    extensions.forward(Step.id(execution, Variables.EXTENSION_ID));
  }
}
