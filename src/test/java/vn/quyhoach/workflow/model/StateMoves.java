package vn.quyhoach.workflow.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How an object moves between its states, found out by trying: each of its ways to change is called in each state, and what
 * the object does not refuse is a move. So nobody has to keep a list, and the object cannot differ from it.
 */
final class StateMoves {

  private static final String STATE_FIELD = "state";

  private StateMoves() {
  }

  /** One move: the method that makes it, from a state to another one. */
  record Move(Enum<?> from, String method, Enum<?> to) {
  }

  /** Every move of objects that have a field {@code state}, in the order of the states and then of the methods' names. */
  static List<Move> of(Class<?> entity) {
    Method[] methods = entity.getDeclaredMethods();
    Arrays.sort(methods, Comparator.comparing(Method::getName));
    Set<Move> moves = new LinkedHashSet<>();
    for (Enum<?> from : states(entity)) {
      for (Method method : methods) {
        if (changes(method)) {
          for (Object[] arguments : argumentsOf(method)) {
            moves.addAll(moves(entity, from, method, arguments));
          }
        }
      }
    }
    return List.copyOf(moves);
  }

  /** The states of an entity, in their order. */
  static List<Enum<?>> states(Class<?> entity) {
    return List.of((Enum<?>[]) field(entity, STATE_FIELD).getType().getEnumConstants());
  }

  private static boolean changes(Method method) {
    int modifiers = method.getModifiers();
    return !Modifier.isPublic(modifiers) && !Modifier.isPrivate(modifiers) && !Modifier.isStatic(modifiers) && !method.isSynthetic()
        && method.getReturnType() == void.class;
  }

  /** Moves of one call, on an object with each of its yes-or-no fields in both positions. */
  private static Set<Move> moves(Class<?> entity, Enum<?> from, Method method, Object[] arguments) {
    List<Field> switches = Arrays.stream(entity.getDeclaredFields()).filter(field -> field.getType() == boolean.class).toList();
    Set<Move> moves = new LinkedHashSet<>();
    for (int position = 0; position < 1 << switches.size(); position++) {
      try {
        Object object = made(entity);
        field(entity, STATE_FIELD).set(object, from);
        for (int index = 0; index < switches.size(); index++) {
          switches.get(index).setAccessible(true);
          switches.get(index).setBoolean(object, (position >> index & 1) == 1);
        }
        method.setAccessible(true);
        method.invoke(object, arguments);
        Enum<?> to = (Enum<?>) field(entity, STATE_FIELD).get(object);
        if (to != from) {
          moves.add(new Move(from, method.getName(), to));
        }
      } catch (InvocationTargetException thrown) {
        boolean refused = thrown.getCause() instanceof IllegalStateException || thrown.getCause() instanceof IllegalArgumentException;
        if (!refused) {
          throw new IllegalStateException(entity.getSimpleName() + "." + method.getName() + " could not be tried", thrown.getCause());
        }
      } catch (ReflectiveOperationException closed) {
        throw new IllegalStateException(closed);
      }
    }
    return moves;
  }

  private static Object made(Class<?> entity) throws ReflectiveOperationException {
    Constructor<?> constructor = entity.getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  private static Field field(Class<?> entity, String name) {
    try {
      Field field = entity.getDeclaredField(name);
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException absent) {
      throw new IllegalArgumentException(entity + " has no " + name, absent);
    }
  }

  /** Every combination of sample arguments; choices are given in all their values. */
  private static List<Object[]> argumentsOf(Method method) {
    List<Object[]> combinations = new ArrayList<>();
    combinations.add(new Object[0]);
    for (Class<?> parameter : method.getParameterTypes()) {
      List<Object[]> longer = new ArrayList<>();
      for (Object[] shorter : combinations) {
        for (Object value : samples(parameter)) {
          Object[] arguments = Arrays.copyOf(shorter, shorter.length + 1);
          arguments[shorter.length] = value;
          longer.add(arguments);
        }
      }
      combinations = longer;
    }
    return combinations;
  }

  private static List<Object> samples(Class<?> type) {
    if (type.isEnum()) {
      return List.of(type.getEnumConstants());
    } else if (type == boolean.class || type == Boolean.class) {
      return List.of(true, false);
    } else if (type == int.class || type == Integer.class) {
      return List.of(1);
    } else if (type == long.class || type == Long.class) {
      return List.of(1L);
    } else if (type == String.class) {
      return List.of("text");
    } else if (type == LocalDate.class) {
      return List.of(LocalDate.EPOCH);
    } else if (type == Instant.class) {
      return List.of(Instant.EPOCH);
    } else if (type == List.class) {
      return List.of(List.of());
    } else if (type == Set.class) {
      return List.of(Set.of());
    } else if (type == Map.class) {
      return List.of(Map.of());
    } else if (type.isRecord()) {
      return List.of(sampleRecord(type));
    }
    throw new IllegalArgumentException("no sample of " + type);
  }

  private static Object sampleRecord(Class<?> type) {
    Class<?>[] types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = Arrays.stream(types).map(component -> samples(component).get(0)).toArray();
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException closed) {
      throw new IllegalStateException(closed);
    }
  }
}
