package vn.quyhoach.workflow.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.quyhoach.workflow.identity.BcryptEncryptor;

/** Sets everything on the engine that its properties cannot express; each part says at its own place why it is needed. */
@Component
@Order(Ordering.DEFAULT_ORDER + 10)
class GuardsPlugin extends AbstractProcessEnginePlugin {

  private final ApplicationContext context;
  private final ModelBeans modelBeans;
  private final ActingUnit actingUnit;
  private final DeploymentGuard deploymentGuard;
  private final TaskGuardParseListener taskGuard;
  private final ObjectProvider<DatedMemberships> datedMemberships;
  private final Clock clock;

  GuardsPlugin(ApplicationContext context, ModelBeans modelBeans, ActingUnit actingUnit, DeploymentGuard deploymentGuard,
      TaskGuardParseListener taskGuard, ObjectProvider<DatedMemberships> datedMemberships, Clock clock) {
    this.context = context;
    this.modelBeans = modelBeans;
    this.actingUnit = actingUnit;
    this.deploymentGuard = deploymentGuard;
    this.taskGuard = taskGuard;
    this.datedMemberships = datedMemberships;
    this.clock = clock;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setBeans(modelBeans);
    engine.setExpressionManager(new ExpressionGuard(context, modelBeans));
    engine.setTenantIdProvider(actingUnit);
    engine.setResourceAuthorizationProvider(new NoTaskRows());
    engine.setPasswordEncryptor(new BcryptEncryptor());
    engine.setIdentityProviderSessionFactory(new IdentityProviderFactory(datedMemberships));
    engine.setCustomPreDeployers(with(engine.getCustomPreDeployers(), deploymentGuard));
    engine.setCustomPreBPMNParseListeners(with(engine.getCustomPreBPMNParseListeners(), (BpmnParseListener) taskGuard));
    // Timers and task dates follow the application's clock, which the demonstration shifts by whole days.
    EngineTime.follow(clock);
  }

  private static <T> List<T> with(List<T> present, T added) {
    List<T> all = new ArrayList<>(present == null ? List.of() : present);
    all.add(added);
    return all;
  }
}
