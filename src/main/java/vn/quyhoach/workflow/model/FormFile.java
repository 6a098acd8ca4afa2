package vn.quyhoach.workflow.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

  /** Keys that are submitted, those of rows as {@code list.key}. */
  Set<String> submitted() {
    Set<String> keys = new TreeSet<>();
    components().stream().filter(component -> component.isField() || component.isList()).forEach(component -> keys.add(
        component.listPath().isEmpty() ? component.text(component.isList() ? "path" : "key")
            : component.listPath() + "." + component.text("key")));
    return keys;
  }

  /** Names that the form expects to be filled in beforehand: read by somebody, typed by nobody. */
  Set<String> expected() {
    Set<String> names = new TreeSet<>();
    for (Component component : components()) {
      names.addAll(component.namesRead());
      if (component.json().has("valuesKey")) {
        names.add(component.text("valuesKey"));
      }
      if ("table".equals(component.type())) {
        String source = component.text("dataSource");
        names.add(source.startsWith("=") ? source.substring(1) : source);
      }
    }
    names.removeAll(submitted());
    return names;
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

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)}}");
    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
    /** Functions of FEEL whose names are two words; they are no names of fields. */
    private static final Pattern TWO_WORDS =
        Pattern.compile("\\b(?:starts with|ends with|string length|list contains|upper case|lower case)(?=\\()");
    /** A name that is not a property of something and not a function. */
    private static final Pattern NAME = Pattern.compile("(?<![.\\w])[a-zA-Z]+\\b(?!\\s*\\()");
    private static final Pattern LOOP_VARIABLE = Pattern.compile("\\b(?:some|every|for)\\s+([a-zA-Z]+)\\s+in\\b");
    private static final Set<String> WORDS = Set.of("and", "or", "not", "null", "true", "false", "if", "then", "else",
        "some", "every", "for", "in", "satisfies", "return", "this", "string", "distinct");

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

    /** Names that the component's condition and text read, whether somebody types them or the product fills them in. */
    Set<String> namesRead() {
      List<String> expressions = new ArrayList<>();
      expressions.add(json.path("conditional").path("hide").asText());
      Matcher template = TEMPLATE.matcher(text("text"));
      while (template.find()) {
        expressions.add(template.group(1));
      }
      Set<String> names = new LinkedHashSet<>();
      for (String expression : expressions) {
        String code = TWO_WORDS.matcher(STRING.matcher(expression).replaceAll("")).replaceAll("");
        Set<String> local = LOOP_VARIABLE.matcher(code).results().map(found -> found.group(1)).collect(Collectors.toSet());
        NAME.matcher(code).results().map(found -> found.group())
            .filter(name -> !WORDS.contains(name) && !local.contains(name))
            .forEach(names::add);
      }
      return names;
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
