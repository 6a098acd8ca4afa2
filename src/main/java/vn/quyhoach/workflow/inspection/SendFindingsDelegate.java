package vn.quyhoach.workflow.inspection;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.inspection.Inspections;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.inspection.InspectionModel.Variables;

/** Gives the unit what it has to remedy. Wired to {@code sendTask_sendFindings}. */
@Component
class SendFindingsDelegate implements JavaDelegate {

  private final Inspections inspections;

  SendFindingsDelegate(Inspections inspections) {
    this.inspections = inspections;
  }

  @Override
  public void execute(DelegateExecution execution) {
    inspections.sendFindings(Step.id(execution, Variables.VISIT_ID));
  }
}
