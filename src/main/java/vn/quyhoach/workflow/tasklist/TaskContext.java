package vn.quyhoach.workflow.tasklist;

import java.util.Map;

/**
 * What a form may know about the task it is opened for, in terms free of the engine.
 *
 * @param taskId the engine's id of the task; {@code null} for a start form
 * @param taskKey id of the user task in the model; {@code null} for a start form
 * @param processKey key of the process the task belongs to
 * @param businessKey business key of the process instance; {@code null} for a start form
 * @param unitCode code of the unit that acts (the tenant)
 * @param userId the official who opens or submits the form
 * @param variables ids, flags and dates of the process instance as the task sees them; empty for a start form
 */
public record TaskContext(
    String taskId,
    String taskKey,
    String processKey,
    String businessKey,
    String unitCode,
    String userId,
    Map<String, Object> variables) {

  /**
   * An id or code the model requires to be there.
   *
   * @throws IllegalStateException when the process instance does not carry it: the model and the form do not fit
   */
  public String variable(String name) {
    Object value = variables.get(name);
    if (value == null) {
      throw new IllegalStateException("process " + processKey + " carries no variable " + name);
    }
    return value.toString();
  }
}
