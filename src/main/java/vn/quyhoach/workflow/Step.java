package vn.quyhoach.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** What a delegate may want to know about the step it carries out. */
public final class Step {

  private Step() {}

  /**
   * An id that the process carries.
   *
   * @throws IllegalStateException when it is missing: the model and the code do not fit
   */
  public static String id(DelegateExecution execution, String variable) {
    Object value = execution.getVariable(variable);
    if (value == null) {
      throw new IllegalStateException(execution.getProcessDefinitionId() + " carries no " + variable + " at "
          + execution.getCurrentActivityId());
    }
    return value.toString();
  }

  /**
   * The person who finished the task before this step, in whose transaction it runs.
   *
   * @throws IllegalStateException when nobody is authenticated; a step on somebody's behalf never runs anonymously
   */
  public static String actor(DelegateExecution execution) {
    Authentication authentication = execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    if (authentication == null || authentication.getUserId() == null) {
      throw new IllegalStateException(execution.getCurrentActivityId() + " was reached by nobody");
    }
    return authentication.getUserId();
  }
}
