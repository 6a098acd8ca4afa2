package vn.quyhoach.workflow.guidance;

import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.guidance.Difficulties;
import vn.quyhoach.workflow.guidance.DifficultyGuidanceModel.Elements;
import vn.quyhoach.workflow.guidance.DifficultyGuidanceModel.Variables;

/** Shows the board's own time as the due date of its task, so that it stands in its place among the others. */
@Component
class AnswerDueListener {

  private static final LocalTime OFFICE_CLOSES = LocalTime.of(17, 0);

  private final Difficulties difficulties;

  AnswerDueListener(Difficulties difficulties) {
    this.difficulties = difficulties;
  }

  @EventListener(condition = "#task.eventName == 'create'")
  public void on(DelegateTask task) {
    if (task.getTaskDefinitionKey().equals(Elements.USER_TASK_ANSWER_DIFFICULTY)) {
      difficulties.dueOf(difficulties.difficulty(Long.parseLong((String) task.getVariable(Variables.DIFFICULTY_ID)))).ifPresent(due ->
          task.setDueDate(Date.from(due.due().atTime(OFFICE_CLOSES).atZone(UserZone.ID).toInstant())));
    }
  }
}
