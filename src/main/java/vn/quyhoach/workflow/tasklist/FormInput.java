package vn.quyhoach.workflow.tasklist;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * What an official entered in a form, on its way from the gateway to the use case of the step. It travels as one transient variable,
 * so the engine never stores it; only the service task that directly follows the user task can read it.
 */
public final class FormInput {

  /** Name of the transient variable. */
  public static final String VARIABLE = "formInput";

  /**
   * Text is not taken for a number nor a number for text: the gateway has checked the types against the form, so a mismatch is a
   * mistake in the model, not of the user. Keys the command does not name are fields that only show something; keys the form does
   * not declare have been refused before.
   */
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  private FormInput() {}

  /**
   * Reads the input as the command record of a use case; dates are ISO dates without a time zone.
   *
   * @throws IllegalStateException when the step was reached without a form, or the command does not fit the form
   */
  public static <T> T read(DelegateExecution execution, Class<T> command) {
    Object input = execution.getVariable(VARIABLE);
    if (!(input instanceof Map<?, ?>)) {
      throw new IllegalStateException(execution.getCurrentActivityId() + " was reached without the input of a form");
    }
    try {
      return MAPPER.convertValue(input, command);
    } catch (IllegalArgumentException mismatch) {
      throw new IllegalStateException(
          command.getSimpleName() + " does not fit the form of " + execution.getCurrentActivityId(), mismatch);
    }
  }

  /** The input as the engine is to carry it: transient, so that it is gone when the transaction ends. */
  public static TypedValue transientValue(Map<String, Object> input) {
    return Variables.untypedValue(input, true);
  }
}
