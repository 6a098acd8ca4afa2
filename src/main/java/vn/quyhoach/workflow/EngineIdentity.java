package vn.quyhoach.workflow;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import vn.quyhoach.workflow.web.WebUser;

/**
 * Says in whose name the engine is asked. As a user, the engine applies its grants and tenants; as the system, it does not, which is
 * only right after the user's own rights were found to suffice.
 */
@Component
public class EngineIdentity {

  private final IdentityService identities;
  private final ProcessEngineConfigurationImpl engine;

  EngineIdentity(IdentityService identities, ProcessEngineConfigurationImpl engine) {
    this.identities = identities;
    this.engine = engine;
  }

  /** Asks in the name of a signed-in user. */
  public <T> T as(WebUser user, Supplier<T> work) {
    return with(() -> identities.setAuthentication(user.id(), user.groups(), user.tenants()), work);
  }

  /** Asks in the name of the system. */
  public <T> T asSystem(Supplier<T> work) {
    return with(identities::clearAuthentication, work);
  }

  /** What the engine grants to nobody but the system, done for a user whom our own rules allow it and whose name it shall carry. */
  public void beyondGrants(WebUser user, Runnable work) {
    as(
        user,
        () ->
            engine
                .getCommandExecutorTxRequired()
                .execute(
                    context ->
                        context.runWithoutAuthorization(
                            () -> {
                              work.run();
                              return null;
                            })));
  }

  private <T> T with(Runnable change, Supplier<T> work) {
    Authentication before = identities.getCurrentAuthentication();
    change.run();
    try {
      return work.get();
    } finally {
      if (before == null) {
        identities.clearAuthentication();
      } else {
        identities.setAuthentication(before);
      }
    }
  }
}
