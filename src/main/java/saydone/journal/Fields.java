package saydone.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saydone.json.Names;
import saydone.json.Shown;

/**
 * The fields of a JSON object; reading one that is missing or wrong fails with a sentence that says
 * so.
 */
record Fields(Map<String, Object> values) {

  /** The largest number of anything: far beyond any session, and sums of it fit an int. */
  private static final int MOST = 1_000_000;

  /** Times in milliseconds end so; an answer may come before its question ends. */
  private static final String MILLIS = "Millis";

  private static final int MOST_MILLIS = 1_000_000_000;

  /** The form of nearly every time: with milliseconds, in UTC. */
  private static final String TIME = "0000-00-00T00:00:00.000Z";

  private static final int LAST_HOUR = 23;
  private static final int LAST_SECOND = 59;
  private static final int NANOS_OF_MILLI = 1_000_000;

  private static final Instant EARLIEST = Instant.EPOCH;
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  boolean has(String field) {
    return optional(field) != null;
  }

  String string(String field) throws MalformedLineException {
    return as(String.class, field, "text");
  }

  int integer(String field) throws MalformedLineException {
    return integer(field, required(field));
  }

  private static int integer(String field, @Nullable Object value) throws MalformedLineException {
    if (!(value instanceof Integer number)) {
      throw wrong(field, value, "a whole number");
    }
    int least = field.endsWith(MILLIS) ? -MOST_MILLIS : 0;
    int most = field.endsWith(MILLIS) ? MOST_MILLIS : MOST;
    if (number < least || number > most) {
      throw wrong(field, value, "a whole number from " + least + " to " + most);
    }
    return number;
  }

  /** A whole number from 0 to a bound. */
  long count(String field, long most) throws MalformedLineException {
    Object value = required(field);
    if (value instanceof Integer || value instanceof Long) {
      long number = ((Number) value).longValue();
      if (number >= 0 && number <= most) {
        return number;
      }
    }
    throw wrong(field, value, "a whole number from 0 to " + most);
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
      Instant instant = time(text);
      if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
        throw new MalformedLineException(
            field + " is no date of a session: " + Shown.shortened(text));
      }
      return instant;
    } catch (DateTimeException e) {
      throw new MalformedLineException(field + " is no date and time: " + Shown.text(text), e);
    }
  }

  /**
   * A time as it is mostly written, or in any other way that Java reads. To have all read by Java
   * takes a quarter of the time in which the last journals are read before a session.
   */
  private static Instant time(String text) {
    if (!isOf(TIME, text)) {
      return Instant.parse(text);
    }
    int hour = number(text, 11, 13);
    int second = number(text, 17, 19);
    if (hour > LAST_HOUR || second > LAST_SECOND) {
      return Instant.parse(text);
    }
    return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            hour,
            number(text, 14, 16),
            second,
            number(text, 20, 23) * NANOS_OF_MILLI)
        .toInstant(ZoneOffset.UTC);
  }

  /** Whether a text has a digit where a form has one, and is the same elsewhere. */
  private static boolean isOf(String form, String text) {
    for (int i = 0; i < form.length() && text.length() == form.length(); i++) {
      char unit = text.charAt(i);
      if (form.charAt(i) == '0' ? unit < '0' || unit > '9' : unit != form.charAt(i)) {
        return false;
      }
    }
    return text.length() == form.length();
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  <E extends Enum<E>> E constant(String field, Class<E> type) throws MalformedLineException {
    return constant(field, string(field), type);
  }

  private static <E extends Enum<E>> E constant(String field, String text, Class<E> type)
      throws MalformedLineException {
    E constant = Names.constants(type).get(text);
    if (constant == null) {
      throw new MalformedLineException(field + " is unknown: " + Shown.text(text));
    }
    return constant;
  }

  <E extends Enum<E>> List<E> constants(String field, Class<E> type) throws MalformedLineException {
    List<E> constants = new ArrayList<>();
    for (Object each : list(field)) {
      if (!(each instanceof String text)) {
        throw wrong("a name in " + field, each, "text");
      }
      constants.add(constant("a name in " + field, text, type));
    }
    return constants;
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
      numbers.add(integer("a number in " + field, each));
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
    return new MalformedLineException(
        Shown.shortened(field)
            + " must be "
            + what
            + ", not "
            + Shown.shortened(String.valueOf(value)));
  }
}
