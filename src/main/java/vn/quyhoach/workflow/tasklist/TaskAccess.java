package vn.quyhoach.workflow.tasklist;

import org.camunda.bpm.engine.task.Task;

/**
 * Asks whether an official may open and complete a task, beyond what the engine's own grants say: own unit, not recused, not the
 * earlier actor. Asked before every prefill, claim and submit; at the submit in the transaction that completes the task.
 */
public interface TaskAccess {

  /**
   * @param task the task as the official's own engine rights let it be read
   * @param userId the official
   * @throws vn.quyhoach.access.NotYours when the task is none of the official's business; answered as if there were no task
   * @throws vn.quyhoach.access.ConflictOfInterest when a rule of separation keeps this very person from acting
   */
  void require(Task task, String userId);
}
