package vn.quyhoach.workflow.conclusion;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.conclusion.AcknowledgeConclusion;
import vn.quyhoach.conclusion.ConclusionNotices;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.conclusion.ConclusionAcknowledgementModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Stores that the head has taken note. Wired to {@code serviceTask_acknowledgeConclusion}. */
@Component
class AcknowledgeConclusionDelegate implements JavaDelegate {

  private final ConclusionNotices notices;

  AcknowledgeConclusionDelegate(ConclusionNotices notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notices.acknowledge(Step.id(execution, Variables.CAMPAIGN_ID), execution.getTenantId(),
        FormInput.read(execution, AcknowledgeConclusion.class), Step.actor(execution));
  }
}
