package vn.quyhoach.workflow.engine;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * The beans that process models may name, as the engine wants them: a map from name to bean. A bean is looked up when it is used,
 * so that the engine can be built before the beans that need the engine.
 */
@Component
class ModelBeans extends AbstractMap<Object, Object> {

  private static final Set<String> NAMED = Set.of("vettingRound", "sessionLists");
  private static final String OWN_CODE = "vn.quyhoach.";

  private final ApplicationContext context;
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  ModelBeans(ApplicationContext context) {
    this.context = context;
  }

  /** Whether a model may name this bean: one of ours, and a delegate, a listed name or marked {@link CallableFromModels}. */
  boolean isCallable(String name) {
    return known.computeIfAbsent(name, this::decide);
  }

  /** Whether a model may name this bean, judged before the bean need exist: at deployment the name alone must tell. */
  boolean mayBeNamed(String name) {
    return name.endsWith("Delegate") || NAMED.contains(name) || isCallable(name);
  }

  private boolean decide(String name) {
    if (!context.containsBean(name)) {
      return false;
    }
    Class<?> type = context.getType(name);
    boolean ours = type != null && type.getName().startsWith(OWN_CODE);
    return ours && (name.endsWith("Delegate") || NAMED.contains(name)
        || context.findAnnotationOnBean(name, CallableFromModels.class) != null);
  }

  @Override
  public boolean containsKey(Object key) {
    return key instanceof String name && isCallable(name);
  }

  @Override
  public Object get(Object key) {
    return containsKey(key) ? context.getBean((String) key) : null;
  }

  /** Never listed: the engine asks for single names only. */
  @Override
  public Set<Entry<Object, Object>> entrySet() {
    return Set.of();
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
