package vn.quyhoach.workflow.tasklist;

import java.util.Map;
import java.util.Optional;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Evaluates the conditions of a form (FEEL) on the server, with the engine's own FEEL library. */
final class FormConditions {

  private static final Logger LOG = LoggerFactory.getLogger(FormConditions.class);

  private final FeelEngineApi feel = FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();

  /**
   * Whether a condition holds over these values.
   *
   * @return empty when it cannot be told; the browser's FEEL knows a few functions that this one does not
   */
  Optional<Boolean> holds(String condition, Map<String, Object> values) {
    EvaluationResult result = feel.evaluateExpression(condition, values);
    if (result.isSuccess() && result.result() instanceof Boolean holds) {
      return Optional.of(holds);
    }
    if (result.isFailure()) {
      LOG.warn("a form's condition cannot be evaluated: {}: {}", condition, result.failure().message());
    }
    return Optional.empty();
  }
}
