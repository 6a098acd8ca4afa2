package vn.quyhoach.workflow.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import vn.quyhoach.workflow.model.FormFile.Component;

/** What has to hold for every form, one constant per rule. */
enum FormRule {

  /** The name of the file is the id that a model names. */
  FILE_NAME_IS_ID {
    @Override
    void check(FormFile form, Findings findings) {
      findings.require(form.schema().path("id").asText().equals(form.fileName()), form, "có mã (id) khác tên tệp");
      findings.require("default".equals(form.schema().path("type").asText()), form, "không phải là biểu mẫu");
      findings.require(form.fileName().matches("[a-z]+(-[a-z]+)*"), form, "phải có tên dạng chữ-thường-có-gạch-nối");
    }
  },

  /** Tasklist 7.24 shows schema version 16; a form saved for another platform may come up empty. */
  MADE_FOR_THIS_PLATFORM {
    @Override
    void check(FormFile form, Findings findings) {
      JsonNode schema = form.schema();
      findings.require(schema.path("schemaVersion").asInt() == 16, form, "phải có schemaVersion 16");
      findings.require("Camunda Platform".equals(schema.path("executionPlatform").asText()), form,
          "được làm cho nền tảng khác Camunda Platform");
      findings.require(schema.path("executionPlatformVersion").asText().startsWith("7.24"), form,
          "được làm cho phiên bản khác 7.24");
    }
  },

  /** Only components that Tasklist shows and that submit what they show: no upload, frame, formula or own button. */
  COMPONENTS_WORK_IN_TASKLIST {
    private final Set<String> types = Set.of("text", "separator", "table", "dynamiclist", "textfield", "textarea",
        "number", "datetime", "select", "radio", "checklist", "checkbox");

    @Override
    void check(FormFile form, Findings findings) {
      for (Component component : form.components()) {
        findings.require(types.contains(component.type()), component, "là %s, loại này không dùng được trong Tasklist",
            component.type());
        findings.require(component.listPath().isEmpty() || !component.isList(), component, "là danh sách trong danh sách");
        findings.require(!component.json().has("disabled"), component, "đặt «disabled» nên giá trị sẽ bị mất; hãy dùng «readonly»");
      }
    }
  },

  /** An official first reads where he is, then in at most two sentences what is asked and what follows. */
  OPENS_WITH_HEADING_AND_GUIDANCE {
    @Override
    void check(FormFile form, Findings findings) {
      List<Component> components = form.topLevel();
      int guidance = form.isStartForm() ? 0 : 1;
      findings.require(components.size() > guidance, form, "đang trống");
      if (components.size() <= guidance) {
        return;
      }
      if (!form.isStartForm()) {
        findings.require("text".equals(components.get(0).type()) && "{{heading}}".equals(components.get(0).text("text")),
            form, "phải mở đầu bằng {{heading}}");
      }
      Component text = components.get(guidance);
      findings.require("text_guidance".equals(text.id()), form, "thiếu câu hướng dẫn text_guidance ở đầu");
      findings.require(text.text("text").split("[.!?](\\s|$)").length <= 2, text, "dài hơn hai câu");
    }
  },

  /** A start form is filled in before the process exists, so nothing can be filled in for it. */
  START_FORM_NEEDS_NO_PREFILL {
    @Override
    void check(FormFile form, Findings findings) {
      if (form.isStartForm()) {
        for (Component component : form.components()) {
          findings.require(!component.json().has("valuesKey") && !component.json().has("dataSource")
              && !component.isReadonly() && !component.text("text").contains("{{"), component, "chờ dữ liệu điền sẵn, biểu mẫu mở quy trình không có dữ liệu này");
        }
      }
    }
  },

  /** Ids say what the component is and which value it holds; a generated id is refused. */
  IDS_SPEAK {
    private final Map<String, String> prefixes =
        Map.of("text", "text", "separator", "separator", "table", "table", "dynamiclist", "list");

    @Override
    void check(FormFile form, Findings findings) {
      Set<String> seen = new HashSet<>();
      for (Component component : form.components()) {
        findings.require(seen.add(component.id()), component, "có hai lần");
        findings.require(component.id().matches("[a-z]+(_[a-z][a-zA-Z]*){1,2}"), component, "phải có mã dạng loại_camelCase");
        String prefix = prefixes.getOrDefault(component.type(), "field");
        String row = component.listPath().isEmpty() ? "" : component.listPath() + "_";
        if (component.isField()) {
          findings.require((prefix + "_" + row + component.text("key")).equals(component.id()), component,
              "không mang tên khóa (key) của nó");
        } else if (component.isList()) {
          findings.require((prefix + "_" + component.text("path")).equals(component.id()), component,
              "không mang tên đường dẫn (path) của nó");
        } else {
          findings.require(component.id().startsWith(prefix + "_"), component, "phải bắt đầu bằng %s_", prefix);
        }
      }
    }
  },

  /** Every field has a key of plain letters, once in its form or row. */
  KEYS_ARE_PLAIN {
    @Override
    void check(FormFile form, Findings findings) {
      Set<String> seen = new HashSet<>();
      for (Component component : form.components()) {
        if (component.isField() || component.isList()) {
          String key = component.text(component.isList() ? "path" : "key");
          findings.require(key.matches("[a-z][a-zA-Z]*"), component, "có khóa '%s', chỉ được dùng chữ cái", key);
          findings.require(seen.add(component.listPath() + "." + key), component, "dùng chung khóa %s với ô khác", key);
        }
      }
    }
  },

  /** What an official reads is Vietnamese. */
  SPEAKS_VIETNAMESE {
    private final Pattern vietnamese =
        Pattern.compile("[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private final Pattern english = Pattern.compile("\\b(the|and|or|of|is|are|with|please|enter|select|search|add|new"
        + "|remove|delete|submit|save|required|field|name|number|date|day|month|year|type|value|label|text|list|table"
        + "|note|notes|comment|reason|result|status|unit|post|place|person|people|vote|votes|valid|invalid|decision"
        + "|meeting|document|issued|signed|yes|no|to do|todo|example|untitled)\\b", Pattern.CASE_INSENSITIVE);
    private final Pattern templates = Pattern.compile("\\{\\{.*?}}|</?span[^>]*>");
    private final Set<String> withoutAccent = Set.of("STT");

    @Override
    void check(FormFile form, Findings findings) {
      for (Component component : form.components()) {
        if (component.isField() || component.isList() || "table".equals(component.type())) {
          findings.require(!component.label().isBlank(), component, "chưa có nhãn");
        }
        readBy(component).forEach(text -> {
          String words = templates.matcher(text).replaceAll(" ");
          Matcher found = english.matcher(words);
          findings.require(!found.find(), component, "viết '%s' bằng tiếng Anh", text);
          findings.require(words.isBlank() || withoutAccent.contains(words) || vietnamese.matcher(words).find(), component,
              "viết '%s', không phải tiếng Việt", text);
        });
      }
    }

    private Stream<String> readBy(Component component) {
      List<String> texts = new ArrayList<>(List.of(component.text("label"), component.text("dateLabel"),
          component.text("description"), component.text("text")));
      component.json().path("values").forEach(option -> texts.add(option.path("label").asText()));
      component.json().path("columns").forEach(column -> texts.add(column.path("label").asText()));
      return texts.stream().filter(text -> !text.isEmpty());
    }
  },

  /** Text has a limit that the record can hold; text to read only is never refused, for nobody could mend it. */
  TEXT_IS_LIMITED {
    @Override
    void check(FormFile form, Findings findings) {
      for (Component component : form.components()) {
        if (component.type().startsWith("text") && component.isField()) {
          int limit = component.json().path("validate").path("maxLength").asInt();
          findings.require(component.isReadonly() ? !component.json().has("validate") : limit > 0 && limit <= 4000,
              component, component.isReadonly() ? "có điều kiện kiểm tra dù không ai sửa được ô này" : "chưa có giới hạn độ dài đến 4000");
        }
      }
    }
  },

  /** Numbers are counts: whole, not negative, and of a size that a province can have. */
  NUMBERS_ARE_COUNTS {
    @Override
    void check(FormFile form, Findings findings) {
      for (Component component : form.components()) {
        if ("number".equals(component.type())) {
          JsonNode validate = component.json().path("validate");
          findings.require(component.json().path("decimalDigits").asInt(-1) == 0, component, "nhận số lẻ");
          findings.require(validate.path("min").asInt(-1) >= 0, component, "nhận số âm");
          findings.require(validate.path("max").asInt(Integer.MAX_VALUE) <= 100_000, component, "chưa có giới hạn trên (đến 100000)");
        }
      }
    }
  },

  /** A choice offers codes with a label, or says which prefill offers them. */
  CHOICES_ARE_OFFERED {
    private final Set<String> types = Set.of("select", "radio", "checklist");

    @Override
    void check(FormFile form, Findings findings) {
      for (Component component : form.components()) {
        if (types.contains(component.type())) {
          JsonNode values = component.json().path("values");
          findings.require(values.size() > 1 ^ component.text("valuesKey").matches("[a-z][a-zA-Z]*"), component,
              "không có gì để chọn, hoặc lấy từ hai nguồn");
          Set<String> seen = new HashSet<>();
          values.forEach(option -> {
            String code = option.path("value").asText();
            findings.require(code.matches("[A-Z]+(_[A-Z]+)*"), component, "có mã lựa chọn '%s', phải là CHỮ_HOA", code);
            findings.require(seen.add(code), component, "có lựa chọn %s hai lần", code);
            findings.require(!option.path("label").asText().isBlank(), component, "có lựa chọn %s chưa có nhãn", code);
          });
        }
      }
    }
  },

  /**
   * Lists submit every row: without {@code disableCollapse} form-js submits the first five rows only. A list whose
   * rows are given starts without a row of its own.
   */
  LISTS_SUBMIT_EVERY_ROW {
    @Override
    void check(FormFile form, Findings findings) {
      for (Component component : form.components()) {
        if (component.isList()) {
          JsonNode list = component.json();
          findings.require(list.path("disableCollapse").asBoolean(), component, "mất các dòng từ dòng thứ sáu; phải đặt «disableCollapse»");
          findings.require(list.path("isRepeating").asBoolean() && list.path("showOutline").asBoolean(), component,
              "phải đặt «isRepeating» và «showOutline»");
          findings.require(list.path("allowAddRemove").isBoolean(), component, "chưa nói có được thêm, bớt dòng không (allowAddRemove)");
          findings.require(list.path("defaultRepetitions").asInt(-1) == (list.path("allowAddRemove").asBoolean() ? 1 : 0),
              component, "bắt đầu với số dòng không đúng (defaultRepetitions)");
          findings.require(component.children().stream().anyMatch(Component::isField), component, "chưa có ô nào");
        }
      }
    }
  },

  /** Dates are days without a time of day, so that no time zone can move them. */
  DATES_ARE_DAYS {
    @Override
    void check(FormFile form, Findings findings) {
      for (Component component : form.components()) {
        if ("datetime".equals(component.type())) {
          findings.require("date".equals(component.text("subtype")), component, "có giờ trong ngày; chỉ được là ngày");
        }
      }
    }
  },

  /** Tables show every row of the prefill they are named for, in columns with a title. */
  TABLES_SHOW_THEIR_PREFILL {
    @Override
    void check(FormFile form, Findings findings) {
      for (Component component : form.components()) {
        if ("table".equals(component.type())) {
          String name = component.id().substring(component.id().indexOf('_') + 1);
          findings.require(("=" + name).equals(component.text("dataSource")), component, "hiện dữ liệu điền sẵn khác tên của nó");
          findings.require(!component.json().has("rowCount"), component, "giấu các dòng sau trang (rowCount)");
          findings.require(!component.json().path("columns").isEmpty(), component, "chưa có cột");
          component.json().path("columns").forEach(column -> {
            findings.require(column.path("key").asText().matches("[a-z][a-zA-Z]*"), component,
                "có cột với khóa '%s'", column.path("key").asText());
            findings.require(!column.path("label").asText().isBlank(), component, "có cột chưa có tiêu đề");
          });
        }
      }
    }
  },

  /** Components stand in named rows of sixteen columns. */
  ROWS_HAVE_SIXTEEN_COLUMNS {
    @Override
    void check(FormFile form, Findings findings) {
      Map<String, Integer> taken = new HashMap<>();
      for (Component component : form.components()) {
        JsonNode layout = component.json().path("layout");
        String row = layout.path("row").asText();
        int columns = layout.path("columns").asInt();
        findings.require(row.matches("row(_[a-z][a-zA-Z]*){1,2}"), component, "nằm ở hàng '%s', phải có dạng row_tên", row);
        findings.require(columns >= 1 && columns <= 16, component, "rộng %d cột, phải từ 1 đến 16", columns);
        findings.require(taken.merge(row, columns, Integer::sum) <= 16, component, "không vừa hàng mười sáu cột");
      }
    }
  },

  /** Conditions and templates can be parsed; form-js would ignore a broken one without a word. */
  EXPRESSIONS_PARSE {
    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    private final Pattern template = Pattern.compile("\\{\\{(.*?)}}");

    @Override
    void check(FormFile form, Findings findings) {
      for (Component component : form.components()) {
        if (component.isHiddenAtTimes()) {
          String hide = component.json().path("conditional").path("hide").asText();
          findings.require(hide.startsWith("=") && parses(hide.substring(1)), component, "ẩn theo điều kiện '%s' không đọc được", hide);
        }
        Matcher found = template.matcher(component.text("text"));
        while (found.find()) {
          findings.require(parses(found.group(1)), component, "hiện '%s' không đọc được", found.group(1));
        }
      }
    }

    private boolean parses(String expression) {
      return feel.parseExpression(expression).isSuccess();
    }
  },

  /** A remark on what is typed appears only when it applies, and is marked as an error or a note. */
  REMARKS_APPEAR_WHEN_DUE {
    @Override
    void check(FormFile form, Findings findings) {
      for (Component component : form.components()) {
        if ("text".equals(component.type())) {
          boolean remark = component.text("text")
              .matches("<span class=\"(fjs-form-field-error|form-note)\">.+</span>");
          findings.require(remark == component.isHiddenAtTimes(), component,
              remark ? "là lưu ý nhưng luôn hiện" : "có lúc ẩn nhưng chưa đánh dấu là lưu ý");
          findings.require(remark || !component.text("text").contains("<"), component, "chứa HTML");
        }
      }
    }
  };

  /** Looks at one form and writes down what it looked at and what it refuses. */
  abstract void check(FormFile form, Findings findings);

  /** What a rule looked at and refused, in words that name the form and the component. */
  static final class Findings {

    private int checked;
    private final List<String> refused = new ArrayList<>();

    int checked() {
      return checked;
    }

    List<String> refused() {
      return refused;
    }

    void require(boolean holds, Object what, String complaint, Object... values) {
      checked++;
      if (!holds) {
        refused.add(what + " " + String.format(Locale.ROOT, complaint, values));
      }
    }
  }
}
