package vn.quyhoach.workflow.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * The forms as they were deployed with a process definition. Such a form never changes, so each is read once.
 *
 * <p>Only forms bound to the deployment are asked for; the model rules of the project see to that.
 */
@Component
class DeployedForms {

  /** A form as the designer drew it, and what of it can be entered. */
  record DeployedForm(JsonNode json, List<FormComponent> components) {}

  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private final FormService forms;
  private final Map<String, DeployedForm> read = new ConcurrentHashMap<>();

  DeployedForms(FormService forms) {
    this.forms = forms;
  }

  /** The form of a task, asked for with the caller's engine rights. */
  DeployedForm ofTask(Task task) {
    return form(
        task.getProcessDefinitionId() + "/" + task.getTaskDefinitionKey(), () -> forms.getDeployedTaskForm(task.getId()));
  }

  /** The start form of a definition, asked for with the caller's engine rights. */
  DeployedForm ofStart(String definitionId) {
    return form(definitionId, () -> forms.getDeployedStartForm(definitionId));
  }

  private DeployedForm form(String key, Supplier<InputStream> source) {
    DeployedForm known = read.get(key);
    if (known == null) {
      try (InputStream form = source.get()) {
        JsonNode json = MAPPER.readTree(form);
        known = new DeployedForm(json, FormComponent.all(json.path("components")));
      } catch (IOException unreadable) {
        throw new UncheckedIOException("a deployed form cannot be read: " + key, unreadable);
      }
      read.put(key, known);
    }
    return known;
  }
}
