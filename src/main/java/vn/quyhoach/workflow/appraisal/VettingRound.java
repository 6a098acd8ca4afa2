package vn.quyhoach.workflow.appraisal;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.Appraisals;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.appraisal.DossierAppraisalModel.Variables;
import vn.quyhoach.workflow.engine.CallableFromModels;

/** Answers the model's question which names are to be vetted now. */
@Component
@CallableFromModels
public class VettingRound {

  private final Appraisals appraisals;

  VettingRound(Appraisals appraisals) {
    this.appraisals = appraisals;
  }

  /** Ids of the nominations to be vetted: all at first, after a return only those that a defect was tied to. */
  public List<String> openNominations(DelegateExecution execution) {
    return appraisals.openNominations(Step.id(execution, Variables.PLAN_ID));
  }
}
