package vn.quyhoach.workflow.planning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.nomination.LowerLevels;
import vn.quyhoach.nomination.LowerLevels.WaiveLowerLevels;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.planning.BottomUpWaiverModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Records that a unit may submit before its lower levels are decided. Wired to {@code serviceTask_recordWaiver}. */
@Component
class RecordWaiverDelegate implements JavaDelegate {

  private final LowerLevels lowerLevels;

  RecordWaiverDelegate(LowerLevels lowerLevels) {
    this.lowerLevels = lowerLevels;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lowerLevels.waive(Step.id(execution, Variables.PLAN_ID), FormInput.read(execution, WaiveLowerLevels.class), Step.actor(execution));
  }
}
