package vn.quyhoach.workflow.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * The one rule that decides who may take and who may complete a task, asked inside the transaction that does it: right unit, right role, not
 * recused, not the person who acted before. At most one bean implements it.
 */
public interface TaskGuard {

  /**
   * Returns when the person may act, and throws otherwise; the exception undoes the claim or completion. The engine
   * hands it on as cause of a {@code ProcessEngineException}.
   *
   * @param task the task as it is now; on assignment the new assignee is already set
   * @param userId on assignment the person who is to hold the task, on completion the person signed in
   * @param completing whether the task is being completed, not only taken
   */
  void check(DelegateTask task, String userId, boolean completing);

  /** Whether a person could take the task as it is now; nothing is undone when not. */
  boolean permits(DelegateTask task, String userId);
}
