package vn.quyhoach.workflow.inspection;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.inspection.ConcludeInspection;
import vn.quyhoach.inspection.Inspections;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.inspection.InspectionModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Stores the report of the team. Wired to {@code serviceTask_concludeInspection}. */
@Component
class ConcludeInspectionDelegate implements JavaDelegate {

  private final Inspections inspections;

  ConcludeInspectionDelegate(Inspections inspections) {
    this.inspections = inspections;
  }

  @Override
  public void execute(DelegateExecution execution) {
    inspections.conclude(Step.id(execution, Variables.INSPECTION_ID), FormInput.read(execution, ConcludeInspection.class), Step.actor(execution));
  }
}
