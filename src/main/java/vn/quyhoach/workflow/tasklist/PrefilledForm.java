package vn.quyhoach.workflow.tasklist;

import java.util.Map;
import java.util.function.Function;

/** A form's content given as a function; lets one class hold the contents of all forms of a process. */
public record PrefilledForm(String form, Function<TaskContext, Map<String, Object>> content) implements FormPrefill {

  @Override
  public Map<String, Object> values(TaskContext task) {
    return content.apply(task);
  }
}
