package vn.quyhoach.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the product's models and forms, and nothing else, from the class path in one deployment with the same names
 * ({@code processes/x.bpmn}, {@code forms/y.form}) in the packaged jar, in an IDE and in tests; the starter's own names differ between
 * them, so each would deploy everything anew. All resources share one deployment because forms and called processes are bound to it.
 */
@Component
class ClassPathDeployment extends AbstractCamundaConfiguration implements CamundaDeploymentConfiguration {

  static final String NAME = "quyhoach";
  private static final String[] PATTERNS = {
      "processes/*.bpmn", "processes/*.dmn", "forms/*.form", "forms/*.html"};

  @Override
  public void preInit(SpringProcessEngineConfiguration configuration) {
    configuration.setDeploymentName(NAME);
    if (camundaBpmProperties.isAutoDeploymentEnabled()) {
      configuration.setDeploymentResources(getDeploymentResources().toArray(Resource[]::new));
    }
  }

  @Override
  public Set<Resource> getDeploymentResources() {
    ResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
    TreeMap<String, Resource> byName = new TreeMap<>();
    for (String pattern : PATTERNS) {
      String folder = pattern.substring(0, pattern.indexOf('/') + 1);
      for (Resource resource : find(resolver, pattern)) {
        String name = folder + resource.getFilename();
        if (byName.put(name, new Named(name, resource)) != null) {
          throw new IllegalStateException("Two files are named " + name + " on the class path");
        }
      }
    }
    return new LinkedHashSet<>(byName.values());
  }

  private static Resource[] find(ResourcePatternResolver resolver, String pattern) {
    try {
      return resolver.getResources(ResourcePatternResolver.CLASSPATH_ALL_URL_PREFIX + pattern);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A file with the name under which the engine stores it. */
  private static final class Named extends AbstractResource implements ContextResource {

    private final String name;
    private final Resource file;

    Named(String name, Resource file) {
      this.name = name;
      this.file = file;
    }

    @Override
    public String getPathWithinContext() {
      return name;
    }

    @Override
    public String getDescription() {
      return name;
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return file.getInputStream();
    }
  }
}
