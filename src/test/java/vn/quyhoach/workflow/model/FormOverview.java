package vn.quyhoach.workflow.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import vn.quyhoach.workflow.model.FormFile.Component;

/**
 * The page {@code src/docs/forms.md}: for every form who fills it in, what it submits and what it expects to be
 * filled in beforehand, taken from the forms and the models so that nobody has to keep it by hand.
 */
final class FormOverview {

  private static final String HEAD = """
      # Biểu mẫu

      Mỗi tệp `forms/<mã>.form` là một biểu mẫu của Camunda Forms; mở và sửa bằng Camunda Modeler. Bảng dưới đây lấy từ
      chính các biểu mẫu và mô hình, không sửa bằng tay: khi bảng khác biểu mẫu, kiểm thử `FormOverviewTest` báo lỗi và
      ghi bảng đúng vào `target/forms.md`.

      - **Gửi đi**: khóa, nhãn và kiểu của từng trường. `[]` là danh sách nhiều dòng. «Có lúc ẩn»: trường chỉ hiện khi
        cần và chỉ khi hiện mới được gửi.
      - **Điền sẵn**: dữ liệu hệ thống đưa vào trước khi mở biểu mẫu; trong ngoặc là các cột hoặc các trường của mỗi dòng.
        Danh mục lựa chọn gồm các cặp `label`, `value`.
      - Một danh sách không còn dòng nào thì không được gửi.

      | Biểu mẫu | Người điền | Gửi đi | Điền sẵn |
      |---|---|---|---|
      """;

  private static final Map<String, String> KINDS = Map.of("textfield", "chữ", "textarea", "văn bản", "number", "số",
      "datetime", "ngày", "select", "chọn một", "radio", "chọn một", "checklist", "chọn nhiều", "checkbox", "có hoặc không");

  private FormOverview() {
  }

  /** The whole page, ending with a line break. */
  static String page() {
    Map<String, String> people = people();
    StringBuilder page = new StringBuilder(HEAD);
    for (FormFile form : ModelSet.in(Path.of(".")).forms()) {
      String who = people.get(form.fileName());
      if (who == null) {
        throw new IllegalStateException("no model uses the form " + form.fileName());
      }
      page.append("| `%s` | %s | %s | %s |\n"
          .formatted(form.fileName(), who, submitted(form.topLevel(), ""), prefilled(form)));
    }
    return page.toString();
  }

  private static Map<String, String> people() {
    Map<String, Set<String>> people = new TreeMap<>();
    for (File file : models()) {
      BpmnModelInstance model = Bpmn.readModelFromFile(file);
      model.getModelElementsByType(UserTask.class).forEach(task -> people
          .computeIfAbsent(task.getCamundaFormRef(), form -> new LinkedHashSet<>())
          .add("`%s` %s".formatted(task.getCamundaCandidateGroups(), task.getName())));
      String process = model.getModelElementsByType(Process.class).iterator().next().getName();
      model.getModelElementsByType(StartEvent.class).stream()
          .filter(start -> start.getCamundaFormRef() != null)
          .forEach(start -> people.computeIfAbsent(start.getCamundaFormRef(), form -> new LinkedHashSet<>())
              .add("người được mở quy trình «%s»".formatted(process)));
    }
    return people.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.join("<br>", entry.getValue())));
  }

  private static String submitted(List<Component> components, String listPath) {
    List<String> lines = new ArrayList<>();
    for (Component component : components) {
      if (component.isList()) {
        String path = component.text("path") + "[]";
        List<String> remarks = new ArrayList<>();
        remarks.add(component.json().path("allowAddRemove").asBoolean() ? "thêm, bớt dòng" : "dòng có sẵn");
        addHidden(component, remarks);
        lines.add("`%s` %s (%s)".formatted(path, component.label(), String.join(", ", remarks)));
        lines.add(submitted(component.children(), path + "."));
      } else if (component.isField()) {
        lines.add("`%s%s` %s (%s)".formatted(listPath, component.text("key"), component.label(),
            String.join(", ", remarks(component))));
      }
    }
    return String.join("<br>", lines);
  }

  private static List<String> remarks(Component field) {
    List<String> remarks = new ArrayList<>();
    remarks.add(KINDS.get(field.type()));
    JsonNode values = field.json().path("values");
    if (!values.isEmpty()) {
      List<String> codes = new ArrayList<>();
      values.forEach(option -> codes.add("`" + option.path("value").asText() + "`"));
      remarks.add(String.join(" ", codes));
    }
    if (field.isReadonly()) {
      remarks.add("chỉ đọc");
    }
    if (field.isRequired()) {
      remarks.add("bắt buộc");
    }
    addHidden(field, remarks);
    return remarks;
  }

  private static void addHidden(Component component, List<String> remarks) {
    if (component.isHiddenAtTimes()) {
      remarks.add("có lúc ẩn");
    }
  }

  /** Names that the form reads but no official types: templates, conditions, choices, tables and given rows. */
  private static String prefilled(FormFile form) {
    Set<String> typed = form.topLevel().stream()
        .map(component -> component.text(component.isList() ? "path" : "key")).collect(Collectors.toSet());
    Set<String> names = new LinkedHashSet<>();
    for (Component component : form.components()) {
      component.namesRead().stream().filter(name -> !typed.contains(name)).forEach(name -> names.add("`" + name + "`"));
      if (component.json().has("valuesKey")) {
        names.add("`" + component.text("valuesKey") + "`");
      }
      if ("table".equals(component.type())) {
        List<String> columns = new ArrayList<>();
        component.json().path("columns").forEach(column -> columns.add(column.path("key").asText()));
        names.add("`%s` (%s)".formatted(component.text("dataSource").substring(1), String.join(", ", columns)));
      }
      if (component.isList() && !component.json().path("allowAddRemove").asBoolean()) {
        names.add("`%s` (%s)".formatted(component.text("path"), component.children().stream()
            .filter(Component::isReadonly).map(field -> field.text("key")).collect(Collectors.joining(", "))));
      }
    }
    return String.join("<br>", names);
  }

  private static File[] models() {
    File[] files = new File("processes").listFiles((folder, name) -> name.endsWith(".bpmn"));
    if (files == null || files.length == 0) {
      throw new IllegalStateException("no model in the folder processes");
    }
    Arrays.sort(files);
    return files;
  }
}
