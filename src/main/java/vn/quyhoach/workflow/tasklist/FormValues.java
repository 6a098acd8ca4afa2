package vn.quyhoach.workflow.tasklist;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values of a form on their way to the browser: first plain JSON values, then the engine's wrapping with a type name. */
final class FormValues {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().addModule(new JavaTimeModule()).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

  private FormValues() {}

  /** Text, numbers, truth values, lists and maps only; dates become ISO text, records become maps. */
  static Map<String, Object> plain(Map<String, Object> values) {
    return MAPPER.convertValue(values, new TypeReference<LinkedHashMap<String, Object>>() {});
  }

  /** The format in which Tasklist expects the variables of a form; structures travel as JSON text. */
  static Map<String, Object> wrapped(Map<String, Object> plain) {
    Map<String, Object> wrapped = new LinkedHashMap<>();
    plain.forEach((key, value) -> wrapped.put(key, wrapped(value)));
    return wrapped;
  }

  private static Map<String, Object> wrapped(Object value) {
    Map<String, Object> wrapped = new LinkedHashMap<>();
    boolean structure = value instanceof Map || value instanceof List;
    wrapped.put("type", type(value));
    wrapped.put("value", structure ? StrictJson.write(value) : value);
    wrapped.put("valueInfo", Map.of());
    return wrapped;
  }

  private static String type(Object value) {
    if (value == null) {
      return "Null";
    }
    if (value instanceof Map || value instanceof List) {
      return "Json";
    }
    if (value instanceof Integer || value instanceof Long || value instanceof Boolean || value instanceof String) {
      return value.getClass().getSimpleName();
    }
    return "Double";
  }
}
