package vn.quyhoach.workflow.planning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.Appraisals;
import vn.quyhoach.approval.RemedyDefects;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.planning.UnitPlanningModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Stores the unit's answer to each defect. Wired to {@code serviceTask_remedyDefects}. */
@Component
class RemedyDefectsDelegate implements JavaDelegate {

  private final Appraisals appraisals;

  RemedyDefectsDelegate(Appraisals appraisals) {
    this.appraisals = appraisals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    appraisals.remedy(Step.id(execution, Variables.PLAN_ID), FormInput.read(execution, RemedyDefects.class), Step.actor(execution));
  }
}
