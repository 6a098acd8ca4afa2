package vn.quyhoach.workflow.removal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.ChoosePeople;
import vn.quyhoach.approval.Removals;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.removal.RemovalRequestModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Records whom the unit means. Wired to {@code serviceTask_choosePeople}. */
@Component
class ChoosePeopleDelegate implements JavaDelegate {

  private final Removals removals;

  ChoosePeopleDelegate(Removals removals) {
    this.removals = removals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    removals.choosePeople(Step.id(execution, Variables.REMOVAL_ID), FormInput.read(execution, ChoosePeople.class), Step.actor(execution));
  }
}
