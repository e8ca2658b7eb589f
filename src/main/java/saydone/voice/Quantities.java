package saydone.voice;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Quantities as a person says them: "10x" as "10 times", "5 sec" as "5 seconds", "1 cm" as "1
 * centimeter". Most voices say "ten ex", "five seck" and "see em". A unit without a number stays.
 */
final class Quantities {

  private record Unit(String one, String many) {}

  private static final Map<String, Unit> UNITS =
      Map.ofEntries(
          Map.entry("x", new Unit("time", "times")),
          Map.entry("s", new Unit("second", "seconds")),
          Map.entry("sec", new Unit("second", "seconds")),
          Map.entry("secs", new Unit("second", "seconds")),
          Map.entry("min", new Unit("minute", "minutes")),
          Map.entry("mins", new Unit("minute", "minutes")),
          Map.entry("hr", new Unit("hour", "hours")),
          Map.entry("hrs", new Unit("hour", "hours")),
          Map.entry("mm", new Unit("millimeter", "millimeters")),
          Map.entry("cm", new Unit("centimeter", "centimeters")),
          Map.entry("km", new Unit("kilometer", "kilometers")),
          Map.entry("ft", new Unit("foot", "feet")),
          Map.entry("kg", new Unit("kilogram", "kilograms")),
          Map.entry("lb", new Unit("pound", "pounds")),
          Map.entry("lbs", new Unit("pound", "pounds")),
          Map.entry("rep", new Unit("rep", "reps")),
          Map.entry("reps", new Unit("rep", "reps")));

  /** "3 x 10" and "3x10". */
  private static final Pattern PRODUCT =
      Pattern.compile("(?<![\\p{L}\\p{N}])(\\d{1,3})\\s?[xX]\\s?(?=\\d)");

  /**
   * A number and its unit. At most three digits before an "s", or else it is a decade; the period
   * of an abbreviation goes where the sentence goes on.
   */
  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,])(\\d{1,3}(?:[.,]\\d+)?)\\s?("
              + String.join("|", UNITS.keySet())
              + ")(?![\\p{L}\\p{N}])(?:\\.(?=\\s+\\p{Ll}))?",
          Pattern.CASE_INSENSITIVE);

  private Quantities() {}

  /** The text with its quantities in words. */
  static String inWords(String text) {
    String multiplied = PRODUCT.matcher(text).replaceAll("$1 times ");
    return QUANTITY.matcher(multiplied).replaceAll(Quantities::words);
  }

  private static String words(MatchResult found) {
    String number = found.group(1);
    Unit unit = UNITS.get(found.group(2).toLowerCase(Locale.ROOT));
    return unit == null
        ? found.group()
        : number + " " + (number.equals("1") ? unit.one() : unit.many());
  }
}
