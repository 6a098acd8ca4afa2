package vn.quyhoach.workflow.decision;

import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Gives the process engine the FEEL engine of {@link CachingFeelEngineFactory}, before it builds its DMN engine. */
@Component
public class CachingFeelEnginePlugin extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    DefaultDmnEngineConfiguration decisions = configuration.getDmnEngineConfiguration();
    if (decisions == null) {
      decisions = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
      configuration.setDmnEngineConfiguration(decisions);
    }
    var customFunctions = configuration.getDmnFeelCustomFunctionProviders();
    decisions.setFeelEngineFactory(
        new CachingFeelEngineFactory(customFunctions == null ? List.of() : customFunctions));
  }
}
