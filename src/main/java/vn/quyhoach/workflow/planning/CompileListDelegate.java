package vn.quyhoach.workflow.planning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.conference.Recounts;
import vn.quyhoach.nomination.CompileList;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.planning.UnitPlanningModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Compiles the list; an unqualified name is refused here (S41). Wired to {@code serviceTask_compileList}. */
@Component
class CompileListDelegate implements JavaDelegate {

  private final Nominations nominations;
  private final Recounts recounts;

  CompileListDelegate(Nominations nominations, Recounts recounts) {
    this.nominations = nominations;
    this.recounts = recounts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    recounts.requireNoneOpen(Step.id(execution, Variables.PLAN_ID));
    nominations.compile(Step.id(execution, Variables.PLAN_ID), FormInput.read(execution, CompileList.class), Step.actor(execution));
  }
}
