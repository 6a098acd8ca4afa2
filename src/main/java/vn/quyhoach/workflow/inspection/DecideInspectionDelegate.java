package vn.quyhoach.workflow.inspection;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.inspection.DecideInspection;
import vn.quyhoach.inspection.Inspections;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.inspection.InspectionModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Records the decision of the Standing Committee. Wired to {@code serviceTask_decideInspection}. */
@Component
class DecideInspectionDelegate implements JavaDelegate {

  private final Inspections inspections;

  DecideInspectionDelegate(Inspections inspections) {
    this.inspections = inspections;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(Variables.ESTABLISHED, inspections.decide(Step.id(execution, Variables.INSPECTION_ID),
        FormInput.read(execution, DecideInspection.class), Step.actor(execution)));
  }
}
