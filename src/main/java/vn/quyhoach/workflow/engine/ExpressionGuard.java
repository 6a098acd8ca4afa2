package vn.quyhoach.workflow.engine;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.joda.time.DateTime;
import org.springframework.context.ApplicationContext;

/**
 * Decides what expressions may do, in models and in queries.
 *
 * <ul>
 *   <li>A query's expression is the only one the engine evaluates without a variable scope. It must be one of
 *       {@link #QUERY_EXPRESSIONS}, letter by letter. This closes the engine's published hole by which nested {@code orQueries} carry
 *       any expression past the ban on expressions in ad-hoc queries (CVE-2026-109432).
 *   <li>Any other expression reaches only {@link ModelBeans}, variables, and a few properties of execution and task. Every object
 *       not listed is refused, so there is no way to classes, class loaders or the engine's services.
 * </ul>
 */
final class ExpressionGuard extends SpringExpressionManager {

  /** The exact texts a query may carry; the filters of {@link TasklistFilters} use no others. */
  static final Set<String> QUERY_EXPRESSIONS = Set.of(
      TasklistFilters.CURRENT_USER, TasklistFilters.CURRENT_GROUPS, TasklistFilters.NOW, TasklistFilters.IN_SEVEN_DAYS);

  private static final Set<String> EXECUTION_MEMBERS = Set.of(
      "id", "processInstanceId", "processBusinessKey", "businessKey", "tenantId", "currentActivityId",
      "getProcessInstanceId", "getProcessBusinessKey", "getBusinessKey", "getTenantId", "getVariable", "hasVariable");
  private static final Set<String> TASK_MEMBERS = Set.of(
      "id", "assignee", "tenantId", "taskDefinitionKey", "getId", "getAssignee", "getTenantId", "getVariable", "hasVariable");
  private static final Set<String> REFUSED_MEMBERS = Set.of("class", "getClass", "wait", "notify", "notifyAll");

  ExpressionGuard(ApplicationContext context, ModelBeans beans) {
    super(context, beans);
  }

  @Override
  public Expression createExpression(String text) {
    return new GuardedExpression(createValueExpression(text), this, text);
  }

  @Override
  protected ELResolver createElResolver() {
    CompositeELResolver guarded = new CompositeELResolver();
    guarded.add(new ReachGuard());
    guarded.add(super.createElResolver());
    return guarded;
  }

  /** An expression that is not evaluated without scope unless a query may carry it, and never assigns. */
  private static final class GuardedExpression extends JuelExpression {

    GuardedExpression(ValueExpression expression, JuelExpressionManager manager, String text) {
      super(expression, manager, text);
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
      if (scope == null && !isLiteralText() && !QUERY_EXPRESSIONS.contains(getExpressionText())) {
        throw new ProcessEngineException("Expression refused: not one of the texts a query may carry");
      }
      return super.getValue(scope, execution);
    }

    @Override
    public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
      throw new ProcessEngineException("Expression refused: expressions do not assign");
    }
  }

  /** Stands before every other resolver and refuses every object and member not listed. */
  private static final class ReachGuard extends ELResolver {

    private static void check(Object base, Object member) {
      if (base == null) {
        return; // a name: resolved from variables and ModelBeans only
      }
      String name = String.valueOf(member);
      boolean allowed;
      if (base instanceof DelegateTask) {
        allowed = TASK_MEMBERS.contains(name);
      } else if (base instanceof VariableScope) {
        allowed = EXECUTION_MEMBERS.contains(name);
      } else if (base instanceof DateTime) {
        allowed = "plusDays".equals(name);
      } else {
        allowed = base.getClass().getName().startsWith("vn.quyhoach.") && !REFUSED_MEMBERS.contains(name);
      }
      if (!allowed) {
        throw new ProcessEngineException("Expression refused: " + name + " of " + base.getClass().getName());
      }
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
      check(base, property);
      return null;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
      check(base, method);
      return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
      check(base, property);
      return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
      throw new ProcessEngineException("Expression refused: expressions do not assign");
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
      return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
      return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
      return null;
    }
  }
}
