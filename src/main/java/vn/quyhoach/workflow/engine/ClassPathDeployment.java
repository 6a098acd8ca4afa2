package vn.quyhoach.workflow.engine;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.quyhoach.workflow.model.Finding;
import vn.quyhoach.workflow.model.Finding.Weight;
import vn.quyhoach.workflow.model.ModelCheck;
import vn.quyhoach.workflow.model.ModelSet;

/**
 * Deploys the product's models and forms, and nothing else, from the class path in one deployment with the same names
 * ({@code processes/x.bpmn}, {@code forms/y.form}) in the packaged jar, in an IDE and in tests; the starter's own names differ between
 * them, so each would deploy everything anew. All resources share one deployment because forms and called processes are bound to it.
 *
 * <p>The property {@code quyhoach.models} names a folder on the server whose files replace the product's own of the same name; the start
 * is refused when they do not pass the check of {@link ModelCheck}.
 */
@Component
class ClassPathDeployment extends AbstractCamundaConfiguration implements CamundaDeploymentConfiguration {

  static final String NAME = "quyhoach";

  private static final int FINDINGS_TOLD = 10;

  private final Path folder;

  ClassPathDeployment(@Value("${quyhoach.models:#{null}}") Path folder) {
    this.folder = folder;
  }

  @Override
  public void preInit(SpringProcessEngineConfiguration configuration) {
    configuration.setDeploymentName(NAME);
    if (camundaBpmProperties.isAutoDeploymentEnabled()) {
      configuration.setDeploymentResources(getDeploymentResources().toArray(Resource[]::new));
    }
  }

  @Override
  public Set<Resource> getDeploymentResources() {
    Set<Resource> resources = new LinkedHashSet<>();
    models().files().forEach((name, content) -> resources.add(new Named(name, content)));
    return resources;
  }

  private ModelSet models() {
    ModelSet shipped = ModelSet.shipped();
    if (folder == null) {
      return shipped;
    }
    if (!Files.isDirectory(folder)) {
      throw refused("Không có thư mục này.");
    }
    ModelSet all = shipped.with(ModelSet.in(folder));
    List<Finding> errors = ModelCheck.findings(all, shipped).stream().filter(finding -> finding.weight() == Weight.ERROR).toList();
    if (!errors.isEmpty()) {
      throw refused(errors.stream().limit(FINDINGS_TOLD).map(finding -> finding.file() + ": " + finding.message())
          .collect(Collectors.joining("\n")));
    }
    return all;
  }

  private StartRefused refused(String why) {
    return new StartRefused(
        "Các mô hình trong thư mục «" + folder + "» (quyhoach.models) không dùng được.\n" + why,
        "The models in the folder of the property quyhoach.models cannot be used.",
        "java -jar … --quyhoach.check=" + folder);
  }

  /** A file with the name under which the engine stores it. */
  private static final class Named extends AbstractResource implements ContextResource {

    private final String name;
    private final byte[] content;

    Named(String name, byte[] content) {
      this.name = name;
      this.content = content;
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
    public InputStream getInputStream() {
      return new ByteArrayInputStream(content);
    }
  }
}
