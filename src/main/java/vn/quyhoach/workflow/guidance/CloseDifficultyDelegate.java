package vn.quyhoach.workflow.guidance;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.guidance.Difficulties;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.guidance.DifficultyGuidanceModel.Variables;

/** Notes that nobody called the answer unclear in time. Wired to {@code serviceTask_closeDifficulty}. */
@Component
class CloseDifficultyDelegate implements JavaDelegate {

  private final Difficulties difficulties;

  CloseDifficultyDelegate(Difficulties difficulties) {
    this.difficulties = difficulties;
  }

  @Override
  public void execute(DelegateExecution execution) {
    difficulties.lapse(Long.parseLong(Step.id(execution, Variables.DIFFICULTY_ID)));
  }
}
