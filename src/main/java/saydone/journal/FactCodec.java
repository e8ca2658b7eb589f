package saydone.journal;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saydone.command.Evidence;
import saydone.json.Names;
import saydone.session.Fact;
import saydone.session.RecordedPhase;

/**
 * Turns facts into plain fields and back, component by component, so that a new fact needs no code
 * here. Understands text, whole and real numbers, truth values, constants, an optional constant,
 * text or whole number (absent when empty), lists of whole numbers, and {@link Evidence} (real
 * numbers by name, sorted, so that the same session gives the same bytes).
 */
final class FactCodec {

  private static final Map<String, Class<? extends Fact>> TYPES =
      Stream.of(Fact.class.getPermittedSubclasses())
          .map(type -> type.<Fact>asSubclass(Fact.class))
          .collect(Collectors.toUnmodifiableMap(Names::of, Function.identity()));

  /** The years of a record have thousands of lines, and to look up a component takes long. */
  private static final ClassValue<Form> FORMS =
      new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
          return Form.of(type);
        }
      };

  private FactCodec() {}

  /** What a class of facts is made of. */
  private record Form(Constructor<?> constructor, List<Component> components) {

    static Form of(Class<?> type) {
      List<Component> components =
          Stream.of(type.getRecordComponents()).map(Component::of).toList();
      try {
        return new Form(
            type.getDeclaredConstructor(
                components.stream().map(Component::type).toArray(Class<?>[]::new)),
            components);
      } catch (NoSuchMethodException e) {
        throw new LinkageError("a public record has its canonical constructor", e);
      }
    }
  }

  /**
   * A component of a fact.
   *
   * @param argument what its type holds, if that is an {@link Optional}
   */
  private record Component(String name, Class<?> type, Optional<Class<?>> argument, Method get) {

    static Component of(RecordComponent component) {
      return new Component(
          component.getName(),
          component.getType(),
          component.getType() == Optional.class
              ? Optional.of(argument(component.getGenericType()))
              : Optional.empty(),
          component.getAccessor());
    }

    private static Class<?> argument(Type type) {
      return (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    Object of(Fact fact) {
      try {
        Object value = get.invoke(fact);
        if (value == null) {
          throw new IllegalArgumentException(name + " is null in a " + Names.of(fact.getClass()));
        }
        return value;
      } catch (ReflectiveOperationException e) {
        throw new LinkageError("a public record has its accessors", e);
      }
    }
  }

  /** The class of a type name, if this version of the program knows it. */
  static Optional<Class<? extends Fact>> type(String name) {
    return Optional.ofNullable(TYPES.get(name));
  }

  /** The fields of a fact, in the order of its components. */
  static Map<String, Object> fields(Fact fact) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (Component component : FORMS.get(fact.getClass()).components()) {
      Object value = plain(component.of(fact));
      if (value != null) {
        fields.put(component.name(), value);
      }
    }
    return fields;
  }

  /**
   * The fact that these fields describe. Fields that the fact does not have are passed over: a
   * newer version may have added them.
   */
  static Fact fact(Class<? extends Fact> type, Fields fields) throws MalformedLineException {
    Form form = FORMS.get(type);
    Object[] values = new Object[form.components().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(form.components().get(i), fields);
    }
    try {
      return type.cast(form.constructor().newInstance(values));
    } catch (InvocationTargetException e) {
      throw new MalformedLineException("it is no " + Names.of(type), e);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a public record can be made", e);
    }
  }

  /** The numbers of all exercises that a fact names, from 0. */
  static List<Integer> exercises(Fact fact) {
    List<Integer> exercises = new ArrayList<>();
    if (fact instanceof Fact.TodayChosen chosen) {
      exercises.addAll(chosen.exercises());
      exercises.addAll(chosen.halved());
      return exercises;
    }
    for (Component component : FORMS.get(fact.getClass()).components()) {
      if (component.name().equals("exercise")) {
        Object value = component.of(fact);
        if (value instanceof Integer number) {
          exercises.add(number);
        } else if (value instanceof OptionalInt number && number.isPresent()) {
          exercises.add(number.getAsInt());
        }
      }
    }
    return exercises;
  }

  private static @Nullable Object plain(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.isPresent() ? plain(optional.get()) : null;
    }
    if (value instanceof OptionalInt number) {
      return number.isPresent() ? number.getAsInt() : null;
    }
    if (value instanceof Enum<?> constant) {
      return Names.of(constant);
    }
    if (value instanceof RecordedPhase phase) {
      return phase.text();
    }
    if (value instanceof Evidence evidence) {
      return evidence.byName();
    }
    return value;
  }

  private static Object value(Component component, Fields fields) throws MalformedLineException {
    String name = component.name();
    Class<?> type = component.type();
    if (type == String.class) {
      return fields.string(name);
    } else if (type == int.class) {
      return fields.integer(name);
    } else if (type == double.class) {
      return fields.real(name);
    } else if (type == boolean.class) {
      return fields.truth(name);
    } else if (type.isEnum()) {
      return constant(fields, name, type);
    } else if (type == Optional.class) {
      return fields.has(name)
          ? Optional.of(optional(fields, name, component.argument().orElseThrow()))
          : Optional.empty();
    } else if (type == List.class) {
      return fields.integers(name);
    } else if (type == OptionalInt.class) {
      return fields.has(name) ? OptionalInt.of(fields.integer(name)) : OptionalInt.empty();
    } else if (type == RecordedPhase.class) {
      return new RecordedPhase(fields.string(name));
    } else if (type == Evidence.class) {
      return Evidence.of(realsByName(fields.object(name)));
    }
    throw new AssertionError("no form in the journal for " + component);
  }

  private static Object optional(Fields fields, String name, Class<?> type)
      throws MalformedLineException {
    return type == String.class ? fields.string(name) : constant(fields, name, type);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the class is known to be one of constants
  private static Object constant(Fields fields, String name, Class<?> type)
      throws MalformedLineException {
    return fields.constant(name, (Class<? extends Enum>) type);
  }

  private static Map<String, Double> realsByName(Fields fields) throws MalformedLineException {
    Map<String, Double> reals = new LinkedHashMap<>();
    for (Map.Entry<String, Object> each : fields.values().entrySet()) {
      reals.put(each.getKey(), Fields.real(each.getKey(), each.getValue()));
    }
    return reals;
  }
}
