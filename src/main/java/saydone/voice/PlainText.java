package saydone.voice;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Turns text into a form that every English voice reads well: one line of ASCII letters, digits and
 * punctuation. Typographic signs become words or pauses, letters lose their accents, and signs that
 * cannot be pronounced are left out. Otherwise FreeTTS would spell some signs ("asterisk") and
 * break words at others, and some programs would take signs for commands.
 */
public final class PlainText {

  /** Signs with a plain equivalent; the quotes are dropped, the apostrophe is kept. */
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("\u2018", "'"),
          Map.entry("\u2019", "'"),
          Map.entry("\u02bc", "'"),
          Map.entry("\u201c", ""),
          Map.entry("\u201d", ""),
          Map.entry("\u201e", ""),
          Map.entry("\"", ""),
          Map.entry("\u2010", "-"),
          Map.entry("\u2011", "-"),
          Map.entry("\u2014", ", "),
          Map.entry("\u2026", ". "),
          Map.entry("\u00b0", " degrees "),
          Map.entry("\u00d7", " times "),
          Map.entry("\u00bd", " a half "),
          Map.entry("\u00bc", " a quarter "),
          Map.entry("\u00be", " three quarters "));

  private static final Pattern SIGN = anyOf(SIGNS);

  /** "3–5", which FreeTTS says as "three to five" if the dash is a hyphen. */
  private static final Pattern RANGE = Pattern.compile("(?<=\\d)\\s?[\u2012\u2013]\\s?(?=\\d)");

  private static final Pattern MIXED_FRACTION =
      Pattern.compile("(?<=\\d)\\s?(?=[\u00bd\u00bc\u00be])");
  private static final Pattern MINUS = Pattern.compile("[\u2012\u2013\u2212](?=\\d)");
  private static final Pattern DASH = Pattern.compile("\\s*[\u2012\u2013\u2212]\\s*|\\s-+\\s");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern ALTERNATIVE = Pattern.compile("(?<=[A-Za-z])/(?=[A-Za-z])");
  private static final Pattern UNSPOKEN = Pattern.compile("[^A-Za-z0-9 .,;:!?'()&%+=$/-]+");
  private static final Pattern MISSING_SPACE = Pattern.compile("(?<=[a-z][.!?])(?=[A-Z])");
  private static final Pattern SPOKEN = Pattern.compile("[A-Za-z0-9]");

  private PlainText() {}

  private static Pattern anyOf(Map<String, String> signs) {
    return Pattern.compile("[" + String.join("", signs.keySet()) + "]");
  }

  /** The plain text; empty if nothing is left to be said. */
  public static String of(String text) {
    String plain = RANGE.matcher(text).replaceAll("-");
    plain = MINUS.matcher(plain).replaceAll("-");
    plain = DASH.matcher(plain).replaceAll(", ");
    plain = MIXED_FRACTION.matcher(plain).replaceAll(" and ");
    plain = SIGN.matcher(plain).replaceAll(sign -> SIGNS.getOrDefault(sign.group(), " "));
    plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
    plain = ALTERNATIVE.matcher(plain).replaceAll(" or ");
    plain = UNSPOKEN.matcher(plain).replaceAll(" ");
    plain = MISSING_SPACE.matcher(plain).replaceAll(" ");
    plain = plain.replaceAll(" +", " ").replaceAll(" (?=[.,;:!?])", "").trim();
    return SPOKEN.matcher(plain).find() ? plain : "";
  }
}
