package saydone.voice;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import saydone.language.Language;

/**
 * Puts quantities in words: "10x" becomes "10 times", "5 sec" "5 seconds", "1 cm" "1 centimeter".
 * Most voices say "ten ex", "five seck" and "see em". A unit without a number stays. The words are
 * those of a language's {@code units.properties}, singular and plural:
 *
 * <pre>
 * cm=centimeter, centimeters
 * </pre>
 *
 * <p>Immutable.
 */
final class Quantities {

  private static final String FILE = "units.properties";

  private record Unit(String one, String many) {}

  /** The sign of multiplication, between two numbers or after one. */
  private static final String TIMES = "x";

  /** "3 x 10" and "3x10". */
  private static final Pattern PRODUCT =
      Pattern.compile("(?<![\\p{L}\\p{N}])(\\d{1,3})\\s?[xX]\\s?(?=\\d)");

  /** "1980s". */
  private static final Pattern DECADE = Pattern.compile("\\d{3}0");

  /** "1,5" before a unit, but not "1,500". */
  private static final Pattern DECIMAL_COMMA = Pattern.compile("^(\\d+),(?=\\d{1,2}$)");

  private final Map<String, Unit> units = new HashMap<>();

  /**
   * Matches a number and its unit. The period after an abbreviation is dropped if the sentence goes
   * on.
   */
  private final Pattern quantity;

  private Quantities(Language language) {
    language
        .table(FILE)
        .forEach(
            (unit, words) -> {
              List<String> forms = List.of(words.split(" *, *"));
              units.put(unit, new Unit(forms.get(0), forms.get(forms.size() - 1)));
            });
    quantity =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}.,])(\\d{1,7}(?:[.,]\\d+)*|\\.\\d+)(\\s?)("
                + units.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"))
                + ")(?![\\p{L}\\p{N}])(?:\\.(?=\\s+\\p{Ll}))?",
            Pattern.CASE_INSENSITIVE);
  }

  /** The quantities of a language; read once. */
  static Quantities of(Language language) {
    return language.part(Quantities.class, Quantities::new);
  }

  /** The text with its quantities in words. */
  String inWords(String text) {
    String multiplied =
        PRODUCT
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + " " + times() + " "));
    return quantity.matcher(multiplied).replaceAll(this::words);
  }

  private String times() {
    Unit times = units.get(TIMES);
    return times == null ? TIMES : times.many();
  }

  private String words(MatchResult found) {
    String number = DECIMAL_COMMA.matcher(found.group(1)).replaceAll("$1.");
    String sign = found.group(3).toLowerCase(Locale.ROOT);
    Unit unit = units.get(sign);
    boolean decade =
        sign.equals("s") && found.group(2).isEmpty() && DECADE.matcher(number).matches();
    return Matcher.quoteReplacement(
        unit == null || decade
            ? found.group()
            : number + " " + (number.equals("1") ? unit.one() : unit.many()));
  }
}
