package vn.quyhoach.workflow;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.quyhoach.workflow.engine.ActingUnit;

/**
 * Messages between organisations: each acts in process instances of its own, tied by the business key.
 *
 * <p>A message crosses to a unit where the sender has no rights, so it is sent by the system, not by the person whose step caused
 * it; who caused it is on the record. A message that nobody waits for is an exception, so that the job is tried again and, if that
 * does not help, becomes an incident.
 */
@Component
public class ProcessMessages {

  private final RuntimeService runtime;
  private final EngineIdentity identity;

  ProcessMessages(RuntimeService runtime, EngineIdentity identity) {
    this.runtime = runtime;
    this.identity = identity;
  }

  /** Starts the process that waits for the message, on behalf of the unit that has to act in it; answers the id of the instance. */
  public String start(String message, String businessKey, String actingUnit, Map<String, Object> variables) {
    Map<String, Object> all = new HashMap<>(variables);
    all.put(ActingUnit.VARIABLE, actingUnit);
    return identity.asSystem(() -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(businessKey).setVariables(all)
        .correlateStartMessage().getId());
  }

  /** Delivers the message to the one instance with the business key that waits for it. */
  public void deliver(String message, String businessKey) {
    identity.asSystem(() -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(businessKey)
        .correlateWithResult());
  }

  /** As above, where several instances carry the business key and a reference tells them apart. */
  public void deliver(String message, String businessKey, String variable, String value) {
    identity.asSystem(() -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(businessKey)
        .processInstanceVariableEquals(variable, value).correlateWithResult());
  }

  /** Starts a process by its key, on behalf of the unit that has to act in it. */
  public void startProcess(String key, String businessKey, String actingUnit, Map<String, Object> variables) {
    Map<String, Object> all = new HashMap<>(variables);
    all.put(ActingUnit.VARIABLE, actingUnit);
    identity.asSystem(() -> runtime.startProcessInstanceByKey(key, businessKey, all));
  }

  /** Starts a process at a later element than its start, on behalf of the unit that has to act in it. */
  public void startProcessAt(String key, String element, String businessKey, String actingUnit, Map<String, Object> variables) {
    Map<String, Object> all = new HashMap<>(variables);
    all.put(ActingUnit.VARIABLE, actingUnit);
    identity.asSystem(() -> runtime.createProcessInstanceByKey(key).businessKey(businessKey).setVariables(all)
        .startBeforeActivity(element).execute());
  }
}
