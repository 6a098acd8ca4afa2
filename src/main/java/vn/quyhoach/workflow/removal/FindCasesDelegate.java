package vn.quyhoach.workflow.removal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.Removals;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.removal.PlanRemovalModel.Variables;

/** Lists whoever leaves the plan by itself. Wired to {@code serviceTask_findCases}. */
@Component
class FindCasesDelegate implements JavaDelegate {

  private final Removals removals;

  FindCasesDelegate(Removals removals) {
    this.removals = removals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(Variables.ANY_CASES, removals.findCases(Step.id(execution, Variables.REMOVAL_ID)));
  }
}
