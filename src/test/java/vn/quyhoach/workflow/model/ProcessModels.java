package vn.quyhoach.workflow.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/**
 * The models of the folder {@code processes}, read as the designers left them.
 *
 * <p>Read from the source folder and not from the class path, because the name of the file is part of
 * the rules.
 */
final class ProcessModels {

  /** Folder of the models, relative to the root of the project where the build runs. */
  static final Path FOLDER = Path.of("processes");

  private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)[.}].*");

  private ProcessModels() {
  }

  /** One model with the name of its file without {@code .bpmn}. */
  record ProcessModel(String fileName, BpmnModelInstance instance) {

    static ProcessModel parse(String fileName, String xml) {
      return new ProcessModel(fileName,
          Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    }

    /** The one process of the model; a second one would be noticed by the rule on file names. */
    Process process() {
      return instance.getModelElementsByType(Process.class).iterator().next();
    }

    @Override
    public String toString() {
      return fileName;
    }
  }

  /** Every model, in the order of the keys; never empty. */
  static List<ProcessModel> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<ProcessModel> models = files
          .filter(file -> file.toString().endsWith(".bpmn"))
          .sorted()
          .map(file -> ProcessModel.parse(key(file), text(key(file))))
          .toList();
      if (models.isEmpty()) {
        throw new IllegalStateException("no model in " + FOLDER.toAbsolutePath());
      }
      return models;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of one model, for tests that break it. */
  static String text(String key) {
    try {
      return Files.readString(FOLDER.resolve(key + ".bpmn"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of the beans that service and send tasks of all models call, for a test with the real beans. */
  static Set<String> delegateBeanNames() {
    Set<String> names = new TreeSet<>();
    for (ProcessModel model : all()) {
      model.instance().getModelElementsByType(ServiceTask.class)
          .forEach(task -> names.add(bean(task.getCamundaDelegateExpression())));
      model.instance().getModelElementsByType(SendTask.class)
          .forEach(task -> names.add(bean(task.getCamundaDelegateExpression())));
    }
    return names;
  }

  /** Names of the beans that multi-instance activities of all models ask for their collection. */
  static Set<String> collectionBeanNames() {
    Set<String> names = new TreeSet<>();
    for (ProcessModel model : all()) {
      Collection<MultiInstanceLoopCharacteristics> loops =
          model.instance().getModelElementsByType(MultiInstanceLoopCharacteristics.class);
      loops.forEach(loop -> names.add(bean(loop.getCamundaCollection())));
    }
    return names;
  }

  private static String bean(String expression) {
    Matcher matcher = BEAN.matcher(String.valueOf(expression));
    if (!matcher.matches()) {
      throw new IllegalStateException("no bean in " + expression);
    }
    return matcher.group(1);
  }

  private static String key(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ".bpmn".length());
  }
}
