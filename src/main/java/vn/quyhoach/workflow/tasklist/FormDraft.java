package vn.quyhoach.workflow.tasklist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Lays what was typed earlier over what a form shows now. Only what can be entered is taken from the draft: whatever the domain shows
 * stands as it is today, and a row that is gone takes its entries with it, because they would belong to another row.
 */
final class FormDraft {

  private FormDraft() {}

  /**
   * @param form the fields of the form
   * @param shown what the domain fills the form with now
   * @param draft what was typed, by key, as it was saved
   */
  static Map<String, Object> over(List<FormComponent> form, Map<String, Object> shown, Map<String, Object> draft) {
    Map<String, Object> merged = new LinkedHashMap<>(shown);
    for (FormComponent component : form) {
      if (component.key() == null) {
        merged.putAll(over(component.components(), merged, draft));
      } else if (draft.containsKey(component.key()) && !shownOnly(component)) {
        merged.put(component.key(), value(component, shown.get(component.key()), draft.get(component.key())));
      } else if (component.kind() == FormComponent.Kind.LIST && !component.rowsFixed()) {
        merged.put(component.key(), List.of()); // an emptied list is not sent at all
      }
    }
    return merged;
  }

  private static Object value(FormComponent component, Object shown, Object typed) {
    return switch (component.kind()) {
      case GROUP -> over(component.components(), map(shown), map(typed));
      case LIST -> component.rowsFixed() ? rows(component, list(shown), list(typed)) : typed;
      default -> typed;
    };
  }

  private static List<Object> rows(FormComponent list, List<Map<String, Object>> shown, List<Map<String, Object>> typed) {
    List<Map<String, Object>> left = new ArrayList<>(typed);
    List<Object> rows = new ArrayList<>();
    for (Map<String, Object> row : shown) {
      Optional<Map<String, Object>> same = left.stream().filter(candidate -> sameRow(list.components(), row, candidate)).findFirst();
      same.ifPresent(left::remove);
      rows.add(same.map(found -> over(list.components(), row, found)).orElse(row));
    }
    return rows;
  }

  /** Two rows are the same when they show the same; without anything shown they are told apart by their place alone. */
  private static boolean sameRow(List<FormComponent> components, Map<String, Object> shown, Map<String, Object> typed) {
    return components.stream().filter(component -> component.key() != null && shownOnly(component) && !component.disabled())
        .allMatch(component -> Objects.equals(text(shown.get(component.key())), text(typed.get(component.key()))));
  }

  private static boolean shownOnly(FormComponent component) {
    return component.disabled() || component.isAlwaysReadonly();
  }

  private static String text(Object value) {
    return value == null ? "" : String.valueOf(value);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }

  private static List<Map<String, Object>> list(Object value) {
    return value instanceof List<?> list ? list.stream().map(FormDraft::map).toList() : List.of();
  }
}
