package vn.quyhoach.workflow.guidance;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.guidance.Difficulties;
import vn.quyhoach.guidance.TreatDifficulty;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.guidance.DifficultyGuidanceModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Stores what the board does with the difficulty. Wired to {@code serviceTask_recordTreatment}. */
@Component
class RecordTreatmentDelegate implements JavaDelegate {

  private final Difficulties difficulties;

  RecordTreatmentDelegate(Difficulties difficulties) {
    this.difficulties = difficulties;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Difficulties.Outcome outcome = difficulties.treat(Long.parseLong(Step.id(execution, Variables.DIFFICULTY_ID)),
        FormInput.read(execution, TreatDifficulty.class), Step.actor(execution));
    execution.setVariable(Variables.UNANSWERED, !outcome.answered());
    execution.setVariable(Variables.ASKED_BACK, outcome.askedBack());
    execution.setVariable(Variables.FORWARDED, outcome.forwarded());
    execution.setVariable(Variables.ACKNOWLEDGEMENT_DUE, Date.from(outcome.acknowledgementDue()));
  }
}
