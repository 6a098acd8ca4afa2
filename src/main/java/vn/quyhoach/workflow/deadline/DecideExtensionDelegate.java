package vn.quyhoach.workflow.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.deadline.DecideExtension;
import vn.quyhoach.deadline.Extensions;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.deadline.ExtensionDecisionModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Stores the decision and moves the date if more time is given. Wired to {@code serviceTask_decideExtension}. */
@Component
class DecideExtensionDelegate implements JavaDelegate {

  private final Extensions extensions;

  DecideExtensionDelegate(Extensions extensions) {
    this.extensions = extensions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    extensions.decide(Step.id(execution, Variables.EXTENSION_ID), FormInput.read(execution, DecideExtension.class), Step.actor(execution));
  }
}
