package vn.quyhoach.workflow.removal;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.PlanRemoval;
import vn.quyhoach.approval.Removals;
import vn.quyhoach.workflow.ProcessMessages;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.removal.RemovalRequestModel.Messages;
import vn.quyhoach.workflow.removal.RemovalRequestModel.Variables;

/** Hands a signed request to whoever approved the plan. Wired to {@code sendTask_proposeRemoval}. */
@Component
class ProposeRemovalDelegate implements JavaDelegate {

  private final Removals removals;
  private final ProcessMessages messages;

  ProposeRemovalDelegate(Removals removals, ProcessMessages messages) {
    this.removals = removals;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    PlanRemoval removal = removals.removal(Step.id(execution, Variables.REMOVAL_ID));
    messages.start(Messages.REMOVAL_PROPOSED, removal.id(), removal.approvingUnit(), Map.of(Variables.REMOVAL_ID, removal.id()));
  }
}
