package vn.quyhoach.workflow.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The forms of the folder {@code forms}, read as the designers left them.
 *
 * <p>Read from the source folder and not from the class path, because the name of the file is part of
 * the rules.
 */
final class FormFiles {

  /** Folder of the forms, relative to the root of the project where the build runs. */
  static final Path FOLDER = Path.of("forms");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EXTENSION = ".form";

  private FormFiles() {
  }

  /** One form with the name of its file without {@code .form}. */
  record FormFile(String fileName, JsonNode schema) {

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

  /** Every form, in the order of the ids; never empty. */
  static List<FormFile> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<FormFile> forms = files
          .filter(file -> file.toString().endsWith(EXTENSION))
          .map(FormFiles::read)
          .sorted((one, other) -> one.fileName().compareTo(other.fileName()))
          .toList();
      if (forms.isEmpty()) {
        throw new IllegalStateException("no form in " + FOLDER.toAbsolutePath());
      }
      return forms;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FormFile read(Path file) {
    try {
      String name = file.getFileName().toString();
      return FormFile.parse(name.substring(0, name.length() - EXTENSION.length()), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Component> childrenOf(FormFile form, JsonNode parent, String listPath) {
    List<Component> found = new ArrayList<>();
    parent.path("components").forEach(child -> found.add(new Component(form, listPath, child)));
    return found;
  }
}
