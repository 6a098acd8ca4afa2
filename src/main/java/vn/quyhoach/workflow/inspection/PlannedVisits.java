package vn.quyhoach.workflow.inspection;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.quyhoach.inspection.InspectionVisit;
import vn.quyhoach.inspection.Inspections;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.engine.CallableFromModels;
import vn.quyhoach.workflow.inspection.InspectionModel.Variables;

/** Answers the model's question which units are to be visited. */
@Component
@CallableFromModels
public class PlannedVisits {

  private final Inspections inspections;

  PlannedVisits(Inspections inspections) {
    this.inspections = inspections;
  }

  /** Ids of the visits that the decision names. */
  public List<String> of(DelegateExecution execution) {
    return inspections.visitsOf(Step.id(execution, Variables.INSPECTION_ID)).stream().map(InspectionVisit::id).toList();
  }
}
