package vn.quyhoach.workflow.inspection;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.inspection.Inspection;
import vn.quyhoach.inspection.Inspections;
import vn.quyhoach.inspection.OpenInspection;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.inspection.InspectionModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Opens the inspection for the unit that acts. Wired to {@code serviceTask_openInspection}. */
@Component
class OpenInspectionDelegate implements JavaDelegate {

  private final Inspections inspections;

  OpenInspectionDelegate(Inspections inspections) {
    this.inspections = inspections;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Inspection inspection = inspections.open(FormInput.read(execution, OpenInspection.class), execution.getTenantId(), Step.actor(execution));
    execution.setVariable(Variables.INSPECTION_ID, inspection.id());
    execution.setProcessBusinessKey(inspection.businessKey());
  }
}
