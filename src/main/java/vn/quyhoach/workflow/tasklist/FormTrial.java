package vn.quyhoach.workflow.tasklist;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.quyhoach.refusal.Refusal;
import vn.quyhoach.refusal.RefusedField;

/** Tries whether the form of a task would accept an input, without finishing the task. */
@Component
public class FormTrial {

  private final DeployedForms forms;
  private final Clock clock;
  private final FormConditions conditions = new FormConditions();

  FormTrial(DeployedForms forms, Clock clock) {
    this.forms = forms;
    this.clock = clock;
  }

  /**
   * What the form refuses, empty when it accepts everything.
   *
   * @param shown what the form was filled in with
   * @param typed what somebody would submit, by key
   */
  public List<RefusedField> refused(Task task, Map<String, Object> shown, Map<String, Object> typed) {
    try {
      new FormCheck(conditions, clock, FormValues.plain(shown), FormValues.plain(typed)).accept(forms.ofTask(task).components());
      return List.of();
    } catch (Refusal refusal) {
      return refusal.fields();
    }
  }
}
