package vn.quyhoach.workflow.inspection;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.inspection.Inspections;
import vn.quyhoach.inspection.ProposeInspection;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.inspection.InspectionModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Stores the proposed team and its units. Wired to {@code serviceTask_proposeInspection}. */
@Component
class ProposeInspectionDelegate implements JavaDelegate {

  private final Inspections inspections;

  ProposeInspectionDelegate(Inspections inspections) {
    this.inspections = inspections;
  }

  @Override
  public void execute(DelegateExecution execution) {
    inspections.propose(Step.id(execution, Variables.INSPECTION_ID), FormInput.read(execution, ProposeInspection.class), Step.actor(execution));
  }
}
