package saydone.language;

import java.util.Map;
import java.util.Optional;

/**
 * Whole numbers in words. The table {@code numbers.properties} of a language has the words, and the
 * rules that compose larger numbers:
 *
 * <pre>
 * 20=twenty
 * counted.tens={0} {1}                          twenty one
 * cardinal.tens={0}-{1}                         twenty-one
 * cardinal.hundreds={0} hundred and {1}         two hundred and four
 * cardinal.thousands.even={0} thousand          one thousand
 * </pre>
 *
 * <p>A number that follows no rule has an entry of its own, such as {@code 20}. Immutable.
 */
public final class NumberWords {

  private static final String FILE = "numbers.properties";

  private final Map<String, String> table;

  private NumberWords(Language language) {
    table = language.table(FILE);
  }

  /** The number words of a language; read once. */
  public static NumberWords of(Language language) {
    return language.part(NumberWords.class, NumberWords::new);
  }

  /**
   * A number as the coach counts and the patient answers: "twenty one". In English in digits from a
   * million on.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public String counted(long number) {
    return words("counted", number);
  }

  /**
   * A number as it is written out in a text: "one thousand two hundred and four". In English in
   * digits from a billion on.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public String cardinal(long number) {
    return words("cardinal", number);
  }

  private String words(String form, long number) {
    if (number < 0) {
      throw new IllegalArgumentException("number must not be negative: " + number);
    }
    String own = table.get(Long.toString(number));
    if (own != null) {
      return own;
    }
    Optional<String> made;
    if (number < 100) {
      made = made(form, "tens", number / 10 * 10, number % 10);
    } else if (number < 1_000) {
      made = made(form, "hundreds", number / 100, number % 100);
    } else if (number < 1_000_000) {
      made = made(form, "thousands", number / 1_000, number % 1_000);
    } else if (number < 1_000_000_000) {
      made = made(form, "millions", number / 1_000_000, number % 1_000_000);
    } else {
      made = Optional.empty();
    }
    return made.orElse(Long.toString(number));
  }

  /** Composes a number by the rule for its unit and rest; empty if there is none. */
  private Optional<String> made(String form, String unit, long great, long rest) {
    String key = form + "." + unit;
    String usual = table.get(key);
    String rule =
        rest == 0
            ? table.get(key + ".even")
            : rest < 100 ? table.getOrDefault(key + ".small", usual) : usual;
    return Optional.ofNullable(rule)
        .map(
            pattern ->
                pattern
                    .replace("{0}", words(form, great))
                    .replace("{1}", rest == 0 ? "" : words(form, rest)));
  }
}
