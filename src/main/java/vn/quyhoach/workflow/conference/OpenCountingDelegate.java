package vn.quyhoach.workflow.conference;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.workflow.conference.BallotCountModel.Variables;

/** Asks for both entries of a count. Wired to {@code serviceTask_openCounting}. */
@Component
class OpenCountingDelegate implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(Variables.FIRST_COUNT_WANTED, true);
    execution.setVariable(Variables.SECOND_COUNT_WANTED, true);
  }
}
