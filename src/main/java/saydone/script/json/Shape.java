package saydone.script.json;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import saydone.script.json.Json.Arr;
import saydone.script.json.Json.Bool;
import saydone.script.json.Json.Num;
import saydone.script.json.Json.Text;

/**
 * What a JSON value must look like to mean a {@code T}: reads it, or says what is wrong with it.
 *
 * @param <T> what the value means
 */
interface Shape<T> {

  /** The meaning of a value, or nothing after at least one problem was added. */
  Optional<T> read(Json json, Problems problems);

  /** What would be right, as an order, such as {@code write 1 to 200, such as 10}. */
  String remedy();

  /** The same shape with another meaning. */
  default <R> Shape<R> map(Function<? super T, ? extends R> meaning) {
    return new Mapped<>(this, meaning);
  }

  /** A whole number; {@code 10.0} is one too, as in JSON Schema. */
  static Shape<Integer> whole(int least, int most, int example) {
    return new Decimal(true, decimal(least), decimal(most), "", String.valueOf(example))
        .map(BigDecimal::intValueExact);
  }

  /** A time in whole seconds. */
  static Shape<Duration> wholeSeconds(int least, int most, int example) {
    return new Decimal(true, decimal(least), decimal(most), " seconds", String.valueOf(example))
        .map(number -> Duration.ofSeconds(number.intValueExact()));
  }

  /** A time in seconds with decimals, kept to the millisecond. The least one is more than zero. */
  static Shape<Duration> seconds(String least, int most, String example) {
    return new Decimal(false, new BigDecimal(least), decimal(most), " seconds", example)
        .map(number -> Duration.ofMillis(Math.round(number.doubleValue() * 1000)));
  }

  private static BigDecimal decimal(int value) {
    return BigDecimal.valueOf(value);
  }

  /** {@code true} or {@code false}. */
  static Shape<Boolean> flag() {
    return new Flag();
  }

  /** One of the constants of an enum, in lower case with hyphens. */
  static <E extends Enum<E>> Shape<E> choice(Class<E> type) {
    Map<String, E> choices = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      choices.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
    }
    return new Choice<>(choices);
  }

  /** A text that is read, not spoken. */
  static Shape<String> written(int longest, String example) {
    return new Wording(longest, Optional.of(Placeholders.NONE), example);
  }

  /** A text that matches a pattern as a whole. */
  static Shape<String> matching(String pattern, int longest, String what, String remedy) {
    return new Matching(Pattern.compile(pattern), longest, what, remedy);
  }

  /** A list. */
  static <T> Shape<List<T>> list(int least, int most, Shape<T> item, String remedy) {
    return new ListOf<>(least, most, item, remedy);
  }

  /** An object, whose fields are read by what is given. */
  static <T> Shape<T> object(String remedy, Function<Fields, Optional<T>> reading) {
    return new Structure<>(remedy, reading);
  }

  /** See {@link #map}. */
  record Mapped<T, R>(Shape<T> shape, Function<? super T, ? extends R> meaning)
      implements Shape<R> {
    @Override
    public Optional<R> read(Json json, Problems problems) {
      return shape.read(json, problems).map(meaning);
    }

    @Override
    public String remedy() {
      return shape.remedy();
    }
  }

  /**
   * A number within bounds.
   *
   * @param unit with a leading space, or empty
   */
  record Decimal(boolean whole, BigDecimal least, BigDecimal most, String unit, String example)
      implements Shape<BigDecimal> {
    @Override
    public Optional<BigDecimal> read(Json json, Problems problems) {
      Optional<BigDecimal> number = number(json);
      String fault =
          number.isEmpty()
              ? whole ? "is not a whole number" : "is not a number"
              : fault(number.get());
      if (fault.isEmpty()) {
        return number;
      }
      problems.add(json, fault, remedy());
      return Optional.empty();
    }

    private String fault(BigDecimal number) {
      // The bounds first: what lies outside them may have a billion digits.
      if (number.compareTo(least) < 0) {
        return "is less than " + least + unit;
      }
      if (number.compareTo(most) > 0) {
        return "is more than " + most + unit;
      }
      return whole && number.stripTrailingZeros().scale() > 0 ? "is not a whole number" : "";
    }

    private static Optional<BigDecimal> number(Json json) {
      if (!(json instanceof Num number)) {
        return Optional.empty();
      }
      try {
        return Optional.of(new BigDecimal(number.literal()));
      } catch (NumberFormatException e) {
        // NaN, Infinity, or an exponent of more than ten digits.
        return Optional.empty();
      }
    }

    @Override
    public String remedy() {
      return least.compareTo(most) == 0
          ? "write " + most + unit
          : "write " + least + " to " + most + unit + ", such as " + example;
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

  /** See {@link #choice}. */
  record Choice<E extends Enum<E>>(Map<String, E> choices) implements Shape<E> {
    @Override
    public Optional<E> read(Json json, Problems problems) {
      String given = json instanceof Text text ? text.value() : "";
      E choice = choices.get(given);
      if (choice == null) {
        problems.add(
            json,
            "is not known here",
            Nearest.to(given, choices.keySet())
                .map(nearest -> "did you mean \"" + nearest + "\"?")
                .orElse(remedy()));
      }
      return Optional.ofNullable(choice);
    }

    @Override
    public String remedy() {
      return choices.keySet().stream()
          .map(name -> '"' + name + '"')
          .collect(Collectors.joining(", ", "write one of ", ""));
    }
  }

  /**
   * A text for people.
   *
   * @param longest in characters, marks included
   * @param placeholders those that it may have; empty where the caller looks at them
   */
  record Wording(int longest, Optional<Placeholders> placeholders, String example)
      implements Shape<String> {
    @Override
    public Optional<String> read(Json json, Problems problems) {
      if (!(json instanceof Text text)) {
        problems.add(json, "is not a text", remedy());
        return Optional.empty();
      }
      int before = problems.count();
      String value = text.value().strip();
      int length = text.value().codePointCount(0, text.value().length());
      if (value.isEmpty()) {
        problems.add(json, "is empty", remedy());
      } else if (length > longest) {
        problems.add(
            json, "is too long, with " + length + " characters", "write at most " + longest);
      } else {
        value
            .codePoints()
            .filter(Wording::isUnspeakable)
            .findFirst()
            .ifPresent(
                character ->
                    problems.add(
                        json,
                        "contains the control character " + Shown.character(character),
                        "write a space instead, or begin another text"));
        placeholders.ifPresent(allowed -> allowed.check(text, value, problems));
      }
      return problems.count() == before ? Optional.of(value) : Optional.empty();
    }

    private static boolean isUnspeakable(int codePoint) {
      int type = Character.getType(codePoint);
      return type == Character.CONTROL || type == Character.SURROGATE;
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

  /** See {@link #list}. */
  record ListOf<T>(int least, int most, Shape<T> item, String remedy) implements Shape<List<T>> {
    @Override
    public Optional<List<T>> read(Json json, Problems problems) {
      if (!(json instanceof Arr list)) {
        problems.add(json, "is not a list", remedy);
        return Optional.empty();
      }
      int before = problems.count();
      int size = list.items().size();
      if (size < least) {
        problems.add(list.place(), "the list is empty", remedy);
      } else if (size > most) {
        problems.add(list.place(), "the list has " + size + " items", "keep at most " + most);
      }
      List<T> items = new ArrayList<>();
      for (Json element : list.items().subList(0, Math.min(size, most))) {
        item.read(element, problems).ifPresent(items::add);
      }
      return problems.count() == before ? Optional.of(items) : Optional.empty();
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
