package saydone.markup;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the words inside some elements are spoken. SSML leaves words such as "slow" to the voice;
 * here each is one figure, the same with every voice. The figures of nested elements multiply.
 *
 * @param rate a factor of the usual pace, 1 as usual
 * @param volume a factor of the amplitude, 1 as usual
 */
record Manner(double rate, double volume) {

  static final Manner USUAL = new Manner(1, 1);

  /** The levels of {@code <emphasis>}: slower and louder, since not every voice can be raised. */
  static final Map<String, Manner> EMPHASES = new LinkedHashMap<>();

  /** The words for {@code <prosody rate>}. */
  static final Map<String, Double> RATES = new LinkedHashMap<>();

  /**
   * The words for {@code <prosody volume>}. SSML's "silent" is left out, as a text is to be heard.
   */
  static final Map<String, Double> VOLUMES = new LinkedHashMap<>();

  /** The strengths of {@code <break>}. */
  static final Map<String, Duration> BREAKS = new LinkedHashMap<>();

  /** The longest break: a patient who hears nothing for longer wonders whether all is well. */
  static final Duration LONGEST_BREAK = Duration.ofSeconds(10);

  private static final int LEAST_RATE = 50;
  private static final int MOST_RATE = 200;
  private static final int LEAST_VOLUME = 20;
  private static final int MOST_VOLUME = 150;

  static {
    EMPHASES.put("strong", new Manner(0.8, 1.4));
    EMPHASES.put("moderate", new Manner(0.9, 1.2));
    EMPHASES.put("reduced", new Manner(1.1, 0.8));
    EMPHASES.put("none", USUAL);
    RATES.put("x-slow", 0.65);
    RATES.put("slow", 0.8);
    RATES.put("medium", 1.0);
    RATES.put("fast", 1.25);
    RATES.put("x-fast", 1.5);
    RATES.put("default", 1.0);
    VOLUMES.put("x-soft", 0.35);
    VOLUMES.put("soft", 0.6);
    VOLUMES.put("medium", 1.0);
    VOLUMES.put("loud", 1.2);
    VOLUMES.put("x-loud", 1.4);
    VOLUMES.put("default", 1.0);
    BREAKS.put("none", Duration.ZERO);
    BREAKS.put("x-weak", Duration.ofMillis(100));
    BREAKS.put("weak", Duration.ofMillis(250));
    BREAKS.put("medium", Duration.ofMillis(500));
    BREAKS.put("strong", Duration.ofMillis(800));
    BREAKS.put("x-strong", Duration.ofMillis(1200));
  }

  /** This manner inside another one. */
  Manner within(Manner other) {
    return new Manner(rate * other.rate, volume * other.volume);
  }

  /** A rate by word or in percent, as a factor; empty if it is neither, or out of range. */
  static OptionalDouble rate(String value) {
    return RATES.containsKey(value)
        ? OptionalDouble.of(RATES.getOrDefault(value, 1.0))
        : percent(value, LEAST_RATE, MOST_RATE);
  }

  /** A volume by word or in percent, as a factor; empty if it is neither, or out of range. */
  static OptionalDouble volume(String value) {
    return VOLUMES.containsKey(value)
        ? OptionalDouble.of(VOLUMES.getOrDefault(value, 1.0))
        : percent(value, LEAST_VOLUME, MOST_VOLUME);
  }

  /** How to write a rate, as an order to the author. */
  static String rateRemedy() {
    return words(RATES) + ", or " + LEAST_RATE + "% to " + MOST_RATE + "%, such as 80%";
  }

  /** How to write a volume, as an order to the author. */
  static String volumeRemedy() {
    return words(VOLUMES) + ", or " + LEAST_VOLUME + "% to " + MOST_VOLUME + "%, such as 80%";
  }

  /** An order to the author to write one of these words. */
  static String words(Map<String, ?> choices) {
    return "write " + String.join(", ", choices.keySet());
  }

  private static OptionalDouble percent(String value, int least, int most) {
    if (!value.endsWith("%")) {
      return OptionalDouble.empty();
    }
    return number(value.substring(0, value.length() - 1))
        .filter(number -> number >= least && number <= most)
        .map(number -> OptionalDouble.of(number / 100))
        .orElse(OptionalDouble.empty());
  }

  /** A time such as {@code 500ms} or {@code 1.5s}; empty if it is none, or too long. */
  static Optional<Duration> time(String value) {
    Optional<Double> millis =
        value.endsWith("ms")
            ? number(value.substring(0, value.length() - 2))
            : value.endsWith("s")
                ? number(value.substring(0, value.length() - 1)).map(seconds -> seconds * 1000)
                : Optional.empty();
    return millis
        .map(length -> Duration.ofMillis(Math.round(length)))
        .filter(length -> length.compareTo(LONGEST_BREAK) <= 0);
  }

  /** A number of digits with at most one point, at most nine characters. */
  private static Optional<Double> number(String text) {
    boolean plain =
        !text.isEmpty()
            && text.length() <= 9
            && text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')
            && text.chars().filter(c -> c == '.').count() <= 1
            && !text.equals(".");
    return plain ? Optional.of(Double.valueOf(text)) : Optional.empty();
  }
}
