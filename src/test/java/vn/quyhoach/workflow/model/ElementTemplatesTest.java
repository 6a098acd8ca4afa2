package vn.quyhoach.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import vn.quyhoach.organisation.Role;

/** The templates for the Modeler are complete: whatever our models hold, a designer could have picked instead of typed. */
class ElementTemplatesTest {

  private static final Path FOLDER = Path.of("processes/element-templates");
  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final ModelSet MODELS = ModelSet.in(Path.of("."));
  private static final List<JsonNode> TEMPLATES = templates();

  /** The Modeler's templates for Camunda 7 know no binding for it; their descriptions say what to set. */
  private static final Set<String> BEYOND_TEMPLATES = Set.of("failedJobRetryTimeCycle");

  @Test
  void everyTemplateSaysWhatItIsFor() {
    assertThat(TEMPLATES).hasSizeGreaterThan(10).allSatisfy(template -> {
      assertThat(template.path("id").asText()).matches("vn\\.quyhoach\\.[a-z]+(-[a-z]+)*");
      assertThat(template.path("name").asText()).isNotBlank();
      assertThat(template.path("description").asText().length()).isGreaterThan(40);
      assertThat(template.path("appliesTo")).isNotEmpty();
      assertThat(template.path("properties")).isNotEmpty().allSatisfy(property -> {
        assertThat(property.path("binding").path("type").asText())
            .isIn("property", "camunda:property", "camunda:in", "camunda:in:businessKey", "camunda:out");
        assertThat(property.path("type").asText()).isIn("String", "Dropdown", "Hidden");
        assertThat(property.path("type").asText().equals("Hidden") || !property.path("label").asText().isBlank()).isTrue();
      });
    });
    assertThat(TEMPLATES).extracting(template -> template.path("id").asText()).doesNotHaveDuplicates();
  }

  @Test
  void everyRoleCanBePicked() {
    JsonNode group = TEMPLATES.stream().filter(template -> template.path("id").asText().equals("vn.quyhoach.user-task")).findFirst().orElseThrow()
        .path("properties").path(0);
    Map<String, String> offered = new TreeMap<>();
    group.path("choices").forEach(choice -> offered.put(choice.path("value").asText(), choice.path("name").asText()));
    assertThat(offered).containsExactlyInAnyOrderEntriesOf(Arrays.stream(Role.values()).collect(Collectors.toMap(Role::groupId, Role::label)));
  }

  @Test
  void everyElementOfOurModelsFitsATemplate() {
    Map<String, String> misfits = new TreeMap<>();
    int looked = 0;
    for (ProcessModel model : MODELS.models()) {
      for (FlowElement element : model.instance().getModelElementsByType(FlowElement.class)) {
        if (asksForATemplate(element)) {
          looked++;
          List<String> complaints = TEMPLATES.stream().filter(template -> appliesTo(template, element))
              .map(template -> template.path("id").asText() + ": " + misfit(template, element)).toList();
          if (complaints.stream().noneMatch(complaint -> complaint.endsWith(": "))) {
            misfits.put(model.fileName() + " " + element.getId(), complaints.toString());
          }
        }
      }
    }
    assertThat(looked).isGreaterThan(150);
    assertThat(misfits).isEmpty();
  }

  private static boolean asksForATemplate(FlowElement element) {
    return element instanceof Activity && !(element instanceof SubProcess)
        || element instanceof CatchEvent event && !event.getEventDefinitions().isEmpty()
        || element instanceof StartEvent start && start.getCamundaFormRef() != null
        || element instanceof ExclusiveGateway gateway && gateway.getOutgoing().size() > 1
        || element instanceof SequenceFlow flow && flow.getConditionExpression() != null;
  }

  private static boolean appliesTo(JsonNode template, FlowElement element) {
    String type = element.getElementType().getTypeName();
    return contains(template.path("appliesTo"), "bpmn:" + Character.toUpperCase(type.charAt(0)) + type.substring(1));
  }

  /** Why an element could not have come from a template; empty when it could. */
  private static String misfit(JsonNode template, FlowElement element) {
    Set<String> known = new TreeSet<>();
    for (JsonNode property : template.path("properties")) {
      JsonNode binding = property.path("binding");
      String value = value(element, binding);
      known.add(described(binding));
      if (value == null ? !property.path("optional").asBoolean() : !allowed(property, value)) {
        return described(binding) + " = " + value;
      }
    }
    Set<String> unknown = held(element);
    unknown.removeAll(known);
    return unknown.isEmpty() ? "" : "holds " + unknown;
  }

  private static String described(JsonNode binding) {
    return switch (binding.path("type").asText()) {
      case "camunda:in" -> "in " + binding.path("target").asText();
      case "camunda:out" -> "out " + binding.path("source").asText();
      case "camunda:in:businessKey" -> "in business key";
      case "camunda:property" -> "property " + binding.path("name").asText();
      default -> binding.path("name").asText();
    };
  }

  private static String value(FlowElement element, JsonNode binding) {
    String name = binding.path("name").asText();
    return switch (binding.path("type").asText()) {
      case "camunda:property" -> extensions(element).stream().filter(CamundaProperties.class::isInstance).map(CamundaProperties.class::cast)
          .flatMap(properties -> properties.getCamundaProperties().stream()).filter(property -> name.equals(property.getCamundaName()))
          .map(property -> property.getCamundaValue()).findFirst().orElse(null);
      case "camunda:in:businessKey" -> ins(element).map(CamundaIn::getCamundaBusinessKey).filter(key -> key != null).findFirst().orElse(null);
      case "camunda:in" -> ins(element).filter(in -> binding.path("target").asText().equals(in.getCamundaTarget()))
          .map(in -> in.getCamundaSourceExpression() == null ? in.getCamundaSource() : in.getCamundaSourceExpression())
          .filter(value -> binding.path("expression").asBoolean() == value.startsWith("${")).findFirst().orElse(null);
      case "camunda:out" -> extensions(element).stream().filter(CamundaOut.class::isInstance).map(CamundaOut.class::cast)
          .filter(out -> binding.path("source").asText().equals(out.getCamundaSource())).map(CamundaOut::getCamundaTarget).findFirst().orElse(null);
      default -> name.equals("conditionExpression") ? ((SequenceFlow) element).getConditionExpression().getTextContent()
          : name.startsWith("camunda:") ? element.getAttributeValueNs(CAMUNDA, name.substring("camunda:".length()))
          : name.equals("calledElement") ? ((CallActivity) element).getCalledElement() : element.getAttributeValue(name);
    };
  }

  private static boolean allowed(JsonNode property, String value) {
    JsonNode constraints = property.path("constraints");
    return switch (property.path("type").asText()) {
      case "Hidden" -> property.path("value").asText().equals(value);
      case "Dropdown" -> property.path("choices").findValuesAsText("value").contains(value);
      default -> !value.isBlank() && (!constraints.has("pattern")
          || Pattern.compile(constraints.path("pattern").path("value").asText()).matcher(value).find());
    };
  }

  /** What of the engine's own an element holds, named as the bindings name it. */
  private static Set<String> held(BaseElement element) {
    Set<String> held = new TreeSet<>();
    Stream.of("assignee", "candidateUsers", "candidateGroups", "formRef", "formRefBinding", "formKey", "dueDate", "asyncBefore", "asyncAfter",
            "delegateExpression", "class", "expression", "calledElementBinding", "priority")
        .filter(name -> element.getAttributeValueNs(CAMUNDA, name) != null).forEach(name -> held.add("camunda:" + name));
    for (ModelElementInstance extension : extensions(element)) {
      if (extension instanceof CamundaIn in) {
        held.add(in.getCamundaBusinessKey() == null ? "in " + in.getCamundaTarget() : "in business key");
      } else if (extension instanceof CamundaOut out) {
        held.add("out " + out.getCamundaSource());
      } else if (extension instanceof CamundaProperties properties) {
        properties.getCamundaProperties().forEach(property -> held.add("property " + property.getCamundaName()));
      } else if (!BEYOND_TEMPLATES.contains(extension.getElementType().getTypeName())) {
        held.add(extension.getElementType().getTypeName());
      }
    }
    return held;
  }

  private static Stream<CamundaIn> ins(BaseElement element) {
    return extensions(element).stream().filter(CamundaIn.class::isInstance).map(CamundaIn.class::cast);
  }

  private static List<ModelElementInstance> extensions(BaseElement element) {
    return element.getExtensionElements() == null ? List.of() : new ArrayList<>(element.getExtensionElements().getElements());
  }

  private static boolean contains(JsonNode list, String text) {
    for (JsonNode entry : list) {
      if (entry.asText().equals(text)) {
        return true;
      }
    }
    return false;
  }

  private static List<JsonNode> templates() {
    List<JsonNode> templates = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        new ObjectMapper().readTree(file.toFile()).forEach(templates::add);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return templates;
  }
}
