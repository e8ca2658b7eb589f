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

  private final Map<String, Unit> units = new HashMap<>();

  /**
   * Matches a number and its unit. The number has at most three digits, as "1980s" is a decade. The
   * period after an abbreviation is dropped if the sentence goes on.
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
            "(?<![\\p{L}\\p{N}.,])(\\d{1,3}(?:[.,]\\d+)?)\\s?("
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
    String number = found.group(1);
    Unit unit = units.get(found.group(2).toLowerCase(Locale.ROOT));
    return Matcher.quoteReplacement(
        unit == null
            ? found.group()
            : number + " " + (number.equals("1") ? unit.one() : unit.many()));
  }
}
