package vn.quyhoach.workflow.tasklist;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import vn.quyhoach.workflow.web.MalformedRequest;

/**
 * Reads JSON of strangers: every key once, shallow, numbers short and finite, nothing after the end. Gives maps, lists, text, booleans
 * and exact numbers.
 */
final class StrictJson {

  private static final int DEPTH = 50;
  private static final int DIGITS = 30;
  private static final int KEY_LENGTH = 200;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH)
                          .maxNumberLength(DIGITS)
                          .maxNameLength(KEY_LENGTH)
                          .build())
                  .build())
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private StrictJson() {}

  /** @throws MalformedRequest when the text is not strict JSON in UTF-8 */
  static Object read(byte[] json) {
    try {
      return MAPPER.readValue(new String(json, StandardCharsets.UTF_8), Object.class);
    } catch (IOException malformed) {
      throw new MalformedRequest("not strict JSON: " + malformed.getClass().getSimpleName());
    }
  }

  /** @throws MalformedRequest when the text is not strict JSON */
  static Object read(String json) {
    return read(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a value of a prefill as the JSON text that the engine's variables of type Json carry. */
  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (IOException impossible) {
      throw new IllegalStateException("a prefill cannot be written as JSON", impossible);
    }
  }
}
