package vn.quyhoach.workflow.tasklist;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.refusal.Refusals;
import vn.quyhoach.workflow.tasklist.FormComponent.Kind;

/**
 * Checks a submission against the form it came from, field by field, because the engine never does. What passes is what the form
 * could have sent: known fields, right types, within the form's limits, choices that were offered, shown-only fields as they were
 * shown. Rules of the regulation come later, in the domain.
 *
 * <p>One object per submission.
 */
final class FormCheck {

  private static final int TEXT_LENGTH = 4_000;
  private static final int ROWS = 2_000;
  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2199;
  private static final BigDecimal LARGEST = new BigDecimal("1000000000000");
  private static final int DECIMALS = 10;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

  private final FormConditions conditions;
  private final Clock clock;
  private final Map<String, Object> prefill;
  private final Map<String, Object> submitted;
  private final Refusals refusals = new Refusals();

  /**
   * @param prefill what the form is filled with now
   * @param submitted what came back, by key
   */
  FormCheck(FormConditions conditions, Clock clock, Map<String, Object> prefill, Map<String, Object> submitted) {
    this.conditions = conditions;
    this.clock = clock;
    this.prefill = prefill;
    this.submitted = submitted;
  }

  /**
   * The accepted input: text normalised and trimmed, whole numbers as {@code Long}, dates as ISO text, empty fields left out.
   *
   * @throws vn.quyhoach.refusal.Refusal naming every field that does not pass
   */
  Map<String, Object> accept(List<FormComponent> form) {
    Map<String, Object> accepted = new LinkedHashMap<>();
    Set<String> known = new LinkedHashSet<>();
    check(form, submitted, prefill, "", "", accepted, known);
    refuseUnknown(submitted, known, "", "");
    refusals.throwIfAny();
    return accepted;
  }

  private void check(
      List<FormComponent> components,
      Map<String, Object> given,
      Map<String, Object> shown,
      String path,
      String place,
      Map<String, Object> accepted,
      Set<String> known) {
    for (FormComponent component : components) {
      if (component.key() == null) {
        if (!hidden(component, given, path).orElse(false)) {
          check(component.components(), given, shown, path, place, accepted, known);
        } else {
          component.components().forEach(inner -> known.add(inner.key()));
        }
        continue;
      }
      known.add(component.key());
      if (component.disabled()) {
        continue;
      }
      Optional<Boolean> hidden = hidden(component, given, path);
      if (hidden.orElse(false)) {
        continue;
      }
      boolean required = component.required() && (component.hide().isEmpty() || hidden.isPresent());
      Object value = value(component, required, given, shown, path + component.key(), place);
      if (value != null) {
        accepted.put(component.key(), value);
      }
    }
  }

  private Object value(
      FormComponent component, boolean required, Map<String, Object> given, Map<String, Object> shown, String field, String place) {
    Object raw = given.get(component.key());
    if (component.kind() == Kind.GROUP) {
      return group(component, raw, shown.get(component.key()), field, place);
    }
    if (component.kind() == Kind.LIST) {
      return list(component, raw, shown.get(component.key()), field, place);
    }
    if (readonly(component, given, field)) {
      return shownOnly(component, raw, shown.get(component.key()), field, place);
    }
    if (raw == null || raw.equals("") || (raw instanceof String text && text.isBlank()) || raw.equals(List.of())) {
      if (component.kind() == Kind.YES_NO) {
        raw = false;
      } else {
        if (required) {
          refuse(field, place, component, "bắt buộc nhập");
        }
        return null;
      }
    }
    return switch (component.kind()) {
      case TEXT, LONG_TEXT -> text(component, raw, field, place);
      case NUMBER -> number(component, raw, field, place);
      case YES_NO -> yesNo(component, required, raw, field, place);
      case ONE_OF -> oneOf(component, raw, field, place);
      case SOME_OF -> someOf(component, raw, field, place);
      case DATE -> date(component, raw, field, place);
      case TIME -> time(component, raw, field, place);
      case DATE_AND_TIME -> dateAndTime(component, raw, field, place);
      case GROUP, LIST -> throw new IllegalStateException("handled before");
    };
  }

  // -- fields that only show something -----------------------------------------------------------------------------------------

  private Object shownOnly(FormComponent component, Object raw, Object shown, String field, String place) {
    String now = shown == null ? "" : TypedText.normalised(String.valueOf(shown));
    String then = raw == null ? now : TypedText.normalised(String.valueOf(raw));
    if (!then.equals(now)) {
      refuse(field, place, component, "không sửa được ở bước này hoặc đã thay đổi sau khi mở biểu mẫu; hãy mở lại công việc");
      return null;
    }
    if (shown == null || now.isEmpty()) {
      return null;
    }
    return shown instanceof Number || shown instanceof Boolean ? readonlyValue(component, shown) : now;
  }

  private static Object readonlyValue(FormComponent component, Object shown) {
    return component.kind() == Kind.TEXT || component.kind() == Kind.LONG_TEXT ? String.valueOf(shown) : shown;
  }

  private boolean readonly(FormComponent component, Map<String, Object> given, String field) {
    return component.isAlwaysReadonly()
        || component.readonly().flatMap(condition -> conditions.holds(condition, context(given, field))).orElse(false);
  }

  // -- single values -------------------------------------------------------------------------------------------------------------

  private Object text(FormComponent component, Object raw, String field, String place) {
    if (!(raw instanceof String given)) {
      refuse(field, place, component, "phải là chữ");
      return null;
    }
    String text = TypedText.normalised(given);
    int length = text.codePointCount(0, text.length());
    int longest = component.maxLength().orElse(TEXT_LENGTH);
    Optional<String> badCharacter = TypedText.badCharacter(text, component.kind() == Kind.LONG_TEXT);
    if (badCharacter.isPresent()) {
      refuse(field, place, component, badCharacter.get());
    } else if (length > longest) {
      refuse(field, place, component, "dài quá " + longest + " ký tự (đang có " + length + ")");
    } else if (component.minLength().filter(shortest -> length < shortest).isPresent()) {
      refuse(field, place, component, "cần ít nhất " + component.minLength().get() + " ký tự (đang có " + length + ")");
    } else if (component.pattern().filter(pattern -> !pattern.matcher(text).find()).isPresent()) {
      refuse(field, place, component, component.patternMessage().orElse("không đúng mẫu quy định"));
    } else {
      return text;
    }
    return null;
  }

  private Object number(FormComponent component, Object raw, String field, String place) {
    BigDecimal number = null;
    if (raw instanceof Number) {
      number = new BigDecimal(raw.toString());
    } else if (component.numberAsText() && raw instanceof String text && text.matches("-?\\d{1,15}(\\.\\d{1,10})?")) {
      number = new BigDecimal(text);
    }
    if (number == null) {
      refuse(field, place, component, "phải là số");
      return null;
    }
    // Compared before any arithmetic: a number such as 1e999999999 is short to write and long to expand.
    if (number.precision() - (long) number.scale() > 13 || number.scale() > 1_000 || number.abs().compareTo(LARGEST) > 0) {
      refuse(field, place, component, "ngoài phạm vi cho phép");
      return null;
    }
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    int decimals = Math.max(0, plain.scale());
    if (component.decimalDigits() == 0 && decimals > 0) {
      refuse(field, place, component, "phải là số nguyên");
    } else if (decimals > (component.decimalDigits() < 0 ? DECIMALS : component.decimalDigits())) {
      refuse(field, place, component, "có nhiều hơn " + Math.max(component.decimalDigits(), 0) + " chữ số thập phân");
    } else if (component.min().filter(min -> plain.compareTo(min) < 0).isPresent()) {
      refuse(field, place, component, "không được nhỏ hơn " + component.min().get().toPlainString());
    } else if (component.max().filter(max -> plain.compareTo(max) > 0).isPresent()) {
      refuse(field, place, component, "không được lớn hơn " + component.max().get().toPlainString());
    } else {
      return decimals == 0 ? (Object) plain.longValueExact() : plain;
    }
    return null;
  }

  private Object yesNo(FormComponent component, boolean required, Object raw, String field, String place) {
    if (!(raw instanceof Boolean yes)) {
      refuse(field, place, component, "phải là đánh dấu hoặc không đánh dấu");
      return null;
    }
    if (required && !yes) {
      refuse(field, place, component, "bắt buộc đánh dấu");
      return null;
    }
    return yes;
  }

  private Object oneOf(FormComponent component, Object raw, String field, String place) {
    if (raw instanceof Map || raw instanceof List || !choices(component).contains(String.valueOf(raw))) {
      refuse(field, place, component, "phải chọn trong danh sách");
      return null;
    }
    return raw;
  }

  private Object someOf(FormComponent component, Object raw, String field, String place) {
    if (!(raw instanceof List<?> chosen)
        || new LinkedHashSet<>(chosen).size() != chosen.size()
        || !chosen.stream().allMatch(each -> each instanceof String && choices(component).contains(each))) {
      refuse(field, place, component, "phải chọn trong danh sách, mỗi mục một lần");
      return null;
    }
    return List.copyOf(chosen);
  }

  private Set<String> choices(FormComponent component) {
    if (component.valuesKey().isEmpty()) {
      return component.values().orElse(Set.of());
    }
    Set<String> choices = new LinkedHashSet<>();
    if (prefill.get(component.valuesKey().get()) instanceof List<?> offered) {
      for (Object choice : offered) {
        choices.add(String.valueOf(choice instanceof Map<?, ?> labelled ? labelled.get("value") : choice));
      }
    }
    return choices;
  }

  private Object date(FormComponent component, Object raw, String field, String place) {
    LocalDate date = null;
    try {
      date = raw instanceof String text ? LocalDate.parse(text, DAY) : null;
    } catch (DateTimeException noSuchDay) {
      // Answered below, like every other thing that is no date.
    }
    if (date == null || date.getYear() < EARLIEST_YEAR || date.getYear() > LATEST_YEAR) {
      refuse(field, place, component, "phải là ngày có thật, ghi theo ngày/tháng/năm");
      return null;
    }
    if (component.pastRefused() && date.isBefore(UserZone.today(clock))) {
      refuse(field, place, component, "không được là ngày đã qua");
      return null;
    }
    return date.toString();
  }

  private Object time(FormComponent component, Object raw, String field, String place) {
    try {
      if (raw instanceof String text) {
        LocalTime.parse(text.replaceFirst("(Z|[+-]\\d\\d:\\d\\d)$", ""));
        return text;
      }
    } catch (DateTimeException noSuchTime) {
      // Answered below.
    }
    refuse(field, place, component, "phải là giờ có thật");
    return null;
  }

  private Object dateAndTime(FormComponent component, Object raw, String field, String place) {
    try {
      if (raw instanceof String text) {
        return OffsetDateTime.parse(text).toString();
      }
    } catch (DateTimeException noSuchMoment) {
      // Answered below.
    }
    refuse(field, place, component, "phải là ngày giờ có thật");
    return null;
  }

  // -- groups and lists ----------------------------------------------------------------------------------------------------------

  private Object group(FormComponent component, Object raw, Object shown, String field, String place) {
    if (raw != null && !(raw instanceof Map)) {
      refuse(field, place, component, "không đúng cấu trúc của biểu mẫu");
      return null;
    }
    return row(component, map(raw), map(shown), field + ".", place);
  }

  private Object list(FormComponent component, Object raw, Object shown, String field, String place) {
    List<?> rows = raw == null ? List.of() : raw instanceof List<?> list ? list : null;
    if (rows == null || rows.size() > ROWS || !rows.stream().allMatch(Map.class::isInstance)) {
      refuse(field, place, component, "không đúng cấu trúc của biểu mẫu");
      return null;
    }
    List<?> shownRows = shown instanceof List<?> list ? list : List.of();
    if (component.rowsFixed() && rows.size() != shownRows.size()) {
      refuse(
          field, place, component, "phải có đúng " + shownRows.size() + " dòng như khi mở biểu mẫu (đang có " + rows.size() + ")");
      return null;
    }
    List<Object> accepted = new ArrayList<>();
    for (int number = 0; number < rows.size(); number++) {
      Map<String, Object> shownRow = number < shownRows.size() ? map(shownRows.get(number)) : Map.of();
      String rowPlace = place + label(component) + ", dòng " + (number + 1) + ": ";
      accepted.add(row(component, map(rows.get(number)), shownRow, field + "[" + number + "].", rowPlace));
    }
    return accepted;
  }

  private Map<String, Object> row(FormComponent component, Map<String, Object> given, Map<String, Object> shown, String path, String place) {
    Map<String, Object> accepted = new LinkedHashMap<>();
    Set<String> known = new LinkedHashSet<>();
    check(component.components(), given, shown, path, place, accepted, known);
    refuseUnknown(given, known, path, place);
    return accepted;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return value instanceof Map ? (Map<String, Object>) value : Map.of();
  }

  // -- conditions ----------------------------------------------------------------------------------------------------------------

  private Optional<Boolean> hidden(FormComponent component, Map<String, Object> given, String path) {
    return component.hide().flatMap(condition -> conditions.holds(condition, context(given, path)));
  }

  /** What a condition sees: everything filled in and entered, and within a row the row itself, also as {@code this}. */
  private Map<String, Object> context(Map<String, Object> given, String path) {
    Map<String, Object> values = new HashMap<>(prefill);
    values.putAll(submitted);
    if (path.contains("[") || path.contains(".")) {
      values.put("parent", new HashMap<>(values));
      values.putAll(given);
    }
    values.put("this", given);
    return values;
  }

  // -- refusals ------------------------------------------------------------------------------------------------------------------

  private void refuseUnknown(Map<String, Object> given, Set<String> known, String path, String place) {
    given.keySet().stream()
        .filter(key -> !known.contains(key))
        .forEach(key -> refusals.add(path + key, sentence(place + "biểu mẫu không có mục «" + shortened(key) + "».")));
  }

  private void refuse(String field, String place, FormComponent component, String reason) {
    refusals.add(field, sentence(place + "mục «" + label(component) + "» " + reason + "."));
  }

  private static String sentence(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String label(FormComponent component) {
    return component.label() == null ? "?" : component.label();
  }

  private static String shortened(String key) {
    return key.length() > 60 ? key.substring(0, 60) + "…" : key;
  }
}
