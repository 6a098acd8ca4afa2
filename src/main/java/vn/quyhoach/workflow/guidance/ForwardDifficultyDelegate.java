package vn.quyhoach.workflow.guidance;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.guidance.Difficulties;
import vn.quyhoach.guidance.DifficultyProcess;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.guidance.DifficultyGuidanceModel.Variables;

/** Puts the difficulty before the board above, under the same business key. Wired to {@code sendTask_forwardDifficulty}. */
@Component
class ForwardDifficultyDelegate implements JavaDelegate {

  private final Difficulties difficulties;
  private final DifficultyProcess process;

  ForwardDifficultyDelegate(Difficulties difficulties, DifficultyProcess process) {
    this.difficulties = difficulties;
    this.process = process;
  }

  @Override
  public void execute(DelegateExecution execution) {
    process.start(difficulties.difficulty(Long.parseLong(Step.id(execution, Variables.DIFFICULTY_ID))), execution.getProcessBusinessKey());
  }
}
