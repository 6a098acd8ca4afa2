package vn.quyhoach.workflow.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One form with the name of its file without {@code .form}. */
record FormFile(String fileName, JsonNode schema) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** @throws IllegalArgumentException if the text is no JSON */
  static FormFile parse(String fileName, String json) {
    try {
      return new FormFile(fileName, JSON.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(fileName + " is no JSON", e);
    }
  }

  /** A form that opens a process; it is shown before there is anything to fill it in with. */
  boolean isStartForm() {
    return fileName.endsWith("-start");
  }

  /** The components as they stand below each other, those of lists not included. */
  List<Component> topLevel() {
    return childrenOf(this, schema, "");
  }

  /** Every component, those of lists after their list. */
  List<Component> components() {
    List<Component> found = new ArrayList<>();
    topLevel().forEach(component -> {
      found.add(component);
      found.addAll(component.children());
    });
    return found;
  }

  @Override
  public String toString() {
    return fileName;
  }

  /**
   * One component of a form.
   *
   * @param listPath path of the list whose row the component stands in, empty outside lists
   */
  record Component(FormFile form, String listPath, JsonNode json) {

    private static final Set<String> FIELD_TYPES =
        Set.of("textfield", "textarea", "number", "datetime", "select", "radio", "checklist", "checkbox");

    String id() {
      return text("id");
    }

    String type() {
      return text("type");
    }

    /** Whether an official can give it a value, or reads one that is submitted with the form. */
    boolean isField() {
      return FIELD_TYPES.contains(type());
    }

    boolean isList() {
      return "dynamiclist".equals(type());
    }

    boolean isReadonly() {
      return json.path("readonly").asBoolean();
    }

    boolean isRequired() {
      return json.path("validate").path("required").asBoolean();
    }

    boolean isHiddenAtTimes() {
      return json.path("conditional").has("hide");
    }

    /** What the official reads above the component; form-js keeps it elsewhere for dates. */
    String label() {
      return text("datetime".equals(type()) ? "dateLabel" : "label");
    }

    /** The value of a property as text, empty when it is not there. */
    String text(String property) {
      return json.path(property).asText("");
    }

    List<Component> children() {
      return isList() ? childrenOf(form, json, text("path")) : List.of();
    }

    @Override
    public String toString() {
      return form + ": " + id();
    }
  }

  private static List<Component> childrenOf(FormFile form, JsonNode parent, String listPath) {
    List<Component> found = new ArrayList<>();
    parent.path("components").forEach(child -> found.add(new Component(form, listPath, child)));
    return found;
  }
}
