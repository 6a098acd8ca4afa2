package vn.quyhoach.workflow.appraisal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.vetting.GiveOpinion;
import vn.quyhoach.vetting.Opinions;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.appraisal.VettingOpinionModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Stores a body's answer. Wired to {@code serviceTask_keepOpinion}. */
@Component
class KeepOpinionDelegate implements JavaDelegate {

  private final Opinions opinions;

  KeepOpinionDelegate(Opinions opinions) {
    this.opinions = opinions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    opinions.answer(Step.id(execution, Variables.OPINION_ID), FormInput.read(execution, GiveOpinion.class), Step.actor(execution));
  }
}
