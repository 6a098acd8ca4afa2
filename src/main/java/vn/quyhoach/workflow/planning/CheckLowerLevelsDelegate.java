package vn.quyhoach.workflow.planning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.nomination.LowerLevels;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.planning.UnitPlanningModel.Variables;

/** Asks whether the lower levels are decided (S13). Wired to {@code serviceTask_checkLowerLevels}. */
@Component
class CheckLowerLevelsDelegate implements JavaDelegate {

  private final LowerLevels lowerLevels;

  CheckLowerLevelsDelegate(LowerLevels lowerLevels) {
    this.lowerLevels = lowerLevels;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(Variables.SUBMISSION_OPEN, lowerLevels.submissionOpen(Step.id(execution, Variables.PLAN_ID)));
  }
}
