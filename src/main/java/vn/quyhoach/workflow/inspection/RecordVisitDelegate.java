package vn.quyhoach.workflow.inspection;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.inspection.Inspections;
import vn.quyhoach.inspection.RecordVisit;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.inspection.InspectionModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Stores the record of a visit. Wired to {@code serviceTask_recordVisit}. */
@Component
class RecordVisitDelegate implements JavaDelegate {

  private final Inspections inspections;

  RecordVisitDelegate(Inspections inspections) {
    this.inspections = inspections;
  }

  @Override
  public void execute(DelegateExecution execution) {
    inspections.recordVisit(Step.id(execution, Variables.VISIT_ID), FormInput.read(execution, RecordVisit.class), Step.actor(execution));
  }
}
