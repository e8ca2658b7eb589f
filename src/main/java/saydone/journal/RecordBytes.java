package saydone.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Records as bytes and back, each component in its order, and those of records within. A component
 * may be a number, a text, a time, a constant of an enum, another record, or an optional value, a
 * list or a map of these. Nothing names them in the bytes: {@link #shape} tells whether two
 * programs mean the same by them.
 *
 * <p>One thread, as texts that come again are kept.
 *
 * @param <T> the record
 */
final class RecordBytes<T extends Record> {

  private final Class<T> type;
  private final ByteFormat format;
  private final PlainBytes plains = new PlainBytes();

  /**
   * For records of a type.
   *
   * @throws IllegalArgumentException if a component has a type that is not known
   */
  RecordBytes(Class<T> type) {
    this.type = type;
    format = format(type);
  }

  /** The types and names of all components, and of those within. */
  String shape() {
    return format.shape();
  }

  /** The bytes of a record. */
  byte[] bytes(T value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      format.write(value, out);
    } catch (IOException e) {
      throw new IllegalStateException("memory is no disk", e);
    }
    return bytes.toByteArray();
  }

  /**
   * The record of some bytes.
   *
   * @throws MalformedIndexException if they are not those of a record of this shape
   */
  T value(ByteBuffer bytes) throws MalformedIndexException {
    try {
      T value = type.cast(format.read(bytes));
      if (bytes.hasRemaining()) {
        throw new MalformedIndexException("bytes are left");
      }
      return value;
    } catch (BufferUnderflowException | DateTimeException | ArithmeticException e) {
      throw new MalformedIndexException("bytes are missing, or no time", e);
    }
  }

  private ByteFormat format(Type of) {
    if (of instanceof ParameterizedType generic) {
      List<ByteFormat> inside =
          Arrays.stream(generic.getActualTypeArguments()).map(this::format).toList();
      if (generic.getRawType() == Optional.class) {
        return optional(inside.get(0));
      } else if (generic.getRawType() == List.class) {
        return list(inside.get(0));
      } else if (generic.getRawType() == Map.class) {
        return map(inside.get(0), inside.get(1));
      }
    } else if (of instanceof Class<?> plain) {
      if (plain.isRecord()) {
        return record(plain);
      } else if (plain.isEnum()) {
        return PlainBytes.constant(plain);
      }
      return plains.format(plain);
    }
    throw new IllegalArgumentException(of + " cannot stand in the index");
  }

  private static ByteFormat optional(ByteFormat inside) {
    return new ByteFormat.Plain<Optional<?>>(
        inside.shape() + "?",
        classOf(Optional.class),
        (value, out) -> {
          out.writeBoolean(value.isPresent());
          if (value.isPresent()) {
            inside.write(value.get(), out);
          }
        },
        in -> in.get() == 0 ? Optional.empty() : Optional.of(inside.read(in)));
  }

  private static ByteFormat list(ByteFormat inside) {
    return new ByteFormat.Plain<List<?>>(
        inside.shape() + "*",
        classOf(List.class),
        (values, out) -> {
          out.writeInt(values.size());
          for (Object each : values) {
            inside.write(each, out);
          }
        },
        in -> {
          int size = PlainBytes.size(in);
          List<Object> values = new ArrayList<>(size);
          for (int i = 0; i < size; i++) {
            values.add(inside.read(in));
          }
          return values;
        });
  }

  private static ByteFormat map(ByteFormat key, ByteFormat inside) {
    return new ByteFormat.Plain<Map<?, ?>>(
        "(" + key.shape() + "=" + inside.shape() + ")*",
        classOf(Map.class),
        (values, out) -> {
          out.writeInt(values.size());
          for (Map.Entry<?, ?> each : values.entrySet()) {
            key.write(each.getKey(), out);
            inside.write(each.getValue(), out);
          }
        },
        in -> {
          int size = PlainBytes.size(in);
          Map<Object, Object> values = new LinkedHashMap<>();
          for (int i = 0; i < size; i++) {
            values.put(key.read(in), inside.read(in));
          }
          return values;
        });
  }

  private ByteFormat record(Class<?> plain) {
    RecordComponent[] components = plain.getRecordComponents();
    List<ByteFormat> parts =
        Arrays.stream(components).map(each -> format(each.getGenericType())).toList();
    StringJoiner shape = new StringJoiner(",", plain.getSimpleName() + "(", ")");
    for (int i = 0; i < components.length; i++) {
      shape.add(components[i].getName() + ":" + parts.get(i).shape());
    }
    Constructor<?> constructor = constructor(plain, components);
    return new ByteFormat.Plain<>(
        shape.toString(),
        Object.class,
        (value, out) -> {
          for (int i = 0; i < components.length; i++) {
            parts.get(i).write(component(components[i], value), out);
          }
        },
        in -> {
          Object[] values = new Object[components.length];
          for (int i = 0; i < components.length; i++) {
            values[i] = parts.get(i).read(in);
          }
          try {
            return constructor.newInstance(values);
          } catch (ReflectiveOperationException e) {
            throw new MalformedIndexException("no " + plain + " has these components", e);
          }
        });
  }

  private static Constructor<?> constructor(Class<?> plain, RecordComponent[] components) {
    try {
      return plain.getDeclaredConstructor(
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has this constructor", e);
    }
  }

  private static Object component(RecordComponent component, Object value) {
    try {
      return Objects.requireNonNull(component.getAccessor().invoke(value));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(component + " cannot be read", e);
    }
  }

  @SuppressWarnings("unchecked") // A class knows nothing of type arguments.
  private static <V> Class<V> classOf(Class<?> raw) {
    return (Class<V>) raw;
  }
}
