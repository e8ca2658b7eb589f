package saydone.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saydone.json.Names;

/**
 * The fields of a JSON object; reading one that is missing or wrong fails with a sentence that says
 * so.
 */
record Fields(Map<String, Object> values) {

  boolean has(String field) {
    return optional(field) != null;
  }

  String string(String field) throws MalformedLineException {
    return as(String.class, field, "text");
  }

  int integer(String field) throws MalformedLineException {
    return as(Integer.class, field, "a whole number");
  }

  long count(String field) throws MalformedLineException {
    Object value = required(field);
    if ((value instanceof Integer || value instanceof Long) && ((Number) value).longValue() >= 0) {
      return ((Number) value).longValue();
    }
    throw wrong(field, value, "a whole number from 0");
  }

  boolean truth(String field) throws MalformedLineException {
    return as(Boolean.class, field, "true or false");
  }

  double real(String field) throws MalformedLineException {
    return real(field, required(field));
  }

  Instant instant(String field) throws MalformedLineException {
    String text = string(field);
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new MalformedLineException(field + " is no date and time: \"" + text + "\"", e);
    }
  }

  <E extends Enum<E>> E constant(String field, Class<E> type) throws MalformedLineException {
    String text = string(field);
    for (E constant : type.getEnumConstants()) {
      if (Names.of(constant).equals(text)) {
        return constant;
      }
    }
    throw new MalformedLineException(field + " is unknown: \"" + text + "\"");
  }

  Fields object(String field) throws MalformedLineException {
    return objectOf(field, required(field));
  }

  List<?> list(String field) throws MalformedLineException {
    return as(List.class, field, "a list");
  }

  List<Integer> integers(String field) throws MalformedLineException {
    List<Integer> numbers = new ArrayList<>();
    for (Object each : list(field)) {
      if (!(each instanceof Integer number)) {
        throw wrong(field, each, "a list of whole numbers");
      }
      numbers.add(number);
    }
    return numbers;
  }

  static Fields objectOf(String field, @Nullable Object value) throws MalformedLineException {
    if (!(value instanceof Map<?, ?> map)) {
      throw wrong(field, value, "an object");
    }
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach((key, each) -> copy.put(String.valueOf(key), each));
    return new Fields(copy);
  }

  /** A number, or one of the words for the numbers that JSON lacks. */
  static double real(String field, @Nullable Object value) throws MalformedLineException {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    if ("NaN".equals(value)) {
      return Double.NaN;
    }
    if ("Infinity".equals(value)) {
      return Double.POSITIVE_INFINITY;
    }
    if ("-Infinity".equals(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    throw wrong(field, value, "a number");
  }

  private @Nullable Object optional(String field) {
    return values.get(field);
  }

  private Object required(String field) throws MalformedLineException {
    Object value = optional(field);
    if (value == null) {
      throw new MalformedLineException("it lacks " + field);
    }
    return value;
  }

  private <T> T as(Class<T> type, String field, String what) throws MalformedLineException {
    Object value = required(field);
    if (!type.isInstance(value)) {
      throw wrong(field, value, what);
    }
    return type.cast(value);
  }

  private static MalformedLineException wrong(String field, @Nullable Object value, String what) {
    return new MalformedLineException(field + " must be " + what + ", not " + value);
  }
}
