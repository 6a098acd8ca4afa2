package vn.quyhoach.workflow.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One field, group or list of a Camunda Form, with what the form itself demands of it. Parts that only show something are left out.
 *
 * @param kind what is entered
 * @param key name of the value; {@code null} for a group that has no path of its own
 * @param label as the official reads it
 * @param hide condition (FEEL, without the leading {@code =}) under which the field is neither shown nor submitted
 * @param readonly {@code true}, {@code false} or a condition (FEEL)
 * @param rowsFixed for a list: rows may not be added or removed
 * @param components of a group or list
 */
record FormComponent(
    Kind kind,
    String key,
    String label,
    Optional<String> hide,
    Optional<String> readonly,
    boolean disabled,
    boolean required,
    Optional<BigDecimal> min,
    Optional<BigDecimal> max,
    Optional<Integer> minLength,
    Optional<Integer> maxLength,
    Optional<Pattern> pattern,
    Optional<String> patternMessage,
    int decimalDigits,
    boolean numberAsText,
    boolean pastRefused,
    Optional<Set<String>> values,
    Optional<String> valuesKey,
    boolean rowsFixed,
    List<FormComponent> components) {

  private static final String ALWAYS = "true";

  /** What a component lets the official enter. */
  enum Kind {
    TEXT,
    LONG_TEXT,
    NUMBER,
    YES_NO,
    ONE_OF,
    SOME_OF,
    DATE,
    TIME,
    DATE_AND_TIME,
    GROUP,
    LIST
  }

  /** Whether the readonly condition is simply "yes". */
  boolean isAlwaysReadonly() {
    return readonly.filter(ALWAYS::equals).isPresent();
  }

  /** Whether a check needs to know what the form was filled with. */
  boolean needsPrefill() {
    return valuesKey.isPresent()
        || readonly.isPresent()
        || hide.isPresent()
        || (kind == Kind.LIST && rowsFixed)
        || components.stream().anyMatch(FormComponent::needsPrefill);
  }

  /**
   * Reads the components of a form or of a part of it.
   *
   * @throws IllegalStateException when the form uses something whose input this gateway cannot check
   */
  static List<FormComponent> all(JsonNode components) {
    List<FormComponent> all = new ArrayList<>();
    for (JsonNode component : components) {
      kind(component).ifPresent(kind -> all.add(of(kind, component)));
    }
    return List.copyOf(all);
  }

  private static FormComponent of(Kind kind, JsonNode json) {
    JsonNode validate = json.path("validate");
    boolean nested = kind == Kind.GROUP || kind == Kind.LIST;
    String key = text(json, nested ? "path" : "key").orElse(null);
    if (key != null && key.contains(".")) {
      throw new IllegalStateException("a key with dots cannot be checked: " + key);
    }
    if (json.hasNonNull("valuesExpression")) {
      throw new IllegalStateException("choices from an expression cannot be checked, use valuesKey: " + key);
    }
    return new FormComponent(
        kind,
        key,
        text(json, "label").or(() -> text(json, "dateLabel")).or(() -> text(json, "timeLabel")).orElse(key),
        expression(json.path("conditional").path("hide")),
        expression(json.path("readonly")),
        json.path("disabled").asBoolean(false),
        validate.path("required").asBoolean(false),
        number(validate, "min"),
        number(validate, "max"),
        number(validate, "minLength").map(BigDecimal::intValueExact),
        number(validate, "maxLength").map(BigDecimal::intValueExact),
        text(validate, "pattern").map(Pattern::compile),
        text(validate, "patternErrorMessage"),
        json.hasNonNull("decimalDigits") ? json.get("decimalDigits").asInt() : -1,
        json.path("serializeToString").asBoolean(false),
        json.path("disallowPassedDates").asBoolean(false),
        values(json),
        text(json, "valuesKey"),
        !json.path("allowAddRemove").asBoolean(false),
        nested ? all(json.path("components")) : List.of());
  }

  private static Optional<Kind> kind(JsonNode json) {
    return switch (json.path("type").asText()) {
      case "textfield" -> Optional.of(Kind.TEXT);
      case "textarea" -> Optional.of(Kind.LONG_TEXT);
      case "number" -> Optional.of(Kind.NUMBER);
      case "checkbox" -> Optional.of(Kind.YES_NO);
      case "radio", "select" -> Optional.of(Kind.ONE_OF);
      case "checklist", "taglist" -> Optional.of(Kind.SOME_OF);
      case "datetime" -> Optional.of(
          switch (json.path("subtype").asText()) {
            case "date" -> Kind.DATE;
            case "time" -> Kind.TIME;
            default -> Kind.DATE_AND_TIME;
          });
      case "group" -> Optional.of(Kind.GROUP);
      case "dynamiclist" -> Optional.of(Kind.LIST);
      case "text", "html", "table", "image", "separator", "spacer", "button" -> Optional.empty();
      default -> throw new IllegalStateException("input of a form component cannot be checked: " + json.path("type").asText());
    };
  }

  private static Optional<Set<String>> values(JsonNode json) {
    if (!json.path("values").isArray()) {
      return Optional.empty();
    }
    Set<String> values = new LinkedHashSet<>();
    json.get("values").forEach(choice -> values.add(choice.path("value").asText()));
    return Optional.of(values);
  }

  private static Optional<String> text(JsonNode json, String name) {
    return Optional.of(json.path(name)).filter(JsonNode::isTextual).map(JsonNode::textValue).filter(text -> !text.isBlank());
  }

  private static Optional<BigDecimal> number(JsonNode json, String name) {
    JsonNode value = json.path(name);
    if (value.isNumber()) {
      return Optional.of(value.decimalValue());
    }
    return text(json, name).filter(text -> !text.startsWith("=")).map(BigDecimal::new);
  }

  private static Optional<String> expression(JsonNode json) {
    if (json.isBoolean()) {
      return json.booleanValue() ? Optional.of(ALWAYS) : Optional.empty();
    }
    if (!json.isTextual() || json.textValue().isBlank()) {
      return Optional.empty();
    }
    String text = json.textValue().strip();
    return Optional.of(text.startsWith("=") ? text.substring(1).strip() : text);
  }
}
