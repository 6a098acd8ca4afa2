package vn.quyhoach.workflow.engine;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The few forms of expression a model may contain: a flag or its negation, a literal, the business key of the own instance, a bean, or
 * one call of a bean's method with names and literals as arguments. Anything else is refused when the model is deployed; the
 * {@link ExpressionGuard} refuses it once more when it is evaluated.
 */
final class ModelExpressions {

  private static final String NAME = "[a-z][A-Za-z0-9]*";
  private static final String LITERAL = "'[\\p{L}\\p{N}_ .,-]*'";
  private static final String ARGUMENT = "(?:" + NAME + "|" + LITERAL + "|execution\\.processBusinessKey)";

  private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*(" + NAME + ")\\s*}");
  private static final Pattern OPENING = Pattern.compile("[$#]\\{");
  private static final Pattern VALUE = Pattern.compile("[$#]\\{\\s*!?\\s*" + NAME + "\\s*}|[$#]\\{\\s*" + LITERAL + "\\s*}");
  private static final Pattern INSTANCE = Pattern.compile(
      "[$#]\\{\\s*execution\\.(?:processBusinessKey|businessKey|processInstanceId|tenantId|getVariable\\(" + LITERAL + "\\))\\s*}");
  private static final Pattern CALL = Pattern.compile(
      "[$#]\\{\\s*!?\\s*(" + NAME + ")\\." + NAME + "\\((?:\\s*" + ARGUMENT + "(?:\\s*,\\s*" + ARGUMENT + ")*)?\\s*\\)\\s*}");

  private ModelExpressions() {
  }

  /** The first part of the text that looks like an expression and is not one a model may contain. */
  static Optional<String> refused(String text, Predicate<String> mayBeNamed) {
    Matcher opening = OPENING.matcher(text);
    int position = 0;
    while (opening.find(position)) {
      int end = text.indexOf('}', opening.start());
      String expression = end < 0 ? text.substring(opening.start()) : text.substring(opening.start(), end + 1);
      if (!isAllowed(expression, mayBeNamed)) {
        return Optional.of(expression);
      }
      position = end + 1;
    }
    return Optional.empty();
  }

  /** Whether the whole text is the name of a bean that models may name, as {@code ${closeNominationDelegate}}. */
  static boolean isBean(String text, Predicate<String> mayBeNamed) {
    Matcher bean = BEAN.matcher(text.strip());
    return bean.matches() && mayBeNamed.test(bean.group(1));
  }

  private static boolean isAllowed(String expression, Predicate<String> mayBeNamed) {
    if (VALUE.matcher(expression).matches() || INSTANCE.matcher(expression).matches()) {
      return true;
    }
    Matcher call = CALL.matcher(expression);
    return call.matches() && mayBeNamed.test(call.group(1));
  }
}
