package vn.quyhoach.workflow.tasklist;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.workflow.EngineIdentity;
import vn.quyhoach.workflow.web.WebUser;

/**
 * Tells a waiting process what an official decided outside of a task, such as that a submission is taken back. What was typed travels
 * as the input of a form does, and the step that the message reaches acts in the official's name and transaction.
 */
@Component
public class InputMessages {

  private final RuntimeService runtime;
  private final EngineIdentity identity;

  InputMessages(RuntimeService runtime, EngineIdentity identity) {
    this.runtime = runtime;
    this.identity = identity;
  }

  /**
   * Delivers the message to the one instance with the business key that waits for it.
   *
   * @throws org.camunda.bpm.engine.MismatchingMessageCorrelationException when none waits for it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void deliver(String message, String businessKey, Map<String, Object> input, WebUser user) {
    identity.as(user, () -> {
      identity.beyondGrants(user, () -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(businessKey)
          .setVariable(FormInput.VARIABLE, FormInput.transientValue(input)).correlateWithResult());
      return null;
    });
  }
}
