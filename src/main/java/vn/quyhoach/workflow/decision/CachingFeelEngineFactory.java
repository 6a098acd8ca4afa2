package vn.quyhoach.workflow.decision;

import camundajar.impl.scala.collection.immutable.$colon$colon;
import camundajar.impl.scala.collection.immutable.List;
import camundajar.impl.scala.collection.immutable.Nil$;
import camundajar.impl.scala.util.Either;
import camundajar.impl.scala.util.Right;
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;
import org.camunda.feel.FeelEngine.Failure;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * Makes a FEEL engine that answers like the stock one, without doing the same work again for every cell of every table.
 *
 * <p>The stock engine parses each expression anew and builds its list of built-in functions anew, for every single
 * cell; the second is the expensive half. Both are the same each time, so both are kept. Whatever is not plainly a value
 * goes to the stock engine after all: a failed parse, an error, an exception, a unary test without a yes or no, a failure
 * noted on the way. So the messages are the stock engine's too, and the shortcut can be wrong in one way only, by
 * computing another value, which the test against the stock engine on every table would show.
 *
 * <p>Touches internals of the FEEL library that comes with Camunda 7.24; another version must be compared anew.
 */
public class CachingFeelEngineFactory implements FeelEngineFactory {

  private final java.util.List<FeelCustomFunctionProvider> customFunctions;

  /** @param customFunctions functions that tables may use besides the built-in ones */
  public CachingFeelEngineFactory(Collection<? extends FeelCustomFunctionProvider> customFunctions) {
    this.customFunctions = java.util.List.copyOf(customFunctions);
  }

  @Override
  public FeelEngine createInstance() {
    return new CachingScalaFeelEngine(customFunctions);
  }

  private static class CachingScalaFeelEngine extends ScalaFeelEngine {

    CachingScalaFeelEngine(java.util.List<FeelCustomFunctionProvider> customFunctions) {
      super(customFunctions);
    }

    @Override
    protected org.camunda.feel.FeelEngine buildFeelEngine(
        CustomFunctionTransformer customFunctions, ValueMapper.CompositeValueMapper valueMapper) {
      return new CachingEngine(customFunctions, valueMapper);
    }
  }

  /** Entries are the texts of the cells of deployed tables, so the maps grow with deployments, not with use. */
  private static class CachingEngine extends org.camunda.feel.FeelEngine {

    private final ConcurrentMap<String, Either<Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Either<Failure, ParsedExpression>> unaryTests = new ConcurrentHashMap<>();
    private final FunctionProvider functions;
    private final FeelInterpreter interpreter;

    CachingEngine(FunctionProvider customFunctions, ValueMapper valueMapper) {
      super(
          customFunctions,
          valueMapper,
          org.camunda.feel.FeelEngine.defaultConfiguration(),
          org.camunda.feel.FeelEngine.defaultClock());
      this.functions = new FunctionProvider.CompositeFunctionProvider(
          listOf(new BuiltinFunctions(clock(), valueMapper), customFunctions));
      this.interpreter = new FeelInterpreter(valueMapper);
    }

    @Override
    public Either<Failure, Object> evalExpression(String expression, Context variables) {
      Val value = valueOrNull(expressions.computeIfAbsent(expression, this::parseExpression), variables);
      return value == null
          ? super.evalExpression(expression, variables)
          : new Right<>(valueMapper().unpackVal(value));
    }

    @Override
    public Either<Failure, Object> evalUnaryTests(String expression, Context variables) {
      Val value = valueOrNull(unaryTests.computeIfAbsent(expression, this::parseUnaryTests), variables);
      return value instanceof ValBoolean answer
          ? new Right<>(answer.value())
          : super.evalUnaryTests(expression, variables);
    }

    /** The value, or null if the stock engine has to look at it. */
    private Val valueOrNull(Either<Failure, ParsedExpression> parsed, Context variables) {
      if (parsed.isLeft()) {
        return null;
      }
      // The context collects what fails during one evaluation, so it is the one thing that must be new each time.
      EvalContext context = EvalContext.create(valueMapper(), functions).merge(variables);
      try {
        Val value = interpreter.eval(parsed.toOption().get().expression(), context);
        boolean plain = context.failureCollector().failures().isEmpty()
            && !(value instanceof ValError)
            && !(value instanceof ValFatalError);
        return plain ? value : null;
      } catch (RuntimeException e) {
        return null;
      }
    }

    private static List<FunctionProvider> listOf(FunctionProvider first, FunctionProvider second) {
      @SuppressWarnings("unchecked")
      List<FunctionProvider> none = (List<FunctionProvider>) (List<?>) Nil$.MODULE$;
      return new $colon$colon<>(first, new $colon$colon<>(second, none));
    }
  }
}
