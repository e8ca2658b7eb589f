package saydone.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import saydone.json.Json.Bool;
import saydone.json.Json.Field;
import saydone.json.Json.Text;

/**
 * What a JSON value must look like to mean a {@code T}: reads it, or says what is wrong with it.
 *
 * <p>The shape of a file is put together from the shapes of its values, with a sample above it:
 *
 * <pre>{@code
 * // {"up": 2, "down": 2.5}
 * Shape<Tempo> tempo = Shape.object("write an object such as {\"up\": 2, \"down\": 2}", fields -> {
 *   Optional<Duration> up = fields.required("up", SECONDS);
 *   Optional<Duration> down = fields.required("down", SECONDS);
 *   fields.rejectOthers(List.of());
 *   return fields.made(() -> new Tempo(up.orElseThrow(), down.orElseThrow()));
 * });
 * }</pre>
 *
 * @param <T> what the value means
 */
public interface Shape<T> {

  /** The meaning of a value; empty after at least one problem was added. */
  Optional<T> read(Json json, Problems problems);

  /** What would be right, as an imperative, such as {@code write 1 to 200, such as 10}. */
  String remedy();

  /** The same shape with another meaning. */
  default <R> Shape<R> map(Function<? super T, ? extends R> meaning) {
    return new Meaning<>(this, value -> Optional.of(meaning.apply(value)), "", remedy());
  }

  /**
   * The same shape with another meaning, for those values only that have one.
   *
   * @param meaning the other meaning, if there is one
   * @param what what is wrong with a value that has none, as its predicate
   * @param remedy what would be right, as an imperative
   */
  default <R> Shape<R> meaning(
      Function<? super T, Optional<R>> meaning, String what, String remedy) {
    return new Meaning<>(this, meaning, what, remedy);
  }

  /** A whole number; {@code 10.0} is one too, as in JSON Schema. */
  static Shape<Integer> whole(int least, int most, int example) {
    return new Decimal(true, decimal(least), decimal(most), "", String.valueOf(example))
        .map(BigDecimal::intValueExact);
  }

  /** A number with decimals. */
  static Shape<Double> real(String least, String most, String example) {
    return new Decimal(false, new BigDecimal(least), new BigDecimal(most), "", example)
        .map(BigDecimal::doubleValue);
  }

  /** A time in whole seconds. */
  static Shape<Duration> wholeSeconds(int least, int most, int example) {
    return new Decimal(true, decimal(least), decimal(most), " seconds", String.valueOf(example))
        .map(number -> Duration.ofSeconds(number.intValueExact()));
  }

  /** A time in seconds with decimals, kept to the millisecond. */
  static Shape<Duration> seconds(String least, int most, String example) {
    return new Decimal(false, new BigDecimal(least), decimal(most), " seconds", example)
        .map(number -> Duration.ofMillis(Math.round(number.doubleValue() * 1000)));
  }

  private static BigDecimal decimal(int value) {
    return BigDecimal.valueOf(value);
  }

  /** A date and time in UTC as ISO 8601 has it, such as {@code 2026-11-22T18:00:00Z}. */
  static Shape<Instant> instant() {
    return string("2026-11-22T18:00:00Z")
        .meaning(
            Shape::instant,
            "is no date and time",
            "write one in UTC, such as \"2026-11-22T18:00:00Z\"");
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** {@code true} or {@code false}. */
  static Shape<Boolean> flag() {
    return new Flag();
  }

  /** One of the constants of an enum, by its {@linkplain Names name}. */
  static <E extends Enum<E>> Shape<E> choice(Class<E> type) {
    return new Choice<>(Names.constants(type));
  }

  /** Any text as it stands in the file, even an empty one. */
  static Shape<String> string(String example) {
    return new AnyText(example);
  }

  /**
   * A text for people, without the spaces around it: it is not empty, and has no control character.
   *
   * @param longest in characters
   */
  static Shape<String> text(int longest, String example) {
    return text(longest, example, (json, value, problems) -> {});
  }

  /**
   * The same, with a further check.
   *
   * @param further checks a text that is neither empty nor too long
   */
  static Shape<String> text(int longest, String example, Check further) {
    return new Wording(longest, example, further);
  }

  /** Adds a problem for whatever is wrong with a text. */
  @FunctionalInterface
  interface Check {

    /** Looks at a text, which {@code value} is without the spaces around it. */
    void look(Text json, String value, Problems problems);
  }

  /** A text that matches a pattern as a whole. */
  static Shape<String> matching(String pattern, int longest, String what, String remedy) {
    return new Matching(Pattern.compile(pattern), longest, what, remedy);
  }

  /** A list. */
  static <T> Shape<List<T>> list(int least, int most, Shape<T> item, String remedy) {
    return new ListOf<>(least, most, item, remedy);
  }

  /** An object whose fields a function reads. */
  static <T> Shape<T> object(String remedy, Function<Fields, Optional<T>> reading) {
    return new Structure<>(remedy, reading);
  }

  /** An object with any names, whose values are alike; in the order of the file. */
  static <T> Shape<Map<String, T>> byName(Shape<T> value, String remedy) {
    return object(
        remedy,
        fields -> {
          Map<String, T> values = new LinkedHashMap<>();
          for (Map.Entry<String, Field> each : fields.all().entrySet()) {
            fields.optional(each.getKey(), value).ifPresent(it -> values.put(each.getKey(), it));
          }
          return fields.made(() -> values);
        });
  }

  /**
   * A value of one shape or the other.
   *
   * @param what what is wrong with a value of neither, as its predicate
   */
  static <T> Shape<T> either(Shape<T> one, Shape<T> other, String what, String remedy) {
    return new Either<>(one, other, what, remedy);
  }

  /** See {@link #map} and {@link #meaning(Function, String, String)}. */
  record Meaning<T, R>(
      Shape<T> shape, Function<? super T, Optional<R>> meaning, String what, String remedy)
      implements Shape<R> {
    @Override
    public Optional<R> read(Json json, Problems problems) {
      Optional<T> value = shape.read(json, problems);
      Optional<R> found = value.flatMap(meaning);
      if (value.isPresent() && found.isEmpty()) {
        problems.add(json, what, remedy);
      }
      return found;
    }
  }

  /** See {@link #flag}. */
  record Flag() implements Shape<Boolean> {
    @Override
    public Optional<Boolean> read(Json json, Problems problems) {
      if (json instanceof Bool bool) {
        return Optional.of(bool.value());
      }
      problems.add(json, "is neither true nor false", remedy());
      return Optional.empty();
    }

    @Override
    public String remedy() {
      return "write true or false, without quotes";
    }
  }

  /** See {@link #string}. */
  record AnyText(String example) implements Shape<String> {
    @Override
    public Optional<String> read(Json json, Problems problems) {
      if (json instanceof Text text) {
        return Optional.of(text.value());
      }
      problems.add(json, "is not a text", remedy());
      return Optional.empty();
    }

    @Override
    public String remedy() {
      return "write a text in double quotes, such as \"" + example + '"';
    }
  }

  /** See {@link #matching}. */
  record Matching(Pattern pattern, int longest, String what, String remedy)
      implements Shape<String> {
    @Override
    public Optional<String> read(Json json, Problems problems) {
      if (json instanceof Text text
          && text.value().length() <= longest
          && pattern.matcher(text.value()).matches()) {
        return Optional.of(text.value());
      }
      problems.add(json, "is not " + what, remedy);
      return Optional.empty();
    }
  }

  /** See {@link #either}. */
  record Either<T>(Shape<T> one, Shape<T> other, String what, String remedy) implements Shape<T> {
    @Override
    public Optional<T> read(Json json, Problems problems) {
      Problems unheard = new Problems("");
      Optional<T> value = one.read(json, unheard).or(() -> other.read(json, unheard));
      if (value.isEmpty()) {
        problems.add(json, what, remedy);
      }
      return value;
    }
  }

  /** See {@link #object}. */
  record Structure<T>(String remedy, Function<Fields, Optional<T>> reading) implements Shape<T> {
    @Override
    public Optional<T> read(Json json, Problems problems) {
      if (json instanceof Json.Obj object) {
        return reading.apply(new Fields(object, problems));
      }
      problems.add(json, "is not an object", remedy);
      return Optional.empty();
    }
  }
}
