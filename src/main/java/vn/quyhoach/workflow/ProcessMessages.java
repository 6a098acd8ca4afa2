package vn.quyhoach.workflow;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Messages between organisations: each acts in process instances of its own, tied by the business key.
 *
 * <p>A message crosses to a unit where the sender has no rights, so it is sent by the system, not by the person whose step caused
 * it; who caused it is on the record. A message that nobody waits for is an exception, so that the job is tried again and, if that
 * does not help, becomes an incident.
 */
@Component
public class ProcessMessages {

  private static final String ACTING_UNIT = "actingUnit";

  private final RuntimeService runtime;
  private final IdentityService identities;

  ProcessMessages(RuntimeService runtime, IdentityService identities) {
    this.runtime = runtime;
    this.identities = identities;
  }

  /** Starts the process that waits for the message, on behalf of the unit that has to act in it. */
  public void start(String message, String businessKey, String actingUnit, Map<String, Object> variables) {
    Map<String, Object> all = new HashMap<>(variables);
    all.put(ACTING_UNIT, actingUnit);
    asSystem(() -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(businessKey).setVariables(all)
        .correlateStartMessage());
  }

  /** Delivers the message to the one instance with the business key that waits for it. */
  public void deliver(String message, String businessKey) {
    asSystem(() -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(businessKey).correlate());
  }

  /** Starts a process by its key, on behalf of the unit that has to act in it. */
  public void startProcess(String key, String businessKey, String actingUnit, Map<String, Object> variables) {
    Map<String, Object> all = new HashMap<>(variables);
    all.put(ACTING_UNIT, actingUnit);
    asSystem(() -> runtime.startProcessInstanceByKey(key, businessKey, all));
  }

  /** Starts a process at a later element than its start, on behalf of the unit that has to act in it. */
  public void startProcessAt(String key, String element, String businessKey, String actingUnit, Map<String, Object> variables) {
    Map<String, Object> all = new HashMap<>(variables);
    all.put(ACTING_UNIT, actingUnit);
    asSystem(() -> runtime.createProcessInstanceByKey(key).businessKey(businessKey).setVariables(all)
        .startBeforeActivity(element).execute());
  }

  private void asSystem(Runnable command) {
    Authentication caller = identities.getCurrentAuthentication();
    identities.clearAuthentication();
    try {
      command.run();
    } finally {
      identities.setAuthentication(caller);
    }
  }
}
