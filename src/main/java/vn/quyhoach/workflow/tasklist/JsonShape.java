package vn.quyhoach.workflow.tasklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.quyhoach.workflow.web.MalformedRequest;

/**
 * Which keys the body of an engine call may carry, and what may stand under them. A key that is not named is refused: the engine's
 * own reader accepts far more, some of which (expressions, nested {@code orQueries}) it evaluates as code.
 */
abstract class JsonShape {

  private static final int TEXT_LENGTH = 2_000;
  private static final int ELEMENTS = 500;

  /** Text, number, truth value or nothing. */
  static final JsonShape SCALAR =
      new JsonShape() {
        @Override
        void check(Object value, String at) {
          if (value instanceof Map || value instanceof List) {
            throw new MalformedRequest("structure where a value is due at " + at);
          }
          if (value instanceof String text && text.length() > TEXT_LENGTH) {
            throw new MalformedRequest("text too long at " + at);
          }
        }
      };

  /** A list that pages always send and that nobody here needs to fill. */
  static final JsonShape EMPTY_LIST =
      new JsonShape() {
        @Override
        void check(Object value, String at) {
          if (!(value instanceof List<?> list) || !list.isEmpty()) {
            throw new MalformedRequest("only an empty list may stand at " + at);
          }
        }
      };

  /** No body at all, or an empty object. */
  static final JsonShape NOTHING = object();

  abstract void check(Object value, String at);

  static JsonShape listOf(JsonShape element) {
    return new JsonShape() {
      @Override
      void check(Object value, String at) {
        if (!(value instanceof List<?> list) || list.size() > ELEMENTS) {
          throw new MalformedRequest("no list, or too long, at " + at);
        }
        for (Object each : list) {
          element.check(each, at + "[]");
        }
      }
    };
  }

  static JsonShape orNull(JsonShape shape) {
    return new JsonShape() {
      @Override
      void check(Object value, String at) {
        if (value != null) {
          shape.check(value, at);
        }
      }
    };
  }

  /** An object with these keys, each of which may be missing. */
  static JsonShape object(Map<String, JsonShape> keys) {
    return new JsonShape() {
      @Override
      void check(Object value, String at) {
        if (!(value instanceof Map<?, ?> map)) {
          throw new MalformedRequest("no object at " + at);
        }
        map.forEach(
            (key, inner) -> {
              JsonShape shape = keys.get(key);
              if (shape == null) {
                throw new MalformedRequest("key not allowed at " + at + ": " + key);
              }
              shape.check(inner, at + "." + key);
            });
      }
    };
  }

  /** An object whose keys all carry scalars. */
  static JsonShape object(String... scalarKeys) {
    return object(scalars(scalarKeys));
  }

  /** Starts a set of keys that all carry scalars, to be completed with other shapes. */
  static Map<String, JsonShape> scalars(String... keys) {
    Map<String, JsonShape> shapes = new LinkedHashMap<>();
    for (String key : keys) {
      shapes.put(key, SCALAR);
    }
    return shapes;
  }
}
